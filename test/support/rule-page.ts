import { classTexts, demandText, subjectText } from "../../src/cli/describe-rule.ts";
import type { Policy, Rule } from "../../src/model/policy.ts";
import { checksOf } from "../../src/model/policy-checks.ts";
import { type Text, visible } from "../../src/model/text.ts";
import { labels } from "../../src/wording/labels.ts";
import { cell } from "./check-page.ts";
import { checkFile } from "./source.ts";

const both = ({ zh, en }: Text) =>
  zh === en ? cell(visible(zh)) : `${cell(visible(zh))}<br>${cell(visible(en))}`;

function ruleRow(rule: Rule, policy: Policy): string {
  const { id, clause, requirement, level, elseAsk } = rule;
  const checks = checksOf(rule).map((check) => check.id);
  const links = [...new Set(checks)].map((check) => `[${check}](../${checkFile(check)}.md)`).join(", ");
  const source = [clause, requirement].filter((one) => one !== null).join("<br>");
  const asked = elseAsk ? `<br>→ ${elseAsk.id}` : "";
  return `| \`${id}\` | ${cell(source)} | ${both(labels[level])} | ${both(subjectText(rule.selector, policy))} | ${both(demandText(rule, policy.vocabulary))}${asked} | ${links} |`;
}

/** What the classes of the file stand for. */
function classes(policy: Policy): readonly string[] {
  const texts = classTexts(policy);
  const { classes: heading } = labels;
  return texts.length === 0
    ? []
    : [
        `${heading.zh} ${heading.en}`,
        "",
        ...texts.map(({ zh, en }) => `- ${visible(zh)} · ${visible(en)}`),
        "",
      ];
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
    ...classes(policy),
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
