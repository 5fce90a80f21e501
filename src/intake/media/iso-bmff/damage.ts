import type { Damage } from "../../../model/facts/damage.ts";
import type { TopLevel } from "./boxes.ts";

/**
 * Finds out if an ISO BMFF file ends too early. What counts is where its samples lie: a media data box that claims too much
 * does no harm as long as every sample is there.
 */
export function damageOf(
  { first, last, complete }: TopLevel,
  bytes: number,
  lastByte: number | undefined,
  fragmented: boolean,
): Damage | undefined {
  const cutAt = (end: number | undefined): Damage | undefined =>
    end !== undefined && end > bytes ? { kind: "truncated", missingBytes: end - bytes } : undefined;
  if (!complete) return { kind: "broken" };
  const index = first.get("moov");
  if (!index) return cutAt(last?.end) ?? { kind: "no-index" };
  // An index that is cut describes samples that may all be there, and nobody can find them.
  const cutIndex = cutAt(index.end);
  if (cutIndex) return cutIndex;
  if (lastByte !== undefined && !fragmented) return cutAt(lastByte);
  if (fragmented && lastByte === undefined && !first.has("moof")) return { kind: "truncated" };
  return cutAt(last?.end);
}
