import type { ByteSource } from "../../../io/open-file.ts";
import type { Look } from "./look.ts";
import type { SamplePlace } from "./sample-places.ts";

/** A header of two bytes, and a size of eight at most (AV1, 4.10.5). */
const longestHeader = 10;
/** Tile groups of one picture, and what stands in front of them; who has more is believed. */
const mostObus = 64;

/** A number in groups of seven bits, the lowest first (`leb128`), and how many bytes it takes. */
function leb128(bytes: Buffer, at: number): { readonly value: number; readonly length: number } | undefined {
  let value = 0;
  for (let index = 0; index < 8; index++) {
    const byte = bytes[at + index];
    if (byte === undefined) return undefined;
    value += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return { value, length: index + 1 };
  }
  return undefined;
}

/** Looks if the open bitstream units of an AV1 sample add up to its size (AV1, 5.3.2; AV1-ISOBMFF, 2.4). */
export function lookAtObus(file: ByteSource, { offset, size }: SamplePlace): Look {
  const end = offset + size;
  let at = offset;
  for (let count = 0; at < end && count < mostObus; count++) {
    const head = file.read(at, Math.min(end - at, longestHeader));
    const first = head[0];
    if (first === undefined) return "sound";
    // The forbidden and the reserved bit.
    if ((first & 0x81) !== 0) return "broken";
    const headerBytes = (first & 4) === 0 ? 1 : 2;
    // Only the last one may leave its size out.
    if ((first & 2) === 0) return "sound";
    const length = leb128(head, headerBytes);
    if (!length) return "broken";
    at += headerBytes + length.length + length.value;
    if (at > end) return "broken";
  }
  return "sound";
}
