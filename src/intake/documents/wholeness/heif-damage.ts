import type { Damage } from "../../../model/facts/damage.ts";
import { cut, hasHole, shorterThan } from "./zeros.ts";

/** A box of ISO/IEC 14496-12: where its content begins and ends. */
interface Box {
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

/** Yields the boxes of a stretch; the last may reach beyond its end. */
function* boxes(bytes: Buffer, from: number, to: number): Generator<Box> {
  for (let at = from; at + 8 <= to; ) {
    const short = bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    const isLong = short === 1 && at + 16 <= to;
    const size = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? to - at : short;
    if (size < 8) return;
    yield { type, from: at + (isLong ? 16 : 8), to: at + size };
    at += size;
  }
}

/** A piece of the file in which a part of a picture lies. */
interface Extent {
  readonly offset: number;
  readonly length: number;
}

/** Reads where items lie in the file (`iloc`, ISO/IEC 14496-12, 8.11.3). */
function extentsIn(bytes: Buffer, { from, to }: Box): readonly Extent[] {
  const version = bytes[from] ?? 0;
  const sizes = bytes.readUInt16BE(from + 4);
  const [offsetSize, lengthSize, baseSize, indexSize] = [12, 8, 4, 0].map((shift) => (sizes >> shift) & 15);
  let at = from + 6;
  const next = (size = 0) => {
    at += size;
    return size === 0 || at > to ? 0 : Number(BigInt(`0x${bytes.toString("hex", at - size, at)}`));
  };
  const wide = version < 2 ? 2 : 4;
  const extents: Extent[] = [];
  for (let items = next(wide); items > 0 && at < to; items--) {
    next(wide);
    const method = version === 0 ? 0 : next(2) & 15;
    next(2);
    const base = next(baseSize);
    for (let count = next(2); count > 0 && at < to; count--) {
      if (version > 0) next(indexSize);
      const [offset, length] = [base + next(offsetSize), next(lengthSize)];
      // Items that are kept in the box itself, or made of others, have no place in the file.
      if (method === 0) extents.push({ offset, length });
    }
  }
  return extents;
}

/** Finds out if the boxes of a HEIC or AVIF picture, and the pieces that it names, lie inside the file. */
export function heifDamage(bytes: Buffer): Damage | undefined {
  let hasPieces = false;
  for (const box of boxes(bytes, 0, bytes.length)) {
    if (box.to > bytes.length) return cut(bytes, box.to - bytes.length);
    if (box.type !== "meta") continue;
    const list = [...boxes(bytes, box.from + 4, box.to)].find(({ type }) => type === "iloc");
    const extents = list ? extentsIn(bytes, list) : [];
    hasPieces = extents.length > 0;
    for (const { offset, length } of extents) {
      const short = shorterThan(offset + length, bytes);
      if (short) return short;
      // Coded pictures never hold so many zeros: three of them in a row are escaped (ITU-T H.265, 7.4.2.1).
      if (hasHole(bytes, offset, offset + length)) return { kind: "zeros" };
    }
  }
  return hasPieces ? undefined : cut(bytes);
}
