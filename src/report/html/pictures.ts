import type { Sight, Still } from "../../model/facts/decoded.ts";
import type { Finding } from "../../model/finding.ts";

/** More pictures of one defect show nothing new. */
const mostFrames = 6;

/** The first bytes of every JPEG, and the alphabet of base64: a report that was tampered with embeds nothing else. */
const jpegInBase64 = /^\/9j\/[A-Za-z0-9+/]*={0,2}$/;

/** Tells if a picture may be embedded. */
export function isPicture({ jpeg, width, height, seconds }: Still): boolean {
  const isSize = (side: number) => Number.isInteger(side) && side > 0 && side < 10_000;
  return jpegInBase64.test(jpeg) && isSize(width) && isSize(height) && Number.isFinite(seconds);
}

/** Returns the frames that a finding of a defect shows. A pass shows none. */
export function framesOf({ outcome, evidence = [] }: Finding): readonly Sight[] {
  if (outcome !== "fail" && outcome !== "unknown") return [];
  const sights = evidence.flatMap(({ sight }) => (sight?.still && isPicture(sight.still) ? [sight] : []));
  return sights.slice(0, mostFrames);
}
