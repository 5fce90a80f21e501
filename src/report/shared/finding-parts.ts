import type { Finding } from "../../model/finding.ts";
import type { Text } from "../../model/text.ts";

/** The parts of what a finding says. */
export interface FindingParts {
  /** Why it is unknown, or does not apply. */
  readonly why?: Text;
  readonly now?: Text;
  readonly demanded?: Text;
  /** The demand is one of "in principle". */
  readonly recommended: boolean;
}

/** Splits a finding into display parts and drops redundant ones. */
export function findingParts(finding: Finding): FindingParts {
  const { outcome, actual, reason, clause, cause, display, level } = finding;
  const recommended = level === "should" && cause !== "assumed";
  const why = reason ? { why: reason } : {};
  if (outcome === "n/a" || cause === "internal" || cause === "damaged-file") return { ...why, recommended };
  // What reelcheck asks by itself (is the file whole?) needs no demand to be understood.
  const isObvious = clause === null || (outcome === "unknown" && display?.asksByItself);
  const demanded = isObvious || !finding.expected ? {} : { demanded: finding.expected.text };
  const now = actual ? { now: actual.text } : {};
  if (outcome === "unknown" || !actual) return { ...why, ...now, ...demanded, recommended };
  return { ...now, ...demanded, recommended };
}
