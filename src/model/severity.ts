import type { Finding } from "./finding.ts";
import type { Verdict } from "./report.ts";

/** What a finding asks of a person. Not measured because the file is damaged: the damage has its own finding. */
export function severityOf({ outcome, level, cause }: Finding): Verdict | "n/a" {
  if (outcome === "n/a" || cause === "damaged-file") return "n/a";
  if (outcome === "pass") return "pass";
  if (outcome === "unknown") return cause === "internal" ? "incomplete" : "review";
  return level === "must" ? "fail" : "review";
}

/** The verdict of a set of findings: what we could not judge outranks a failure, a failure what is left to confirm. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  const weights = new Set(findings.map(severityOf));
  for (const verdict of ["incomplete", "fail", "review"] as const) if (weights.has(verdict)) return verdict;
  return "pass";
}
