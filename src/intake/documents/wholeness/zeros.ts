import type { Damage } from "../../../model/facts/damage.ts";

/** A sector or two: file systems hand out space in clusters of 4 KB and more, so a hole in a copy is no smaller. */
export const leastHole = 4096;

/** A run of zero bytes, its end excluded. */
interface Hole {
  readonly from: number;
  readonly to: number;
}

/** Returns how much of a file's end is zeros. */
export function zerosAtEnd(bytes: Buffer): number {
  let at = bytes.length;
  while (at > 0 && bytes[at - 1] === 0) at--;
  return bytes.length - at;
}

/** Yields runs of zeros of at least `leastHole`. Two looks at each stretch of that length miss none. */
export function* holes(bytes: Buffer): Generator<Hole> {
  const step = leastHole / 2;
  for (let at = 0; at < bytes.length; at += step) {
    if (bytes[at] !== 0) continue;
    let [first, end] = [at, at + 1];
    while (first > 0 && bytes[first - 1] === 0) first--;
    while (end < bytes.length && bytes[end] === 0) end++;
    if (end - first >= leastHole) yield { from: first, to: end };
    at = Math.max(at, end - step);
  }
}

/** A sector: a hole that reaches the end of a stretch may be what is left of a larger one. */
const leastTail = 512;

/** Tells if a stretch of coded data, in which zeros never go on for long, holds a hole. */
export function hasHole(bytes: Buffer, from: number, to: number): boolean {
  const stretch = bytes.subarray(from, to);
  return zerosAtEnd(stretch) >= leastTail || holes(stretch).next().done !== true;
}

/** Damage of a file that ends too early: cut, or filled with zeros up to its length. */
export function cut(bytes: Buffer, missingBytes?: number): Damage {
  if (zerosAtEnd(bytes) >= leastHole) return { kind: "zeros" };
  return missingBytes === undefined ? { kind: "truncated" } : { kind: "truncated", missingBytes };
}

/** Damage of a file that ends before the place where its content does. */
export function shorterThan(stated: number, bytes: Buffer): Damage | undefined {
  return stated > bytes.length ? { kind: "truncated", missingBytes: stated - bytes.length } : undefined;
}
