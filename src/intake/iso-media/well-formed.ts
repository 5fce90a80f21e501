import { childBoxes } from "./boxes.ts";

/** Boxes that hold nothing but boxes (ISO/IEC 14496-12, table 1). */
const containers = new Set(["trak", "edts", "mdia", "minf", "stbl", "dinf", "udta"]);

/** Full boxes that are tables: where the count stands behind version and flags, and how long an entry is. */
const tables: Readonly<Record<string, { readonly countAt: number; readonly entry: number }>> = {
  stts: { countAt: 4, entry: 8 },
  ctts: { countAt: 4, entry: 8 },
  stss: { countAt: 4, entry: 4 },
  stsc: { countAt: 4, entry: 12 },
  stco: { countAt: 4, entry: 4 },
  co64: { countAt: 4, entry: 8 },
};

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Whether a table holds as many entries as it says. */
function isWhole(index: Buffer, type: string, { from, to }: Span): boolean {
  if (type === "stsz") {
    if (from + 12 > to) return false;
    const isFixed = index.readUInt32BE(from + 4) !== 0;
    return isFixed || from + 12 + index.readUInt32BE(from + 8) * 4 <= to;
  }
  const table = tables[type];
  if (!table) return true;
  if (from + table.countAt + 4 > to) return false;
  return from + table.countAt + 4 + index.readUInt32BE(from + table.countAt) * table.entry <= to;
}

/** The sizes inside a box add up to it, but for a few zeros that QuickTime puts at the end. */
function fills(index: Buffer, { from, to }: Span): boolean {
  let at = from;
  for (const box of childBoxes(index, from, to)) {
    const size = index.readUInt32BE(box.start);
    if (size !== 0 && size !== 1 && box.start + size !== box.end) return false;
    at = box.end;
  }
  return to - at < 8 && index.subarray(at, to).every((byte) => byte === 0);
}

/**
 * Whether every box of an index ends where its holder says, and every table holds what it counts. Where one lies, other
 * readers may refuse the file or read something else, so that ours has nothing to say of it.
 */
export function isWellFormed(index: Buffer): boolean {
  const open: Span[] = [{ from: 0, to: index.length }];
  for (let span = open.pop(); span; span = open.pop()) {
    if (!fills(index, span)) return false;
    for (const { type, payload, end } of childBoxes(index, span.from, span.to)) {
      const inside = { from: payload, to: end };
      if (!isWhole(index, type, inside)) return false;
      if (containers.has(type)) open.push(inside);
    }
  }
  return true;
}
