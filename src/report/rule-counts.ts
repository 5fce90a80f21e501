import { groupBy } from "../model/group-by.ts";
import type { Report, ReportRule } from "../model/report.ts";
import { visible } from "../model/text.ts";
import { weight } from "../model/weight.ts";
import { noted } from "../wording/lists.ts";
import { verdictWords, reportWords as words } from "../wording/report.ts";
import type { Say } from "./told.ts";

const kinds = ["fail", "review", "pass", "n/a"] as const;

/** Headings of the cells that `ruleCounts` makes. */
export const ruleCountTitles = [
  words.columns.clause,
  words.columns.rule,
  ...kinds.map((kind) => verdictWords[kind]),
];

/** Every rule with what came of it, as cells: nothing of the rule file is left out of any report. */
export function ruleCounts({ rules, findings }: Report, say: Say): readonly (readonly string[])[] {
  const byRule = groupBy(findings, ({ rule }) => rule);
  return rules.map((rule) => {
    const weights = (byRule.get(rule.id) ?? []).map((one) => weight(one));
    const isOf = (kind: string) => (one: string) =>
      one === kind || (kind === "review" && one === "incomplete");
    return [
      rule.clause === null ? say(words.builtIn) : visible(rule.clause),
      ruleName(rule, rules, say),
      ...kinds.map((kind) => String(weights.filter(isOf(kind)).length)),
    ];
  });
}

/** What a rule is called in the table; where another one has the same name, with what it is about. */
function ruleName(rule: ReportRule, rules: readonly ReportRule[], say: Say): string {
  const isSame = ({ clause, what }: ReportRule) => clause === rule.clause && say(what) === say(rule.what);
  return say(rules.filter(isSame).length > 1 ? noted(rule.what, rule.about) : rule.what);
}
