import { type Box, childBoxes, isFilled } from "./boxes.ts";

/** Boxes by type. */
export type Boxes = ReadonlyMap<string, Box>;

/** The boxes of an index (`moov`), found in one walk. */
export interface MoovBoxes {
  /** Those of the movie itself: `mvhd`, `udta`, `meta`, … */
  readonly movie: Boxes;
  /** Those of each track, from whatever depth: `tkhd`, `mdhd`, `stsd`, `stts`, … */
  readonly tracks: readonly Boxes[];
  /**
   * Every box ends where its holder says, every table holds what it counts, and nothing stands there twice that must not. Where an index
   * lies, other readers may refuse the file or read something else, so that ours has nothing to say of it.
   */
  readonly wellFormed: boolean;
  /** From somewhere to its end the index is zeros, where boxes should be. */
  readonly unwritten: boolean;
}

/** Boxes that hold nothing but boxes (ISO/IEC 14496-12, table 1). */
const containers = new Set(["trak", "edts", "mdia", "minf", "stbl", "dinf", "udta", "mvex", "tref"]);

/** Full boxes that are tables: where the count stands behind version and flags, and how long an entry is. */
const tables: Readonly<Record<string, { readonly countAt: number; readonly entry: number }>> = {
  stts: { countAt: 4, entry: 8 },
  ctts: { countAt: 4, entry: 8 },
  stss: { countAt: 4, entry: 4 },
  stsc: { countAt: 4, entry: 12 },
  stco: { countAt: 4, entry: 4 },
  co64: { countAt: 4, entry: 8 },
};

/** Tells if a table has as many entries as it states. */
function isWhole(index: Buffer, { type, payload, end }: Box): boolean {
  if (type === "stsz") {
    if (payload + 12 > end) return false;
    const isFixed = index.readUInt32BE(payload + 4) !== 0;
    return isFixed || payload + 12 + index.readUInt32BE(payload + 8) * 4 <= end;
  }
  const table = tables[type];
  if (!table) return true;
  if (payload + table.countAt + 4 > end) return false;
  return payload + table.countAt + 4 + index.readUInt32BE(payload + table.countAt) * table.entry <= end;
}

/** Boxes that are there once (table 1): of two, one reader takes the first, another the last. */
const single = new Set([
  ...["mvhd", "mvex", "tkhd", "edts", "elst", "mdia", "mdhd", "hdlr", "minf", "dinf", "dref", "stbl"],
  ...["stsd", "stts", "ctts", "stss", "stsc", "stsz", "stz2", "stco", "co64"],
]);

/** `trak/mdia/minf/stbl` and `trak/mdia/minf/dinf` are the deepest. What goes on was made to tire us. */
const deepest = 6;

/** Longer than what QuickTime leaves at the end of a box; what users wrote may be padded with any number. */
const tellingZeros = 32;

/** Tells if zeros stand where boxes should be, up to the end of an index. */
function endsInZeros(index: Buffer, boxes: readonly Box[], from: number, holder: string): boolean {
  const rest = index.subarray(boxes.at(-1)?.end ?? from);
  return holder !== "udta" && rest.length >= tellingZeros && rest.every((byte) => byte === 0);
}

/** Walks an index once. */
export function parseMoov(index: Buffer): MoovBoxes {
  const movie = new Map<string, Box>();
  const tracks: Map<string, Box>[] = [];
  let [wellFormed, unwritten] = [true, false];

  const walk = (
    from: number,
    to: number,
    into: Map<string, Box> | undefined,
    holder: string,
    depth: number,
  ): void => {
    const boxes = childBoxes(index, from, to);
    if (!isFilled(index, boxes, from, to)) {
      wellFormed = false;
      unwritten ||= to === index.length && endsInZeros(index, boxes, from, holder);
    }
    for (const box of boxes) {
      const { type, payload, end } = box;
      if (!isWhole(index, box)) wellFormed = false;
      // QuickTime has a second one, which tells how data are handled.
      if (type === "hdlr" && holder === "minf") continue;
      if (into?.has(type)) wellFormed &&= !single.has(type);
      else into?.set(type, box);
      if (!containers.has(type)) continue;
      if (depth >= deepest || (type === "trak" && into !== movie)) {
        wellFormed = false;
      } else if (type === "trak") {
        const track = new Map<string, Box>();
        tracks.push(track);
        walk(payload, end, track, type, depth + 1);
      } else {
        // What users wrote has names of its own.
        walk(payload, end, type === "udta" || type === "tref" ? undefined : into, type, depth + 1);
      }
    }
  };
  walk(0, index.length, movie, "moov", 0);
  return { movie, tracks, wellFormed, unwritten };
}
