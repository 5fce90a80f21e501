import type { Finding } from "../../model/finding.ts";
import type { Report } from "../../model/report.ts";
import { severityOf } from "../../model/severity.ts";
import type { Text } from "../../model/text.ts";
import { formatWords } from "../../wording/formats.ts";
import { reportWords } from "../../wording/report.ts";
import { basisLines, unchosenRules } from "../shared/basis.ts";
import { countsAndLimitations, sentence } from "../shared/conclusion.ts";
import type { Say } from "../shared/finding-text.ts";
import { groupFindings } from "../shared/group-findings.ts";
import { askRows, findingColumns, findingRows, type Row, workColumns, workRows } from "./rows.ts";

/** A column: its heading, and its width in characters of Latin script. */
export interface Column {
  readonly title: string;
  readonly width: number;
}

export interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/**
 * Rows of one sheet. Packing a sheet takes all of it in memory, about 5 kB a row; who has more findings than this wants
 * csv or json, and Excel itself ends at 1 048 576 rows.
 */
export const mostRows = 30_000;

const { columns, sheets } = formatWords;

const findingWidths = [9, 18, 36, 14, 24, 24, 36, 36, 14, 10, 8, 16];
const workWidths = [9, 7, 24, 24, 12, 40, 36, 36];
const personWidths = [9, 24, 36, 60, 14, 14, 12];

/** Builds the workbook of a report: works, findings, and the checklist for a person. */
export function workbook(report: Report, say: Say): readonly Sheet[] {
  const { works } = groupFindings(report);
  const sheet = (
    name: Text,
    titles: readonly Text[],
    widths: readonly number[],
    rows: Iterable<Row>,
  ): Sheet => ({
    name: say(name),
    columns: titles.map((title, at) => ({ title: say(title), width: widths[at] ?? 12 })),
    rows: atMost(rows, say),
  });
  const conclusion = [
    say(reportWords.conclusion) + say(sentence(report, true)),
    ...countsAndLimitations(report).map(say),
    ...basisLines(report).map(say),
  ];
  const unchosen = unchosenRules(report);
  const notices = unchosen ? [say(unchosen)] : [];
  return [
    sheet(sheets.works, workColumns, workWidths, [
      ...notices.map((said): Row => ({ outcome: "review", cells: [said] })),
      ...workRows(report, ({ id }) => works.get(id) ?? [], say),
      ...conclusion.map((said): Row => ({ outcome: report.verdict, cells: [said] })),
    ]),
    sheet(sheets.findings, findingColumns, findingWidths, findingRows(report, say)),
    sheet(
      sheets.byPerson,
      [
        columns.outcome,
        columns.work,
        columns.file,
        columns.what,
        columns.clause,
        columns.checked,
        columns.checker,
      ],
      personWidths,
      personRows(report, say),
    ),
  ];
}

/** Builds the sheet of points to confirm and manual items, with room to sign. */
function* personRows(report: Report, say: Say): Generator<Row> {
  const isOpen = (finding: Finding) => severityOf(finding) === "review";
  const open = { ...report, findings: report.findings.filter(isOpen) };
  for (const { outcome, cells } of findingRows(open, say)) {
    const [
      word = "",
      work = "",
      file = "",
      what = "",
      actual = "",
      expected = "",
      reason = "",
      fix = "",
      clause = "",
    ] = cells;
    const said = [what, reason || actual, expected, fix].filter((one) => one !== "").join("\n");
    yield { outcome, cells: [word, work, file, said, clause, "", ""] };
  }
  for (const { outcome, cells } of askRows(report, say)) {
    const [word = "", work = "", , says = "", , , , , clause = ""] = cells;
    yield { outcome, cells: [word, work, "", says, clause, "", ""] };
  }
}

/** Limits rows to what a sheet may have; the last one says how many are left out. */
function atMost(rows: Iterable<Row>, say: Say): readonly Row[] {
  const kept: Row[] = [];
  let left = 0;
  for (const row of rows) {
    if (kept.length < mostRows) kept.push(row);
    else left++;
  }
  if (left > 0) kept.push({ outcome: "incomplete", cells: [say(formatWords.rowsLeftOut(left))] });
  return kept;
}
