import type { Report, Style } from "../../model/report.ts";
import { unchosenRules } from "../shared/basis.ts";
import { sayIn } from "../shared/finding-text.ts";
import { askRows, findingColumns, findingRows, interruptedRow, noticeRow } from "./rows.ts";

/** Byte order mark. Without it, Excel reads UTF-8 as the machine's code page. */
export const byteOrderMark = "\ufeff";

/** Signs that start a formula in a cell, after blanks or not; full-width ones too. */
const formula = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** A cell after RFC 4180; one that could be a formula begins with an apostrophe and is text. */
export function csvCell(raw: string): string {
  const text = formula.test(raw) ? `'${raw}` : raw;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

/** One line for each finding, failures first, and one for each item that a person has to check. */
export function* csvChunks(report: Report, { lang }: Style): Generator<string> {
  const say = sayIn(lang);
  yield byteOrderMark + csvLine(findingColumns.map(say));
  const unchosen = unchosenRules(report);
  if (unchosen) yield csvLine(noticeRow(unchosen, say).cells);
  if (!report.run.complete) yield csvLine(interruptedRow(say).cells);
  for (const { cells } of findingRows(report, say)) yield csvLine(cells);
  for (const { cells } of askRows(report, say)) yield csvLine(cells);
}
