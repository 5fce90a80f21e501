import type { Damage } from "../../../model/facts/damage.ts";
import { cut, hasHole, shorterThan } from "./zeros.ts";

/** Tags of a directory (TIFF 6.0, section 8). */
const tags = {
  compression: 259,
  stripOffsets: 273,
  stripLengths: 279,
  tileOffsets: 324,
  tileLengths: 325,
} as const;
/** Codes in which zeros do not go on: LZW, JPEG, Deflate, PackBits. Uncompressed, they are black, or the white of CMYK. */
const dense = new Set([5, 7, 8, 32946, 32773]);
const [short, long] = [3, 4];
/** More pages, and more strips, than any picture has. */
const [mostDirectories, mostStrips] = [1000, 1_000_000];

/** Numbers of a TIFF, in its order of bytes. */
class Reader {
  private readonly little: boolean;
  readonly bytes: Buffer;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
    this.little = bytes[0] === 0x49;
  }

  short(at: number): number {
    return this.little ? this.bytes.readUInt16LE(at) : this.bytes.readUInt16BE(at);
  }

  long(at: number): number {
    return this.little ? this.bytes.readUInt32LE(at) : this.bytes.readUInt32BE(at);
  }

  /** Values of an entry of a directory; undefined where they lie beyond the end. */
  values(entry: number): readonly number[] | undefined {
    const [type, count] = [this.short(entry + 2), this.long(entry + 4)];
    if ((type !== short && type !== long) || count > mostStrips) return [];
    const size = type === short ? 2 : 4;
    const at = count * size <= 4 ? entry + 8 : this.long(entry + 8);
    if (at + count * size > this.bytes.length) return undefined;
    return Array.from({ length: count }, (_, index) =>
      type === short ? this.short(at + index * size) : this.long(at + index * size),
    );
  }
}

/** Finds damage in the pieces of a picture, strips or tiles. */
function pieceDamage(bytes: Buffer, found: ReadonlyMap<number, readonly number[]>): Damage | undefined {
  const isDense = dense.has(found.get(tags.compression)?.[0] ?? 1);
  const [offsets, lengths] = found.has(tags.stripOffsets)
    ? [found.get(tags.stripOffsets), found.get(tags.stripLengths)]
    : [found.get(tags.tileOffsets), found.get(tags.tileLengths)];
  for (const [index, offset] of (offsets ?? []).entries()) {
    const end = offset + (lengths?.[index] ?? 1);
    const short = shorterThan(end, bytes);
    if (short) return short;
    if (isDense && hasHole(bytes, offset, end)) return { kind: "zeros" };
  }
  return undefined;
}

/** Finds out if the directories of a TIFF, and the strips and tiles that they name, lie inside the file. */
export function tiffDamage(bytes: Buffer): Damage | undefined {
  if (bytes.length < 8) return cut(bytes);
  const reader = new Reader(bytes);
  let directory = reader.long(4);
  if (directory === 0) return { kind: "zeros" };
  for (let count = 0; directory !== 0 && count < mostDirectories; count++) {
    if (directory + 2 > bytes.length) return cut(bytes, directory + 2 - bytes.length);
    const entries = reader.short(directory);
    if (entries === 0) return { kind: "zeros" };
    const end = directory + 2 + entries * 12;
    if (end > bytes.length) return cut(bytes, end - bytes.length);
    const found = new Map<number, readonly number[]>();
    for (let at = directory + 2; at < end; at += 12) {
      const tag = reader.short(at);
      if (!Object.values<number>(tags).includes(tag)) continue;
      const values = reader.values(at);
      if (!values) return cut(bytes);
      found.set(tag, values);
    }
    const damage = pieceDamage(bytes, found);
    if (damage) return damage;
    // Some writers leave the link to the next directory out at the end of the file.
    directory = end + 4 <= bytes.length ? reader.long(end) : 0;
  }
  return undefined;
}
