import type { ByteSource } from "../../../io/open-file.ts";
import { mostUnits, type NalLayout } from "./nal-units.ts";
import type { SamplePlace } from "./sample-places.ts";

/** A sequence parameter set takes some dozen bytes, and some hundred with scaling lists. */
const longestSet = 4096;
/** A delimiter, parameter sets and a short message in front of the first slice mostly lie in so much. */
const usualHead = 256;

/** Returns the sequence parameter sets in front of the picture of a sample, without their NAL headers. */
export function sequenceSets(
  file: ByteSource,
  { offset, size }: SamplePlace,
  { lengthBytes, isPicture, isSequence }: NalLayout,
  headerBytes: number,
): readonly Buffer[] {
  const end = offset + size;
  const found: Buffer[] = [];
  let [window, windowAt] = [Buffer.alloc(0), offset];
  const read = (at: number, length: number): Buffer => {
    const wanted = Math.min(length, end - at);
    if (at + wanted > windowAt + window.length) {
      [window, windowAt] = [Buffer.from(file.read(at, Math.min(Math.max(wanted, usualHead), end - at))), at];
    }
    return window.subarray(at - windowAt, at - windowAt + wanted);
  };
  let at = offset;
  for (let count = 0; at < end && count < mostUnits; count++) {
    const head = read(at, lengthBytes + 2);
    if (head.length < lengthBytes + 2) break;
    const [length, unit] = [head.readUIntBE(0, lengthBytes), at + lengthBytes];
    const [first = 0, second = 0] = head.subarray(lengthBytes);
    if (length > end - unit || isPicture(first, second)) break;
    if (isSequence(first, second) && length <= longestSet)
      found.push(Buffer.from(read(unit, length).subarray(headerBytes)));
    at = unit + length;
  }
  return found;
}
