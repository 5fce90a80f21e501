import type { Damage } from "../../../../model/facts/damage.ts";
import type { ByteSource } from "../../../io/open-file.ts";
import { damageAt } from "../zero-extent.ts";
import { blockBytes, Place } from "./place.ts";
import type { Extent, Units } from "./units.ts";

/** Places of a film that are looked at; of a large one more would cost seconds on a slow disk. */
const places = 8;

function placesOf({ from, to }: Extent): readonly number[] {
  if (to <= from) return [];
  const last = Math.max(from, to - blockBytes);
  const step = (last - from) / (places - 1);
  return [...new Set(Array.from({ length: places }, (_, place) => from + Math.floor(step * place)))];
}

/** Tells if units stand in a row at some place of a part of a file. */
export function hasUnits(file: ByteSource, units: Units, extent: Extent): boolean {
  return placesOf(extent).some((from) => new Place(file, units, from, extent.to).firstUnit() !== undefined);
}

/**
 * Looks at a few places of a film whether its units follow one another. A unit that ends in something else was
 * overwritten, or what came behind it is lost. Where no unit is found nothing is said, for one may be longer than
 * what is looked at.
 */
export function brokenUnits(
  file: ByteSource,
  units: Units,
  extent: Extent,
  bytes: number,
): Damage | undefined {
  for (const from of placesOf(extent)) {
    const at = new Place(file, units, from, extent.to).findBreak();
    if (at === undefined) continue;
    const length = units.longest && units.lengthAt(file.read(at, units.headBytes), 0);
    if (length && at + length > bytes) return { kind: "truncated" };
    return damageAt(file, at, bytes, units.longest);
  }
  return undefined;
}
