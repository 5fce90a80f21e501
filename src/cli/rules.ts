import { checks } from "../checks/index.ts";
import { type Lang, verbatim, visible } from "../model/text.ts";
import { editorSchema } from "../policy/editor-schema.ts";
import { columns, problemReport, wrap } from "../report/index.ts";
import { messages } from "../wording/cli.ts";
import { labels } from "../wording/labels.ts";
import { noted } from "../wording/lists.ts";
import { classTexts, demandText, subjectText } from "./describe-rule.ts";
import { type BrokenRules, exitCode } from "./exit.ts";
import { type Host, tell, wantsColor, widthOf } from "./host.ts";
import { loadBuiltIn, loadRules } from "./load-rules.ts";

/** Lists the contests that come with reelcheck. */
export async function listContests(lang: Lang, { stdout }: Host): Promise<number> {
  const contests = await loadBuiltIn();
  const head = [labels.id, labels.title, labels.rules, labels.asks].map((text) => text[lang]);
  const rows = contests.map(({ policy }) => [
    policy.contest.id,
    policy.contest.title[lang],
    String(policy.rules.filter(({ place }) => place !== null).length),
    String(policy.asks.length),
  ]);
  stdout.write(`${columns([head, ...rows], widthOf(stdout), 1).join("\n")}\n`);
  return exitCode.complies;
}

/** Shows the rules of a contest, one by one, and what is left for a person. */
export async function showRules(wanted: string, lang: Lang, { stdout }: Host): Promise<number> {
  const { policy } = await loadRules(wanted);
  const width = widthOf(stdout);
  const lines = [
    noted(policy.contest.title, verbatim(policy.contest.id))[lang],
    labels.readOn(policy.contest.read)[lang],
    "",
  ];
  const clause = (value: string | null, requirement: string | null) =>
    [requirement, value].filter(Boolean).join(" ");
  const rows = policy.rules
    .filter(({ place }) => place !== null)
    .map((rule) => [
      clause(rule.clause, rule.requirement),
      labels[rule.level][lang],
      subjectText(rule.selector, policy)[lang],
      demandText(rule, policy.vocabulary)[lang],
    ]);
  const head = [labels.clause, labels.level, labels.subject, labels.demand].map((text) => text[lang]);
  lines.push(...columns([head, ...rows], width, 3), "");
  const classes = classTexts(policy);
  if (classes.length > 0) lines.push(labels.classes[lang], ...classes.map((one) => `- ${one[lang]}`), "");
  lines.push(labels.byPerson[lang]);
  for (const { says, clause: source, requirement } of policy.asks) {
    const demanded = noted(says, verbatim(clause(source, requirement)))[lang];
    const [first = "", ...rest] = wrap(demanded, width - 2);
    lines.push(`- ${first}`, ...rest.map((line) => `  ${line}`));
  }
  stdout.write(`${visibleLines(lines)}\n`);
  return exitCode.complies;
}

function visibleLines(lines: readonly string[]): string {
  return lines.map(visible).join("\n");
}

/** Prints the JSON Schema of rule files. */
export function printSchema({ stdout }: Host): number {
  stdout.write(`${JSON.stringify(editorSchema(checks), null, 2)}\n`);
  return exitCode.complies;
}

/** Says what is wrong with a rule file that was to be judged by. */
export function tellBroken(
  { problems, file }: BrokenRules,
  color: string,
  lang: Lang,
  { stderr, env }: Host,
): void {
  const style = { lang, width: widthOf(stderr), color: wantsColor(stderr, color, env) };
  stderr.write(problemReport(problems, file.text, style));
  tell(stderr, messages.brokenRules(problems.length), lang);
}
