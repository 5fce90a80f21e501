import type { Damage } from "../../../model/facts/damage.ts";
import type { ByteSource } from "../../io/open-file.ts";

/** Zeros in a row that are taken for a hole where something else must stand. */
const probeBytes = 1024;
const zeros = Buffer.alloc(probeBytes);

/** Tells if bytes of a file are there and are zeros. */
export function isZeros(file: ByteSource, at: number, length: number): boolean {
  if (at < 0) return false;
  const found = file.read(at, length);
  return found.length === length && found.every((byte) => byte === 0);
}

/** Narrows down where an answer changes between two places, of which the first has it as no. */
function change(no: number, yes: number, isYes: (at: number) => boolean): number {
  let [low, high] = [no, yes];
  while (Math.abs(high - low) > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isYes(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Damage by zeros around a place, with where they begin and how many there are; by a few short reads. */
export function zerosAround(file: ByteSource, at: number, bytes: number): Damage {
  const from = change(-1, at, (place) => isZeros(file, place, probeBytes));
  const endsThere = (place: number) => isZeros(file, place - probeBytes, probeBytes);
  const to = endsThere(bytes) ? bytes : change(bytes, at + probeBytes, endsThere);
  return { kind: "zeros", from, zeroBytes: to - from, ofBytes: bytes };
}

/**
 * Names what stands where a part of the film must begin. Of a format whose units are short, zeros inside of the first one
 * tell as much.
 */
export function damageAt(file: ByteSource, at: number, bytes: number, longest = 0): Damage {
  const hole = file.read(at, longest + probeBytes).indexOf(zeros);
  return hole >= 0 ? zerosAround(file, at + hole, bytes) : { kind: "broken-structure", at, ofBytes: bytes };
}
