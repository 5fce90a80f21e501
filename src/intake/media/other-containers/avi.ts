import type { Damage } from "../../../model/facts/damage.ts";
import type { ByteSource } from "../../io/open-file.ts";
import { aviChunks } from "./units/avi-chunks.ts";
import { brokenUnits } from "./units/broken-units.ts";

/** Header, and the padding that writers leave for a longer one. */
const headerBytes = 64 * 2 ** 10;

/** Finds where an AVI ends by its chunks; undefined where they do not tell. */
export function aviEnd(file: ByteSource, bytes: number): number | undefined {
  let at = 0;
  // Films beyond 1 GB go on in further chunks (OpenDML 1.02).
  for (let count = 0; count < 10_000 && at + 12 <= bytes; count++) {
    const head = file.read(at, 12);
    const isAvi = head.toString("latin1", 0, 4) === "RIFF" && /^AVI/.test(head.toString("latin1", 8, 12));
    const isNext = count > 0 && head.toString("latin1", 8, 12) === "AVIX";
    if (!isAvi || (count > 0 && !isNext)) return count === 0 ? undefined : at;
    const size = head.readUInt32LE(4);
    if (size < 12 || size >= 0xffffff00) return undefined;
    at += 8 + size + (size % 2);
  }
  return Math.min(at, bytes);
}

/** Looks at chunks of the first list of media data, and of what stands behind it. */
export function brokenChunks(file: ByteSource, bytes: number): Damage | undefined {
  const head = file.read(0, headerBytes);
  const list = head.toString("latin1").search(/LIST.{4}movi/s);
  const size = head.readUInt32LE(4);
  const to = 8 + size;
  // Recorders that were not closed leave 0 or the largest number there.
  if (list < 0 || size === 0 || to > bytes) return undefined;
  return brokenUnits(file, aviChunks, { from: list + 12, to }, bytes);
}
