import { Chalk, type ChalkInstance } from "chalk";
import type { Finding } from "../model/finding.ts";
import { groupBy } from "../model/group-by.ts";
import type { Report, ReportVerdict, ReportWork, Style } from "../model/report.ts";
import { type Text, verbatim, visible } from "../model/text.ts";
import { verdictOf, weight } from "../model/weight.ts";
import { attributionText, nowAndDemanded } from "../wording/findings.ts";
import { clauses, labelled } from "../wording/lists.ts";
import { ignoredWords, verdictWords, reportWords as words } from "../wording/report.ts";
import { columns } from "./table.ts";
import { displayWidth, padEnd, wrap } from "./wrap.ts";

/** Worst first. */
const order: readonly ReportVerdict[] = ["incomplete", "fail", "review", "pass"];
/** A label wider than this stands on a line of its own. */
const widestLabel = 14;
/** Below this the columns of the rule table no longer fit beside each other. */
const narrowestTable = 72;
/** Names listed of files that no rule is about, before the rest is only counted. */
const mostListed = 10;

/** Writes a report for people: worst first, what is / what must be / which clause / what to do, and the verdict last. */
export function textReport(report: Report, style: Style): string {
  return new TextReport(report, style).write();
}

class TextReport {
  private readonly report: Report;
  private readonly style: Style;
  private readonly chalk: ChalkInstance;
  private readonly lines: string[] = [];
  /** Columns of `[不合格] ` or `[REVIEW] `. */
  private readonly indent: number;

  constructor(report: Report, style: Style) {
    this.report = report;
    this.style = style;
    this.chalk = new Chalk({ level: style.color ? 1 : 0 });
    const shown = [verdictWords.fail, verdictWords.review, verdictWords.pass].map((word) =>
      displayWidth(this.say(word)),
    );
    this.indent = Math.max(...shown) + 3;
  }

  write(): string {
    const { detail } = this.style;
    this.head();
    this.package();
    this.works();
    this.otherFiles();
    if (detail !== "quiet") {
      this.ruleTable();
      this.asks();
      this.leftOvers();
    }
    this.conclusion();
    return `${this.lines.join("\n")}\n`;
  }

  /** The one door through which texts reach the page: in the reader's language, every character visible. */
  private say(text: Text): string {
    return visible(text[this.style.lang]);
  }

  private line(text = "", indent = 0): void {
    if (text === "") {
      this.lines.push("");
      return;
    }
    const room = this.style.width - indent;
    for (const part of wrap(text, room)) this.lines.push(" ".repeat(indent) + part);
  }

  private heading(text: Text): void {
    this.line();
    for (const part of wrap(this.say(text), this.style.width)) this.lines.push(this.chalk.bold(part));
  }

  private tag(verdict: ReportVerdict): string {
    const word = `[${this.say(verdictWords[verdict])}]`;
    const painted = {
      fail: this.chalk.red,
      incomplete: this.chalk.red,
      review: this.chalk.yellow,
      pass: this.chalk.green,
    }[verdict](word);
    return painted + " ".repeat(Math.max(1, this.indent - displayWidth(word)));
  }

  private head(): void {
    const { tool, contest, run, summary } = this.report;
    this.line(`${this.say(words.heading)}  ${tool.name} ${tool.version}`);
    this.line(this.say(words.contest(contest.title, contest.id)));
    const folder = run.root.split(/[/\\]/).at(-1) || run.root;
    this.line(this.say(words.place(folder, summary.works, summary.files, summary.ignored)));
    const unit = run.unitType === undefined ? "" : `    ${this.say(words.unitType(run.unitType))}`;
    this.line(this.say(words.day(run.on)) + unit);
  }

  /** What is to be shown of some findings: failures first, then what is to be confirmed. */
  private shown(findings: readonly Finding[]): readonly Finding[] {
    const wanted = order.flatMap((verdict) => findings.filter((finding) => weight(finding) === verdict));
    if (this.style.detail === "verbose")
      return [...wanted, ...findings.filter((one) => weight(one) === "n/a" && !one.damaged)];
    return wanted.filter((finding) => weight(finding) !== "pass");
  }

  private package(): void {
    const shown = this.shown(this.report.findings.filter(({ subject }) => subject.kind === "package"));
    if (shown.length === 0) return;
    this.heading(words.whole);
    for (const finding of shown) {
      this.hanging(this.tag(asVerdict(finding)), this.say(finding.what), this.indent);
      this.details(finding, this.indent + 2);
    }
  }

  /** Files that belong to no work: forms, posters, what lies about. */
  private otherFiles(): void {
    const findings = this.report.findings.filter(
      ({ subject }) => subject.kind === "file" && subject.work === null,
    );
    const shown = this.shown(findings);
    if (shown.length === 0) return;
    this.heading(words.otherFiles);
    for (const [path, group] of groupBy(shown, ({ subject }) => subject.path ?? "")) {
      const verdict = order.find((one) => group.some((finding) => weight(finding) === one)) ?? "pass";
      this.hanging(this.tag(verdict), visible(path), this.indent);
      this.findings(group, this.indent);
    }
  }

  private works(): void {
    const { works, findings } = this.report;
    if (works.length === 0) return;
    const byWork = groupBy(findings, ({ subject }) => subject.work);
    this.heading(words.works);
    for (const verdict of order) {
      if (verdict === "pass" && this.style.detail === "quiet") continue;
      for (const work of works) if (work.verdict === verdict) this.work(work, byWork.get(work.id) ?? []);
    }
  }

  private work(work: ReportWork, findings: readonly Finding[]): void {
    const [only, ...others] = work.entries;
    const several = words.severalFiles(work.title, work.entries.length);
    const name = others.length === 0 && only !== undefined ? only : this.say(several);
    this.hanging(this.tag(work.verdict), visible(name), this.indent);
    const shown = this.shown(findings);
    if (this.style.detail === "verbose" && work.category.status !== "unknown") {
      this.line(this.say(words.category(attributionText(work.category))), this.indent);
    }
    // What stands in the head line need not be said again.
    const about = ({ subject }: Finding) => (subject.path === name ? undefined : (subject.path ?? undefined));
    for (const [path, group] of groupBy(shown, about)) {
      if (path !== undefined) this.line(visible(path), this.indent);
      this.findings(group, this.indent + (path === undefined ? 0 : 2));
    }
  }

  private findings(group: readonly Finding[], indent: number): void {
    const labels = group.map(({ what }) => displayWidth(this.say(what)));
    const column = Math.min(widestLabel, Math.max(0, ...labels)) + 2;
    for (const finding of group) this.labelled(finding, indent, column);
  }

  /** A finding under its work: the property in a column, the facts beside it. */
  private labelled(finding: Finding, indent: number, column: number): void {
    const label = this.say(finding.what);
    if (displayWidth(label) + 2 > column) {
      this.line(label, indent);
      this.details(finding, indent + column);
      return;
    }
    const first = this.lines.length;
    this.details(finding, indent + column);
    const line = this.lines[first];
    if (line !== undefined) {
      this.lines[first] = " ".repeat(indent) + padEnd(label, column) + line.slice(indent + column);
    }
  }

  private details(finding: Finding, indent: number): void {
    const { actual, expected, reason, clause, level, outcome, fix, note, evidence = [] } = finding;
    const source = clause === null ? "" : this.say(words.clause(clause));
    const measured =
      outcome === "unknown" || outcome === "n/a" || !actual
        ? this.say(reason ?? actual?.text ?? verbatim(""))
        : clause === null
          ? this.say(actual.text)
          : this.say(nowAndDemanded(actual.text, expected?.text, level));
    this.line(measured + source, indent);
    if (note) this.hanging(" ".repeat(indent) + this.say(words.note), this.say(note), indent);
    const seen = evidence.filter(({ text }) =>
      this.style.detail === "verbose" || outcome !== "pass" ? text : undefined,
    );
    if (
      seen.length > 0 &&
      (outcome !== "fail" || this.style.detail === "verbose" || finding.check === "category")
    ) {
      const said = clauses(seen.map(({ text }) => text));
      this.hanging(" ".repeat(indent) + this.say(words.evidence), this.say(said), indent);
    }
    if (fix && outcome !== "pass")
      this.hanging(" ".repeat(indent) + this.say(words.fix), this.say(fix), indent);
  }

  /** A text whose first line follows a mark, and whose further lines stand below the text. */
  private hanging(mark: string, text: string, indent: number): void {
    const lead = Math.max(indent, displayWidth(mark));
    const [first = "", ...rest] = wrap(text, this.style.width - lead);
    this.lines.push(mark + first);
    for (const line of rest) this.lines.push(" ".repeat(lead) + line);
  }

  /** Every rule with what came of it: nothing of the rule file is left out of any report. */
  private ruleTable(): void {
    const { rules, findings } = this.report;
    const byRule = groupBy(findings, ({ rule }) => rule);
    const kinds = ["fail", "review", "pass", "n/a"] as const;
    const head = [words.columns.clause, words.columns.rule, ...kinds.map((kind) => verdictWords[kind])];
    const rows = rules.map((rule) => {
      const weights = (byRule.get(rule.id) ?? []).map((one) => weight(one));
      const count = (kind: (typeof kinds)[number]) =>
        weights.filter((one) => one === kind || (kind === "review" && one === "incomplete")).length;
      const clause = rule.clause ?? this.say(words.builtIn);
      return [visible(clause), this.say(rule.what), ...kinds.map((kind) => String(count(kind)))];
    });
    this.heading(words.ruleTable);
    const titles = head.map((text) => this.say(text));
    if (this.style.width < narrowestTable) {
      for (const [clause = "", what = "", ...counts] of rows) {
        const said = counts.map((count, index) => `${titles[index + 2]} ${count}`);
        this.line(this.say(labelled(verbatim(`${clause} ${what}`), verbatim(said.join(" ")))), 2);
      }
      return;
    }
    for (const line of columns([titles, ...rows], this.style.width - 2, 0)) this.lines.push(`  ${line}`);
  }

  private asks(): void {
    const { asks } = this.report;
    if (asks.length === 0) return;
    this.heading(words.asks(asks.length));
    for (const { says, clause } of asks) {
      this.hanging("  [ ] ", this.say(says) + this.say(words.clause(clause)), 6);
    }
  }

  private leftOvers(): void {
    const unused = this.report.files.filter(({ role }) => role === null).map(({ path }) => visible(path));
    if (unused.length > 0) this.listing(words.unused(unused.length), unused);
    if (this.style.detail !== "verbose") return;
    const { ignored } = this.report;
    const items = ignored.map(
      ({ path, reason }) => `${visible(path)}  ${this.say(ignoredWords[reason] ?? verbatim(reason))}`,
    );
    if (items.length > 0) this.listing(words.ignored(items.length), items);
  }

  private listing(title: Text, items: readonly string[]): void {
    this.heading(title);
    const most = this.style.detail === "verbose" ? items.length : mostListed;
    for (const item of items.slice(0, most)) this.line(item, 2);
    if (items.length > most) this.line(this.say(words.more(items.length - most)), 2);
  }

  private conclusion(): void {
    const { summary, verdict, run, findings, asks } = this.report;
    this.line();
    this.lines.push("-".repeat(Math.min(72, this.style.width)));
    this.line(this.say(words.counts(summary.fail, summary.review, summary.pass)));
    if (run.quick) this.line(this.say(words.quick));
    if (run.skipped.length > 0) this.line(this.say(words.skipped(run.skipped.join(" "))));
    if (run.strict && verdict === "fail" && verdictOf(findings) === "review")
      this.line(this.say(words.strict));
    const open = (kind: ReportVerdict) => findings.filter((finding) => weight(finding) === kind).length;
    const sentence = !run.complete
      ? words.verdict.interrupted
      : summary.works === 0 && verdict === "review"
        ? words.verdict.empty
        : verdict === "incomplete"
          ? words.verdict.incomplete(open("incomplete"))
          : verdict === "review"
            ? words.verdict.review(open("review"))
            : verdict === "fail"
              ? words.verdict.fail
              : words.verdict.pass(asks.length);
    const paint = {
      fail: this.chalk.red,
      incomplete: this.chalk.red,
      review: this.chalk.yellow,
      pass: this.chalk.green,
    };
    for (const part of wrap(this.say(words.conclusion) + this.say(sentence), this.style.width)) {
      this.lines.push(paint[verdict].bold(part));
    }
  }
}

function asVerdict(finding: Finding): ReportVerdict {
  const known = weight(finding);
  return known === "n/a" ? "pass" : known;
}
