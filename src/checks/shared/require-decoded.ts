import type { CheckResult, MediaSubject } from "../../model/check.ts";
import type { DecodedFacts, Detection, DetectionFacts, Sight } from "../../model/facts/decoded.ts";
import type { Evidence } from "../../model/finding.ts";
import type { PackageFile } from "../../model/package.ts";
import type { Text } from "../../model/text.ts";
import type { Constraint, Dimension } from "../../quantity/index.ts";
import { decodeFailureText, decodingWords } from "../../wording/decoding-messages.ts";
import { measurement } from "../../wording/measurement.ts";
import { displayValue, unknown, within } from "./results.ts";

/** Unknown by our own mistake: nobody decoded what a rule asks about. */
export function notDecoded(): CheckResult {
  return { ...unknown(decodingWords.notLooked), cause: "internal" };
}

/** Returns what decoding found in a film, or why it was not decoded. */
export function requireDecoded({ decoded }: PackageFile): { readonly facts: DecodedFacts } | CheckResult {
  if (!decoded) return notDecoded();
  if (decoded.status === "facts") return { facts: decoded.facts };
  const { failure } = decoded;
  const open = unknown(decodeFailureText(failure));
  // Who leaves decoding out knows it.
  if (failure.kind === "quick") return open;
  return { ...open, cause: failure.kind === "undecodable" ? "damaged-file" : "internal" };
}

/** If not all frames were decoded, a pass or n/a becomes unknown. */
function unlessUnseen(verdict: CheckResult, reason: Text): CheckResult {
  const isClear = verdict.outcome === "pass" || verdict.outcome === "n/a";
  return isClear ? { ...verdict, ...unknown(reason) } : verdict;
}

/** Judges decoded pictures. Where not all of them were seen, only what was found counts. */
export function requireFrames(
  { file, facts: { video } }: MediaSubject,
  judge: (facts: DecodedFacts) => CheckResult,
): CheckResult {
  const found = requireDecoded(file);
  if (!("facts" in found)) return found;
  const { brokeOff, sampling } = found.facts;
  if (sampling === "none") return unknown(measurement.noPicture);
  const verdict = judge(found.facts);
  if (brokeOff) return unlessUnseen(verdict, decodingWords.brokeOff(brokeOff.at, brokeOff.of));
  return video.length > 1 ? unlessUnseen(verdict, decodingWords.onePictureOf(video.length)) : verdict;
}

/** Judges what one detection found. Where it was not asked, the result is unknown by our own mistake, and never a pass. */
export function requireDetection<Id extends Detection>(
  subject: MediaSubject,
  id: Id,
  judge: (found: DetectionFacts[Id], facts: DecodedFacts) => CheckResult,
): CheckResult {
  return requireFrames(subject, (facts) => {
    const found: Partial<DetectionFacts>[Id] = facts[id];
    return found === undefined ? notDecoded() : judge(found, facts);
  });
}

/** Sights as evidence: when, where, and a picture. */
export function evidenceOf(sights: readonly Sight[]): readonly Evidence[] {
  return sights.map((sight) => ({ text: decodingWords.sight(sight), sight }));
}

/**
 * A figure that was measured to so much, against its demands: certain only where both ends of what it may be give the
 * same answer.
 */
export function withinMargin(
  value: number,
  margin: number,
  demands: readonly Constraint<number>[],
  dimension: Dimension<number>,
): CheckResult {
  const found = within(value, demands, dimension);
  const ends = [Math.max(0, value - margin), value + margin].map(
    (end) => within(end, demands, dimension).outcome,
  );
  if (ends.every((outcome) => outcome === found.outcome)) return found;
  return { ...unknown(decodingWords.tooNear), ...(found.actual ? { actual: found.actual } : {}) };
}

/** Nothing of the kind, or something that was seen. */
export function foundOrNot(
  sights: readonly Sight[],
  is: "forbidden" | "required",
  texts: { readonly none: ReturnType<typeof decodingWords.sights>; readonly fix: CheckResult["fix"] },
): CheckResult {
  const has = sights.length > 0;
  const actual = displayValue(has ? decodingWords.sights(sights) : texts.none);
  const evidence = evidenceOf(sights);
  if (has === (is === "required")) return { outcome: "pass", actual, ...(has ? { evidence } : {}) };
  return {
    outcome: "fail",
    actual,
    ...(has ? { evidence } : {}),
    ...(texts.fix ? { fix: texts.fix } : {}),
  };
}
