import type { Finding } from "../model/finding.ts";
import { groupBy } from "../model/group-by.ts";
import type { Report, ReportRule, ReportVerdict, ReportWork, Style } from "../model/report.ts";
import { type Text, verbatim, visible } from "../model/text.ts";
import { verdictOf, weight } from "../model/weight.ts";
import { attributionText } from "../wording/findings.ts";
import { enumerated, labelled, noted } from "../wording/lists.ts";
import { ignoredWords, verdictWords, reportWords as words } from "../wording/report.ts";
import { writeFinding, writeFindings } from "./finding-lines.ts";
import { Page } from "./page.ts";
import { bySameReason } from "./same-reason.ts";
import { columns } from "./table.ts";

/** Worst first. */
const order: readonly ReportVerdict[] = ["incomplete", "fail", "review", "pass"];
/** Below this the columns of the rule table no longer fit beside each other. */
const narrowestTable = 72;
/** Names listed of files that no rule is about, before the rest is only counted. */
const mostListed = 10;

/** Writes a report for people: worst first, what is / what must be / which clause / what to do, and the verdict last. */
export function textReport(report: Report, style: Style): string {
  const page = new Page(style);
  head(page, report);
  wholePackage(page, report);
  works(page, report);
  otherFiles(page, report);
  if (style.detail !== "quiet") {
    ruleTable(page, report);
    asks(page, report);
    leftOvers(page, report);
  }
  conclusion(page, report);
  return page.toString();
}

function head(page: Page, { tool, contest, run, summary }: Report): void {
  page.line(`${page.say(words.heading)}  ${tool.name} ${tool.version}`);
  page.line(page.say(words.contest(contest.title, contest.id)));
  const folder = run.root.split(/[/\\]/).at(-1) || run.root;
  page.line(page.say(words.place(folder, summary.works, summary.files, summary.ignored)));
  const unit =
    run.unitType === undefined
      ? ""
      : `    ${page.say(words.unitType(run.unitLabel ?? verbatim(run.unitType)))}`;
  page.line(page.say(words.day(run.on)) + unit);
}

/** What is to be shown of some findings: failures first, then what is to be confirmed; all of them when asked. */
function shown({ style }: Page, findings: readonly Finding[]): readonly Finding[] {
  // Why a file could not be read is said once, not for every rule.
  const unread = new Set(
    findings.filter(({ check, ours }) => check === "intact" && ours).map(({ subject }) => subject.path),
  );
  const told = findings.filter(
    ({ check, ours, subject }) => check === "intact" || !ours || !unread.has(subject.path),
  );
  const ranked = order.flatMap((verdict) => told.filter((finding) => weight(finding) === verdict));
  if (style.detail === "verbose") {
    return [...ranked, ...findings.filter((one) => weight(one) === "n/a" && !one.damaged)];
  }
  return ranked.filter((finding) => weight(finding) !== "pass");
}

function worst(findings: readonly Finding[]): ReportVerdict | "n/a" {
  return order.find((one) => findings.some((finding) => weight(finding) === one)) ?? "n/a";
}

function wholePackage(page: Page, { findings }: Report): void {
  const about = shown(
    page,
    findings.filter(({ subject }) => subject.kind === "package"),
  );
  if (about.length === 0) return;
  page.heading(words.whole);
  for (const finding of about) {
    page.hanging(page.tag(worst([finding])), page.say(finding.what));
    writeFinding(page, finding, page.tagWidth + 2);
  }
}

function works(page: Page, report: Report): void {
  const told = page.style.detail === "quiet" ? order.filter((verdict) => verdict !== "pass") : order;
  const ranked = told.flatMap((verdict) => report.works.filter((work) => work.verdict === verdict));
  if (ranked.length === 0) return;
  const byWork = groupBy(report.findings, ({ subject }) => subject.work);
  const readBy = new Map(
    report.files.flatMap(({ path, media }) =>
      media?.status === "facts" ? [[path, media.facts.engine] as const] : [],
    ),
  );
  page.heading(words.works);
  for (const work of ranked) writeWork(page, work, byWork.get(work.id) ?? [], readBy);
}

function writeWork(
  page: Page,
  work: ReportWork,
  findings: readonly Finding[],
  readBy: ReadonlyMap<string, string>,
): void {
  const [only, ...others] = work.entries;
  const several = words.severalFiles(work.title, work.entries.length);
  const name = others.length === 0 && only !== undefined ? only : page.say(several);
  const indent = page.tagWidth;
  page.hanging(page.tag(work.verdict), visible(name));
  if (page.style.detail === "verbose" && work.category.status !== "unknown") {
    page.line(page.say(words.category(attributionText(work.category))), indent);
  }
  const readers = new Set(work.files.flatMap((path) => readBy.get(path) ?? []));
  if (page.style.detail === "verbose" && readers.size > 0)
    page.line(page.say(words.readBy([...readers].join(", "))), indent);
  // What stands in the head line need not be said again.
  const about = ({ subject }: Finding) => (subject.path === name ? undefined : (subject.path ?? undefined));
  for (const [path, group] of groupBy(shown(page, findings), about)) {
    if (path !== undefined) page.line(visible(path), indent);
    writeFindings(page, bySameReason(group), indent + (path === undefined ? 0 : 2));
  }
}

/** Files that belong to no work: forms, posters, what lies about. */
function otherFiles(page: Page, { findings }: Report): void {
  const about = shown(
    page,
    findings.filter(({ subject }) => subject.kind === "file" && subject.work === null),
  );
  if (about.length === 0) return;
  page.heading(words.otherFiles);
  for (const [path, group] of groupBy(about, ({ subject }) => subject.path ?? "")) {
    page.hanging(page.tag(worst(group)), visible(path));
    writeFindings(page, group, page.tagWidth);
  }
}

/** What a rule is called in the table; where another one has the same name, with what it is about. */
function ruleName(page: Page, rule: ReportRule, rules: readonly ReportRule[]): string {
  const isSame = ({ clause, what }: ReportRule) => clause === rule.clause && what.zh === rule.what.zh;
  return page.say(rules.filter(isSame).length > 1 ? noted(rule.what, rule.about) : rule.what);
}

/** Every rule with what came of it: nothing of the rule file is left out of any report. */
function ruleTable(page: Page, { rules, findings }: Report): void {
  const byRule = groupBy(findings, ({ rule }) => rule);
  const kinds = ["fail", "review", "pass", "n/a"] as const;
  const counts = (rule: ReportRule) => {
    const weights = (byRule.get(rule.id) ?? []).map((one) => weight(one));
    const isOf = (kind: string) => (one: string) =>
      one === kind || (kind === "review" && one === "incomplete");
    return kinds.map((kind) => String(weights.filter(isOf(kind)).length));
  };
  const rows = rules.map((rule) => [
    rule.clause === null ? page.say(words.builtIn) : visible(rule.clause),
    ruleName(page, rule, rules),
    ...counts(rule),
  ]);
  const titles = [words.columns.clause, words.columns.rule, ...kinds.map((kind) => verdictWords[kind])].map(
    (text) => page.say(text),
  );
  page.heading(words.ruleTable);
  if (page.style.width >= narrowestTable) {
    page.laidOut(columns([titles, ...rows], page.style.width - 2, 0), 2);
    return;
  }
  for (const [clause = "", what = "", ...figures] of rows) {
    const said = figures.map((figure, index) => `${titles[index + 2]} ${figure}`).join(" ");
    page.line(page.say(labelled(verbatim(`${clause} ${what}`), verbatim(said))), 2);
  }
}

function asks(page: Page, { asks: questions }: Report): void {
  if (questions.length === 0) return;
  page.heading(words.asks(questions.length));
  for (const { says, clause } of questions) {
    page.hanging("  [ ] ", page.say(says) + page.say(words.clause(clause)));
  }
}

function leftOvers(page: Page, { files, ignored }: Report): void {
  const unused = files.filter(({ role, media }) => role === null && !media).map(({ path }) => visible(path));
  if (unused.length > 0) listing(page, words.unused(unused.length), unused);
  if (page.style.detail !== "verbose" || ignored.length === 0) return;
  const items = ignored.map(
    ({ path, reason }) => `${visible(path)}  ${page.say(ignoredWords[reason] ?? verbatim(reason))}`,
  );
  listing(page, words.ignored(items.length), items);
}

function listing(page: Page, title: Text, items: readonly string[]): void {
  page.heading(title);
  const most = page.style.detail === "verbose" ? items.length : mostListed;
  for (const item of items.slice(0, most)) page.line(item, 2);
  if (items.length > most) page.line(page.say(words.more(items.length - most)), 2);
}

/** What it all comes to, in a sentence with a verb, so that the last line on the screen says what to do. */
function sentence({ verdict, run, summary, findings, asks: questions }: Report, { detail }: Style): Text {
  const open = (kind: ReportVerdict) => findings.filter((finding) => weight(finding) === kind).length;
  if (!run.complete) return words.verdict.interrupted;
  if (summary.works === 0 && verdict === "review") return words.verdict.empty;
  switch (verdict) {
    case "incomplete":
      return words.verdict.incomplete(open("incomplete"));
    case "review":
      return words.verdict.review(open("review"));
    case "fail":
      return words.verdict.fail;
    case "pass":
      if (run.skipped.length > 0 || !run.whole) return words.verdict.partial;
      return words.verdict.pass(questions.length, detail !== "quiet");
  }
}

function conclusion(page: Page, report: Report): void {
  const { summary, verdict, run, findings } = report;
  page.blank();
  page.rule();
  const incomplete = report.works.filter((work) => work.verdict === "incomplete").length;
  page.line(page.say(words.counts(summary.fail, summary.review - incomplete, summary.pass, incomplete)));
  const besides = findings.filter(({ subject }) => subject.work === null).map((one) => weight(one));
  const fail = besides.filter((one) => one === "fail").length;
  const review = besides.filter((one) => one === "review" || one === "incomplete").length;
  if (fail + review > 0) page.line(page.say(words.besides(fail, review)));
  if (!run.whole) page.line(page.say(words.selection));
  if (run.quick) page.line(page.say(words.quick));
  if (run.skipped.length > 0) {
    const named = run.skipped.map((id) => report.rules.find((rule) => rule.id === id)?.what ?? verbatim(id));
    page.line(page.say(words.skipped(enumerated(named))));
  }
  if (run.strict && verdict === "fail" && verdictOf(findings) === "review") page.line(page.say(words.strict));
  page.line(page.say(words.conclusion) + page.say(sentence(report, page.style)), 0, page.paint(verdict).bold);
}
