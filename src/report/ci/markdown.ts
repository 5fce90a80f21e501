import type { Finding } from "../../model/finding.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Report, Style, Verdict } from "../../model/report.ts";
import { severityOf } from "../../model/severity.ts";
import { type Text, visible } from "../../model/text.ts";
import { basisWords } from "../../wording/basis.ts";
import { formatWords } from "../../wording/formats.ts";
import { reportWords, verdictWords } from "../../wording/report.ts";
import { basisLines, unchosenRules } from "../shared/basis.ts";
import { countsAndLimitations, sentence } from "../shared/conclusion.ts";
import { findingLines, type Say, sayIn } from "../shared/finding-text.ts";
import { groupFindings } from "../shared/group-findings.ts";
import { ruleCounts, ruleKinds, ruleName, verdictOrder } from "../shared/order-findings.ts";

/** GitHub drops a summary of more than 1 MiB entirely; the rest is room for what other steps write. */
const mostBytes = 1_000_000;
/** Share of the summary that the lists behind the table may take. */
const mostOfLists = 300_000;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/**
 * Text that Markdown shows as it is: no markup, no HTML, no link, no formula, no cell of its own. Controls and
 * direction marks are visible already.
 */
export function markdownText(raw: string): string {
  return raw
    .replace(/[\\`*_{}[\]()#!|~$:@^=]/g, (char) => `\\${char}`)
    .replace(/[&<>]/g, (char) => entities[char] ?? char)
    .replace(/^(\s*)([-+]|\d+(?=[.]))/, (_, blank: string, mark: string) =>
      /\d/.test(mark) ? `${blank}${mark}\\` : `${blank}\\${mark}`,
    )
    .replace(/\bwww\./gi, (start) => start.replace(".", "\\."));
}

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
const ruled = (titles: readonly string[]) => row(titles) + row(titles.map(() => "---"));

/** A summary in GitHub's Markdown: the conclusion first, then works with what is wrong, worst first. */
export function* markdownChunks(report: Report, { lang }: Style): Generator<string> {
  const say = sayIn(lang);
  const cell = (text: Text) => markdownText(say(text));
  const { contest, tool } = report;
  const unchosen = unchosenRules(report);
  const head = [
    ...(unchosen ? [`**${cell(unchosen)}**\n`] : []),
    `## ${cell(reportWords.heading)}\n`,
    `**${cell(reportWords.conclusion)}${cell(sentence(report, true))}**\n`,
    ...countsAndLimitations(report).map((line) => `${cell(line)}\n`),
    `${cell(reportWords.contest(contest.title, contest.id))} · ${cell(reportWords.day(report.run.on))} · ${markdownText(`${tool.name} ${tool.version}`)}\n`,
    `${cell(basisWords.heading)}${basisLines(report).map(cell).join(" · ")}\n`,
  ].join("\n");
  const { columns } = formatWords;
  const titles = ruled([columns.outcome, columns.work, columns.problems].map(cell));
  const lists = listsOf(report, say);
  yield head;
  let room = mostBytes - bytesOf(head) - bytesOf(titles) - bytesOf(lists);
  let left = 0;
  let isFirst = true;
  for (const line of subjectRows(report, say)) {
    room -= bytesOf(line);
    // What is left out is the tail, never something in the middle.
    if (room < 0 || left > 0) {
      left++;
      continue;
    }
    if (isFirst) yield `\n${titles}`;
    isFirst = false;
    yield line;
  }
  if (left > 0) yield `\n**${cell(formatWords.subjectsLeftOut(left))}**\n`;
  yield lists;
}

/** The package, works and other files that have something to be said of, then works that pass. */
function* subjectRows(report: Report, say: Say): Generator<string> {
  const { whole, works, others } = groupFindings(report);
  const subjects: readonly (readonly [name: string, findings: readonly Finding[], isWork: boolean])[] = [
    [say(reportWords.whole), whole, false],
    ...report.works.map(({ id, title, entries }) => {
      const [only, ...more] = entries;
      const name =
        more.length === 0 && only !== undefined ? only : say(reportWords.severalFiles(title, entries.length));
      return [visible(name), works.get(id) ?? [], true] as const;
    }),
    ...[...others].map(([path, findings]) => [visible(path), findings, false] as const),
  ];
  const worst = subjects.map(([, findings]) => worstOf(findings));
  for (const verdict of verdictOrder) {
    for (const [at, [name, findings, isWork]] of subjects.entries()) {
      if (worst[at] !== verdict || (verdict === "pass" && !isWork)) continue;
      yield row([markdownText(say(verdictWords[verdict])), markdownText(name), problemsOf(findings, say)]);
    }
  }
}

function worstOf(findings: readonly Finding[]): Verdict {
  return verdictOrder.find((verdict) => findings.some((one) => severityOf(one) === verdict)) ?? "pass";
}

function problemsOf(findings: readonly Finding[], say: Say): string {
  return verdictOrder
    .filter((verdict) => verdict !== "pass")
    .flatMap((verdict) => findings.filter((one) => severityOf(one) === verdict))
    .map((one) => findingLines(one, say).map(markdownText).join("<br>"))
    .join("<br>");
}

/** Writes the manual checklist as boxes to tick, and the result of every rule. */
function listsOf({ asks, rules, findings }: Report, say: Say): string {
  const boxes = asks.map(
    ({ says, clause }) => `- [ ] ${markdownText(say(says) + say(reportWords.clause(clause)))}\n`,
  );
  const byRule = groupBy(findings, ({ rule }) => rule);
  const counted = rules.map((rule) => {
    const named = [rule.clause ?? say(reportWords.builtIn), say(ruleName(rule, rules))];
    const counts = ruleCounts(byRule.get(rule.id) ?? []).map(String);
    return row([...named.map((one) => markdownText(visible(one))), ...counts]);
  });
  const titles = [
    reportWords.columns.clause,
    reportWords.columns.rule,
    ...ruleKinds.map((kind) => verdictWords[kind]),
  ];
  const text = [
    ...(boxes.length === 0
      ? []
      : [`\n### ${markdownText(say(reportWords.asks(asks.length)))}\n\n`, ...boxes]),
    `\n<details><summary>${markdownText(say(reportWords.ruleTable))}</summary>\n\n`,
    ruled(titles.map((title) => markdownText(say(title)))),
    ...counted,
    "\n</details>\n",
  ].join("");
  return bytesOf(text) <= mostOfLists
    ? text
    : `\n**${markdownText(say(formatWords.listsLeftOut(asks.length, rules.length)))}**\n`;
}
