import { type Box, findBox } from "../../src/intake/media/iso-bmff/boxes.ts";

/** The first box at a path of types. */
export function boxAt(film: Buffer, ...path: string[]): Box {
  const found = findBox(film, 0, film.length, ...path);
  if (!found) throw new Error(`no box ${path.join("/")}`);
  return found;
}

/** A copy of a film, changed. */
export function changed(film: Buffer, change: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(film);
  change(copy);
  return copy;
}

/** A box of a type around some bytes. */
export function box(type: string, ...payload: readonly Buffer[]): Buffer {
  const inside = Buffer.concat(payload);
  const header = Buffer.alloc(8);
  header.writeUInt32BE(8 + inside.length, 0);
  header.write(type, 4, "latin1");
  return Buffer.concat([header, inside]);
}

/** Whole numbers of 32 bits, one after another. */
export function words(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) buffer.writeUInt32BE(value >>> 0, at * 4);
  return buffer;
}

/** Puts another box in place of one that is behind the media data, so that no sample moves; its holders grow with it. */
export function replaced(film: Buffer, path: readonly string[], by: Buffer): Buffer {
  const found = boxAt(film, ...path);
  const holders = path.slice(0, -1).map((_, depth) => boxAt(film, ...path.slice(0, depth + 1)));
  const copy = Buffer.concat([film.subarray(0, found.start), by, film.subarray(found.end)]);
  const growth = by.length - (found.end - found.start);
  for (const { start } of holders) copy.writeUInt32BE(copy.readUInt32BE(start) + growth, start);
  return copy;
}

/** Bytes by chance, the same in every run (Park and Miller). */
export function noise(length: number, seed = 1): Buffer {
  const bytes = Buffer.alloc(length);
  let state = seed;
  for (let at = 0; at < length; at++) {
    state = (state * 48271) % 2147483647;
    bytes[at] = state & 0xff;
  }
  return bytes;
}
