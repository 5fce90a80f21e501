import type { Finding } from "../../model/finding.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Report, ReportWork, Style } from "../../model/report.ts";
import { severityOf } from "../../model/severity.ts";
import { type Text, verbatim, visible } from "../../model/text.ts";
import { basisWords } from "../../wording/basis.ts";
import { attributionText } from "../../wording/findings.ts";
import { labeled } from "../../wording/lists.ts";
import { ignoredWords, reportWords, verdictWords } from "../../wording/report.ts";
import { basisLines, unchosenRules } from "../shared/basis.ts";
import { countsAndLimitations, sentence } from "../shared/conclusion.ts";
import { mergeSameReason } from "../shared/merge-same-reason.ts";
import {
  orderFindings,
  ruleCounts,
  ruleKinds,
  ruleName,
  verdictOrder,
  worstSeverity,
} from "../shared/order-findings.ts";
import { writeFinding, writeFindings } from "./finding-lines.ts";
import { columns } from "./table.ts";
import { TextWriter } from "./text-writer.ts";
import { displayWidth } from "./wrap.ts";

/** Below this the columns of the rule table no longer fit beside each other. */
const narrowestTable = 72;
/** Names listed of files that no rule is about, before the rest is only counted. */
const mostListed = 10;

/** The text report as one chunk. */
export function* textChunks(report: Report, style: Style): Generator<string> {
  yield textReport(report, style);
}

/** Writes a report for people: worst first, what is / what must be / which clause / what to do, and the verdict last. */
export function textReport(report: Report, style: Style): string {
  const page = new TextWriter(style);
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

function head(page: TextWriter, report: Report): void {
  const { tool, contest, run, summary } = report;
  // Before all else: whoever reads the verdict must know that nobody chose the rules.
  const unchosen = unchosenRules(report);
  if (unchosen) page.line(page.say(unchosen));
  page.line(`${page.say(reportWords.heading)}  ${tool.name} ${tool.version}`);
  page.line(page.say(reportWords.contest(contest.title, contest.id)));
  const folder = run.root.split(/[/\\]/).at(-1) || run.root;
  page.line(page.say(reportWords.place(folder, summary.works, summary.files, summary.ignored)));
  const unit =
    run.unitType === undefined
      ? ""
      : `    ${page.say(reportWords.unitType(run.unitLabel ?? verbatim(run.unitType)))}`;
  page.line(page.say(reportWords.day(run.on)) + unit);
  const [rules, ...rest] = basisLines(report);
  const mark = page.say(basisWords.heading);
  if (rules) page.hanging(mark, page.say(rules));
  if (page.style.detail !== "quiet") for (const line of rest) page.line(page.say(line), displayWidth(mark));
}

/** Picks the findings to show: failures first, then points to confirm; all with `--verbose`. */
function shown({ style }: TextWriter, findings: readonly Finding[]): readonly Finding[] {
  const told = orderFindings(findings);
  if (style.detail === "verbose") {
    return [...told, ...findings.filter((one) => severityOf(one) === "n/a" && one.cause !== "damaged-file")];
  }
  return told.filter((finding) => severityOf(finding) !== "pass");
}

function wholePackage(page: TextWriter, { findings }: Report): void {
  const about = shown(
    page,
    findings.filter(({ subject }) => subject.kind === "package"),
  );
  if (about.length === 0) return;
  page.heading(reportWords.whole);
  for (const finding of about) {
    page.hanging(page.tag(worstSeverity([finding])), page.say(finding.what));
    writeFinding(page, finding, page.tagWidth + 2);
  }
}

function works(page: TextWriter, report: Report): void {
  const told =
    page.style.detail === "quiet" ? verdictOrder.filter((verdict) => verdict !== "pass") : verdictOrder;
  const ranked = told.flatMap((verdict) => report.works.filter((work) => work.verdict === verdict));
  if (ranked.length === 0) return;
  const byWork = groupBy(report.findings, ({ subject }) => subject.work);
  const readBy = new Map(
    report.files.flatMap(({ path, media }) =>
      media?.status === "facts" ? [[path, media.facts.engine] as const] : [],
    ),
  );
  page.heading(reportWords.works);
  for (const work of ranked) writeWork(page, work, byWork.get(work.id) ?? [], readBy);
}

function writeWork(
  page: TextWriter,
  work: ReportWork,
  findings: readonly Finding[],
  readBy: ReadonlyMap<string, string>,
): void {
  const [only, ...others] = work.entries;
  const several = reportWords.severalFiles(work.title, work.entries.length);
  const name = others.length === 0 && only !== undefined ? only : page.say(several);
  const indent = page.tagWidth;
  page.hanging(page.tag(work.verdict), visible(name));
  if (page.style.detail === "verbose" && work.category.status !== "unknown") {
    page.line(page.say(reportWords.category(attributionText(work.category))), indent);
  }
  const readers = new Set(work.files.flatMap((path) => readBy.get(path) ?? []));
  if (page.style.detail === "verbose" && readers.size > 0)
    page.line(page.say(reportWords.readBy([...readers].join(", "))), indent);
  // What stands in the head line need not be said again.
  const about = ({ subject }: Finding) => (subject.path === name ? undefined : (subject.path ?? undefined));
  for (const [path, group] of groupBy(shown(page, findings), about)) {
    if (path !== undefined) page.line(visible(path), indent);
    writeFindings(page, mergeSameReason(group), indent + (path === undefined ? 0 : 2));
  }
}

/** Files that belong to no work: forms, posters, what lies about. */
function otherFiles(page: TextWriter, { findings }: Report): void {
  const about = shown(
    page,
    findings.filter(({ subject }) => subject.kind === "file" && subject.work === null),
  );
  if (about.length === 0) return;
  page.heading(reportWords.otherFiles);
  for (const [path, group] of groupBy(about, ({ subject }) => subject.path ?? "")) {
    page.hanging(page.tag(worstSeverity(group)), visible(path));
    writeFindings(page, group, page.tagWidth);
  }
}

/** Every rule with what came of it: nothing of the rule file is left out of any report. */
function ruleTable(page: TextWriter, { rules, findings }: Report): void {
  const byRule = groupBy(findings, ({ rule }) => rule);
  const rows = rules.map((rule) => [
    rule.clause === null ? page.say(reportWords.builtIn) : visible(rule.clause),
    page.say(ruleName(rule, rules)),
    ...ruleCounts(byRule.get(rule.id) ?? []).map(String),
  ]);
  const titles = [
    reportWords.columns.clause,
    reportWords.columns.rule,
    ...ruleKinds.map((kind) => verdictWords[kind]),
  ].map((text) => page.say(text));
  page.heading(reportWords.ruleTable);
  if (page.style.width >= narrowestTable) {
    page.laidOut(columns([titles, ...rows], page.style.width - 2, 0), 2);
    return;
  }
  for (const [clause = "", what = "", ...figures] of rows) {
    const said = figures.map((figure, index) => `${titles[index + 2]} ${figure}`).join(" ");
    page.line(page.say(labeled(verbatim(`${clause} ${what}`), verbatim(said))), 2);
  }
}

function asks(page: TextWriter, { asks: questions }: Report): void {
  if (questions.length === 0) return;
  page.heading(reportWords.asks(questions.length));
  for (const { says, clause } of questions) {
    page.hanging("  [ ] ", page.say(says) + page.say(reportWords.clause(clause)));
  }
}

function leftOvers(page: TextWriter, { files, ignored }: Report): void {
  const unused = files.filter(({ role, media }) => role === null && !media).map(({ path }) => visible(path));
  if (unused.length > 0) listing(page, reportWords.unused(unused.length), unused);
  if (page.style.detail !== "verbose" || ignored.length === 0) return;
  const items = ignored.map(
    ({ path, reason }) => `${visible(path)}  ${page.say(ignoredWords[reason] ?? verbatim(reason))}`,
  );
  listing(page, reportWords.ignored(items.length), items);
}

function listing(page: TextWriter, title: Text, items: readonly string[]): void {
  page.heading(title);
  const most = page.style.detail === "verbose" ? items.length : mostListed;
  for (const item of items.slice(0, most)) page.line(item, 2);
  if (items.length > most) page.line(page.say(reportWords.more(items.length - most)), 2);
}

function conclusion(page: TextWriter, report: Report): void {
  page.blank();
  page.rule();
  for (const line of countsAndLimitations(report)) page.line(page.say(line));
  const listed = page.style.detail !== "quiet";
  const bold = page.paint(report.verdict).bold;
  page.line(page.say(reportWords.conclusion) + page.say(sentence(report, listed)), 0, bold);
}
