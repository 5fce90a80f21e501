import type { Surplus } from "../../../model/facts/media.ts";
import { childBoxes, type TopLevel } from "./boxes.ts";

/** Boxes that readers skip; `uuid` holds what only its writer knows. */
const skipped = ["free", "skip", "wide", "uuid"];

/** Finds the bytes of a file that are neither samples nor what describes them. */
export function surplusOf(
  { bytesByType, secondFilmAt, walkedTo }: TopLevel,
  index: Buffer,
  bytes: number,
  sampleBytes: number | undefined,
): readonly Surplus[] {
  const end = Math.min(walkedTo, bytes);
  const inIndex = childBoxes(index, 0, index.length).filter(({ type }) => skipped.includes(type));
  const filler = inIndex.reduce(
    (sum, box) => sum + box.end - box.start,
    skipped.reduce((sum, type) => sum + (bytesByType.get(type) ?? 0), 0),
  );
  const left = sampleBytes === undefined ? 0 : (bytesByType.get("mdat") ?? 0) - sampleBytes;
  return [
    // Samples may lie in a box that other readers skip.
    { kind: "filler", bytes: Math.max(0, filler + Math.min(0, left)) },
    { kind: "unused", bytes: Math.max(0, left) },
    { kind: "second-film", bytes: secondFilmAt === undefined ? 0 : end - secondFilmAt },
    { kind: "trailing", bytes: bytes - end },
  ];
}
