import type { Finding } from "./finding.ts";
import type { Verdict } from "./report.ts";

/** Returns the severity of a finding. Other findings of a damaged file are n/a: `intact` reports the damage. */
export function severityOf({ outcome, level, cause }: Finding): Verdict | "n/a" {
  if (outcome === "n/a" || cause === "damaged-file") return "n/a";
  if (outcome === "pass") return "pass";
  if (outcome === "unknown") return cause === "internal" ? "incomplete" : "review";
  return level === "must" ? "fail" : "review";
}

/** Returns the verdict of findings: `incomplete` outranks `fail`, which outranks `review`. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  const weights = new Set(findings.map(severityOf));
  for (const verdict of ["incomplete", "fail", "review"] as const) if (weights.has(verdict)) return verdict;
  return "pass";
}
