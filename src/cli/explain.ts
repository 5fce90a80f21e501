import { checks } from "../checks/index.ts";
import type { Check } from "../model/check.ts";
import { optionsOf } from "../model/option.ts";
import type { Policy, Rule } from "../model/policy.ts";
import { checksOf } from "../model/policy-checks.ts";
import { type Lang, visible } from "../model/text.ts";
import { nearest } from "../naming/index.ts";
import { padEnd, wrap } from "../report/index.ts";
import { messages } from "../wording/cli.ts";
import { errorRates } from "../wording/error-rates.ts";
import { labels } from "../wording/labels.ts";
import { demandText } from "./describe-rule.ts";
import { exitCode, UsageError } from "./exit.ts";
import { type Host, widthOf } from "./host.ts";
import { type LoadedRules, loadBuiltIn, loadRules } from "./load-rules.ts";

/** Options are named in a column of this width. */
const optionColumn = 20;

interface Named {
  readonly policy: Policy;
  readonly rule: Rule;
}

/** Rules that a name means: `contest/rule`, or a rule's id or requirement anywhere. */
function rulesNamed(name: string, loaded: readonly LoadedRules[]): readonly Named[] {
  const [contest, id] = name.includes("/") ? name.split("/") : [undefined, name];
  return loaded
    .filter(
      ({ policy }) =>
        contest === undefined || policy.contest.id === contest || policy.contest.id.startsWith(`${contest}-`),
    )
    .flatMap(({ policy }) =>
      policy.rules
        .filter((rule) => rule.place !== null && (rule.id === id || rule.requirement === id))
        .map((rule) => ({ policy, rule })),
    );
}

function checkLines(check: Check, width: number, lang: Lang, loaded: readonly LoadedRules[]): string[] {
  const { id } = check;
  const page = check.page;
  const lines: string[] = [`${id}  ${page.what[lang]}`, "", ...wrap(page.asks[lang], width), ""];
  const hanging = (head: string, text: string) => lines.push(...wrap(head + text, width));
  hanging(labels.measured[lang], page.how[lang]);
  if (page.blind.en !== "—") hanging(labels.blind[lang], page.blind[lang]);
  if (page.errors) hanging(labels.rates[lang], errorRates(page.errors)[lang]);
  lines.push("", labels.optionsHead[lang]);
  const options = Object.entries(optionsOf(check.options()));
  if (options.length === 0) lines.push(`  ${labels.none[lang]}`);
  for (const [name, text] of options) {
    const [first = "", ...rest] = wrap(text[lang], width - optionColumn - 2);
    lines.push(
      `  ${padEnd(name, optionColumn)}${first}`,
      ...rest.map((line) => " ".repeat(optionColumn + 2) + line),
    );
  }
  const users = loaded.flatMap(({ policy }) =>
    policy.rules
      .filter((rule) => rule.place !== null && checksOf(rule).includes(check))
      .map((rule) => `${policy.contest.id}/${rule.id}  ${demandText(rule, policy.vocabulary)[lang]}`),
  );
  if (users.length > 0) {
    lines.push("", labels.usedBy[lang]);
    for (const user of users) {
      const [first = "", ...rest] = wrap(user, width - 2);
      lines.push(`  ${first}`, ...rest.map((line) => `    ${line}`));
    }
  }
  return lines;
}

function ruleLines({ policy, rule }: Named, width: number, lang: Lang): string[] {
  const { clause, requirement, level, selector, says } = rule;
  const facts: (readonly [string, string])[] = [
    [labels.title[lang], policy.contest.title[lang]],
    [labels.clause[lang], [clause, requirement].filter(Boolean).join("  ")],
    [labels.level[lang], labels[level][lang]],
    [labels.subject[lang], selector.label[lang]],
    [labels.demand[lang], demandText(rule, policy.vocabulary)[lang]],
  ];
  const lines = [`${policy.contest.id}/${rule.id}`];
  if (says) lines.push(...wrap(says[lang], width));
  const column = 12;
  for (const [label, value] of facts) {
    const [first = "", ...rest] = wrap(value, width - column - 2);
    lines.push(`  ${padEnd(label, column)}${first}`, ...rest.map((line) => " ".repeat(column + 2) + line));
  }
  return lines;
}

/** Explains a check, or a rule of a contest. */
export async function explain(
  name: string,
  rules: string | undefined,
  lang: Lang,
  { stdout }: Host,
): Promise<number> {
  const loaded = rules === undefined ? await loadBuiltIn() : [await loadRules(rules)];
  const width = widthOf(stdout);
  const blocks: string[][] = [];
  const check = checks.find((one) => one.id === name || one.page.what.zh === name);
  if (check) blocks.push(checkLines(check, width, lang, rules === undefined ? loaded : [...loaded]));
  const named = rulesNamed(name, loaded);
  // A rule that is called like its check is shown with the check.
  if (!check) {
    for (const one of named) blocks.push(ruleLines(one, width, lang));
    const asked = [...new Set(named.flatMap(({ rule }) => checksOf(rule)))];
    for (const one of asked) blocks.push(checkLines(one, width, lang, []));
  }
  if (blocks.length === 0) {
    const known = [
      ...checks.flatMap((one) => [one.id, one.page.what.zh]),
      ...loaded.flatMap(({ policy }) => policy.rules.map(({ id }) => id)),
    ];
    const near = nearest(name, known);
    throw new UsageError(
      messages.unknownSubject(name),
      near === undefined ? [] : [messages.didYouMean(near)],
    );
  }
  stdout.write(`${blocks.map((lines) => lines.map(visible).join("\n")).join("\n\n")}\n`);
  return exitCode.complies;
}
