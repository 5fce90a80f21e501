import { demandText } from "../../src/cli/rules.ts";
import type { Policy, Rule } from "../../src/model/policy.ts";
import { checksOf } from "../../src/model/policy-checks.ts";
import { type Text, visible } from "../../src/model/text.ts";
import { labels } from "../../src/wording/labels.ts";
import { cell } from "./check-page.ts";
import { checkFile } from "./source.ts";

const both = ({ zh, en }: Text) =>
  zh === en ? cell(visible(zh)) : `${cell(visible(zh))}<br>${cell(visible(en))}`;

function ruleRow(rule: Rule, { vocabulary }: Policy): string {
  const { id, clause, requirement, level, selector, elseAsk } = rule;
  const checks = checksOf(rule).map((check) => check.id);
  const links = [...new Set(checks)].map((check) => `[${check}](../${checkFile(check)}.md)`).join(", ");
  const source = [clause, requirement].filter((one) => one !== null).join("<br>");
  const asked = elseAsk ? `<br>→ ${elseAsk.id}` : "";
  return `| \`${id}\` | ${cell(source)} | ${both(labels[level])} | ${both(selector.label)} | ${both(demandText(rule, vocabulary))}${asked} | ${links} |`;
}

/** The page of a contest: every rule and every question for a person, in both languages. */
export function rulePage(policy: Policy): string {
  const { contest, rules, asks } = policy;
  const written = rules.filter(({ place }) => place !== null);
  return [
    `# ${contest.id} · ${contest.title.zh}`,
    "",
    `<!-- Written by \`npm run docs\` from ${contest.id}.yaml. -->`,
    "",
    `${contest.title.en}. \`reelcheck explain ${contest.id}/<rule>\` explains a rule; → names the item to check by hand`,
    "if the program can't decide.",
    "",
    "| rule | 依据 clause | 程度 level | 对象 subject | 要求 demand | check |",
    "|---|---|---|---|---|---|",
    ...written.map((rule) => ruleRow(rule, policy)),
    "",
    "## 请人工核对 · Check by hand",
    "",
    "| ask | 依据 clause | 核对 to check |",
    "|---|---|---|",
    ...asks.map(({ id, clause, requirement, says }) => {
      const source = [clause, requirement].filter((one) => one !== null).join("<br>");
      return `| \`${id}\` | ${cell(source)} | ${both(says)} |`;
    }),
    "",
  ].join("\n");
}
