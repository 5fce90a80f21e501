import type { Finding } from "../../model/finding.ts";
import type { ReportRule, Verdict } from "../../model/report.ts";
import { severityOf } from "../../model/severity.ts";
import type { Text } from "../../model/text.ts";
import { noted } from "../../wording/lists.ts";

/** Worst first. */
export const verdictOrder: readonly Verdict[] = ["incomplete", "fail", "review", "pass"];

/** Returns the worst severity among findings. */
export function worstSeverity(findings: readonly Finding[]): Verdict | "n/a" {
  return verdictOrder.find((one) => findings.some((finding) => severityOf(finding) === one)) ?? "n/a";
}

/** Failures first, then what is to be confirmed, then passes. Why a file could not be read is said once, not for every rule. */
export function orderFindings(findings: readonly Finding[]): readonly Finding[] {
  const unread = new Set(
    findings
      .filter(({ display, cause }) => display?.saysUnread && cause === "internal")
      .map(({ subject }) => subject.path),
  );
  const told = findings.filter(
    ({ display, cause, subject }) => display?.saysUnread || cause !== "internal" || !unread.has(subject.path),
  );
  return verdictOrder.flatMap((verdict) => told.filter((finding) => severityOf(finding) === verdict));
}

/** Names a rule in a list of all; with its scope if another rule has the same name. */
export function ruleName(rule: ReportRule, rules: readonly ReportRule[]): Text {
  const isSame = ({ clause, what: { zh, en } }: ReportRule) =>
    clause === rule.clause && (zh === rule.what.zh || en === rule.what.en);
  return rules.filter(isSame).length > 1 ? noted(rule.what, rule.about) : rule.what;
}

export const ruleKinds = ["fail", "review", "pass", "n/a"] as const;

/** Counts a rule's findings by severity, in the order of `ruleKinds`. */
export function ruleCounts(findings: readonly Finding[]): readonly number[] {
  const weights = findings.map((one) => severityOf(one));
  const isOf = (kind: string) => (one: string) => one === kind || (kind === "review" && one === "incomplete");
  return ruleKinds.map((kind) => weights.filter(isOf(kind)).length);
}
