import type { Finding } from "../../model/finding.ts";
import type { Report, ReportWork, Verdict } from "../../model/report.ts";
import { severityOf } from "../../model/severity.ts";
import { type Text, verbatim, visible } from "../../model/text.ts";
import { formatWords } from "../../wording/formats.ts";
import { labels } from "../../wording/labels.ts";
import { enumerated, phrases } from "../../wording/lists.ts";
import { reportWords, verdictWords } from "../../wording/report.ts";
import type { Say } from "../shared/finding-text.ts";
import { verdictOrder } from "../shared/order-findings.ts";

export type Outcome = Verdict | "n/a" | "by hand";

/** A line of a spreadsheet, its first cell the outcome in a word. */
export interface Row {
  readonly outcome: Outcome;
  readonly cells: readonly string[];
}

const { columns } = formatWords;

/** Columns of the findings sheet. */
export const findingColumns = [
  columns.outcome,
  columns.work,
  columns.file,
  columns.what,
  columns.actual,
  columns.expected,
  columns.reason,
  columns.fix,
  columns.clause,
  columns.requirement,
  columns.level,
  columns.rule,
] as const;

/** Every finding, failures first and what does not apply last. */
export function* findingRows({ findings, works }: Report, say: Say): Generator<Row> {
  const titles = new Map(works.map(({ id, title }) => [id, title]));
  for (const outcome of [...verdictOrder, "n/a"] as const) {
    for (const finding of findings) {
      if (severityOf(finding) !== outcome) continue;
      yield { outcome, cells: findingCells(finding, outcome, titles, say) };
    }
  }
}

function findingCells(
  finding: Finding,
  outcome: Verdict | "n/a",
  titles: ReadonlyMap<string, string>,
  say: Say,
): readonly string[] {
  const { subject, what, actual, expected, reason, note, fix, clause, requirement, level, rule } = finding;
  const whole = subject.kind === "package" ? say(reportWords.whole) : "";
  const remarks = [reason, note].filter((one) => one !== undefined);
  return [
    say(verdictWords[outcome]),
    subject.work === null ? whole : visible(titles.get(subject.work) ?? subject.work),
    visible(subject.path ?? ""),
    say(what),
    actual ? say(actual.text) : "",
    expected ? say(expected.text) : "",
    say(phrases(remarks)),
    fix && finding.outcome !== "pass" ? say(fix) : "",
    clause === null ? say(reportWords.builtIn) : visible(clause),
    visible(requirement ?? ""),
    say(labels[level]),
    visible(rule),
  ];
}

/** Says something of the whole report in the columns of findings. */
export function noticeRow(said: Text, say: Say): Row {
  const cells = [say(verdictWords.review), say(reportWords.whole), "", "", say(said)];
  return { outcome: "review", cells: [...cells, ...Array(findingColumns.length - cells.length).fill("")] };
}

/** Says, in the columns of findings, that the check was interrupted. */
export function interruptedRow(say: Say): Row {
  const cells = [
    say(verdictWords.incomplete),
    say(reportWords.whole),
    "",
    say(formatWords.complete),
    "",
    "",
    say(formatWords.interrupted),
  ];
  return { outcome: "incomplete", cells: [...cells, ...findingColumns.slice(cells.length).map(() => "")] };
}

/** The items for a person, in the columns of findings. */
export function* askRows({ asks }: Report, say: Say): Generator<Row> {
  for (const { id, requirement, clause, says } of asks) {
    const cells = [
      say(formatWords.byHand),
      say(reportWords.whole),
      "",
      say(says),
      "",
      "",
      "",
      "",
      visible(clause),
      visible(requirement ?? ""),
      "",
      visible(id),
    ];
    yield { outcome: "by hand", cells };
  }
}

/** Columns of the works sheet. */
export const workColumns = [
  columns.outcome,
  columns.serial,
  columns.work,
  columns.unit,
  columns.category,
  columns.file,
  columns.fails,
  columns.reviews,
] as const;

/** Every work, worst first, with the names of what fails. */
export function* workRows(
  { works }: Report,
  findingsOf: (work: ReportWork) => readonly Finding[],
  say: Say,
): Generator<Row> {
  for (const outcome of verdictOrder) {
    for (const work of works) {
      if (work.verdict !== outcome) continue;
      const findings = findingsOf(work);
      const named = (...wanted: readonly Verdict[]) => [
        ...new Set(
          findings
            .filter((one) => wanted.some((kind) => kind === severityOf(one)))
            .map(({ what }) => say(what)),
        ),
      ];
      const list = (names: readonly string[]) => say(enumeratedNames(names));
      yield {
        outcome,
        cells: [
          say(verdictWords[outcome]),
          visible(work.serial ?? ""),
          visible(work.title),
          visible(work.unit ?? ""),
          work.category.status === "known" ? visible(work.category.value) : "",
          work.entries.map(visible).join("\n"),
          list(named("fail", "incomplete")),
          list(named("review")),
        ],
      };
    }
  }
}

function enumeratedNames(names: readonly string[]) {
  return enumerated(names.map(verbatim));
}
