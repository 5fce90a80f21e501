import type { Finding } from "../../model/finding.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Report, ReportWork, Style } from "../../model/report.ts";
import { weight } from "../../model/severity.ts";
import { type Text, verbatim, visible } from "../../model/text.ts";
import { attributionText } from "../../wording/findings.ts";
import { labelled } from "../../wording/lists.ts";
import { ignoredWords, verdictWords, reportWords as words } from "../../wording/report.ts";
import { countsAndLimitations, sentence } from "../shared/conclusion.ts";
import { bySameReason } from "../shared/merge-same-reason.ts";
import { order, ranked, ruleCounts, ruleKinds, ruleName, worst } from "../shared/order-findings.ts";
import { writeFinding, writeFindings } from "./finding-lines.ts";
import { columns } from "./table.ts";
import { Page } from "./text-writer.ts";

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
  const told = ranked(findings);
  if (style.detail === "verbose") {
    return [...told, ...findings.filter((one) => weight(one) === "n/a" && !one.damaged)];
  }
  return told.filter((finding) => weight(finding) !== "pass");
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

/** Every rule with what came of it: nothing of the rule file is left out of any report. */
function ruleTable(page: Page, { rules, findings }: Report): void {
  const byRule = groupBy(findings, ({ rule }) => rule);
  const rows = rules.map((rule) => [
    rule.clause === null ? page.say(words.builtIn) : visible(rule.clause),
    page.say(ruleName(rule, rules)),
    ...ruleCounts(byRule.get(rule.id) ?? []).map(String),
  ]);
  const titles = [
    words.columns.clause,
    words.columns.rule,
    ...ruleKinds.map((kind) => verdictWords[kind]),
  ].map((text) => page.say(text));
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

function conclusion(page: Page, report: Report): void {
  page.blank();
  page.rule();
  for (const line of countsAndLimitations(report)) page.line(page.say(line));
  const listed = page.style.detail !== "quiet";
  const bold = page.paint(report.verdict).bold;
  page.line(page.say(words.conclusion) + page.say(sentence(report, listed)), 0, bold);
}
