import type { Finding } from "../../model/finding.ts";
import type { ReportRule, ReportVerdict } from "../../model/report.ts";
import { weight } from "../../model/severity.ts";
import type { Text } from "../../model/text.ts";
import { noted } from "../../wording/lists.ts";

/** Worst first. */
export const order: readonly ReportVerdict[] = ["incomplete", "fail", "review", "pass"];

/** What some findings come to together. */
export function worst(findings: readonly Finding[]): ReportVerdict | "n/a" {
  return order.find((one) => findings.some((finding) => weight(finding) === one)) ?? "n/a";
}

/** Failures first, then what is to be confirmed, then passes. Why a file could not be read is said once, not for every rule. */
export function ranked(findings: readonly Finding[]): readonly Finding[] {
  const unread = new Set(
    findings.filter(({ check, ours }) => check === "intact" && ours).map(({ subject }) => subject.path),
  );
  const told = findings.filter(
    ({ check, ours, subject }) => check === "intact" || !ours || !unread.has(subject.path),
  );
  return order.flatMap((verdict) => told.filter((finding) => weight(finding) === verdict));
}

/** What a rule is called in a list of all; where another one has the same name, with what it is about. */
export function ruleName(rule: ReportRule, rules: readonly ReportRule[]): Text {
  const isSame = ({ clause, what: { zh, en } }: ReportRule) =>
    clause === rule.clause && (zh === rule.what.zh || en === rule.what.en);
  return rules.filter(isSame).length > 1 ? noted(rule.what, rule.about) : rule.what;
}

export const ruleKinds = ["fail", "review", "pass", "n/a"] as const;

/** How often a rule came to what, in the order of `ruleKinds`. */
export function ruleCounts(findings: readonly Finding[]): readonly number[] {
  const weights = findings.map((one) => weight(one));
  const isOf = (kind: string) => (one: string) => one === kind || (kind === "review" && one === "incomplete");
  return ruleKinds.map((kind) => weights.filter(isOf(kind)).length);
}
