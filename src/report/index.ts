import type { Reporter } from "../model/report.ts";
import { githubPieces } from "./ci/github.ts";
import { gitlabPieces } from "./ci/gitlab.ts";
import { junitPieces } from "./ci/junit.ts";
import { markdownPieces } from "./ci/markdown.ts";
import { htmlPieces } from "./html/html.ts";
import { jsonPieces } from "./json/json.ts";
import { ndjsonPieces } from "./json/ndjson.ts";
import { csvPieces } from "./spreadsheet/csv.ts";
import { xlsxPieces } from "./spreadsheet/xlsx.ts";
import { textReport } from "./text/text-report.ts";

/** Every format a report can be had in. */
export const reporters: Readonly<Record<string, Reporter>> = {
  text: (report, style) => [textReport(report, style)],
  json: jsonPieces,
  html: htmlPieces,
  ndjson: ndjsonPieces,
  csv: csvPieces,
  xlsx: xlsxPieces,
  md: markdownPieces,
  junit: junitPieces,
  github: githubPieces,
  gitlab: gitlabPieces,
};

/** Formats that show pictures of films, which have to be taken for them. */
export const illustrated: ReadonlySet<string> = new Set(["html"]);

/** Formats that are no text, and nothing for a screen. */
export const binaryFormats: readonly string[] = ["xlsx"];

export { jsonReport } from "./json/json.ts";
export { type Linted, type LintReporter, lintReporters } from "./rulefile/lint.ts";
export { problemReport } from "./rulefile/problems.ts";
export { byteOrderMark } from "./spreadsheet/csv.ts";
export { columns } from "./text/table.ts";
export { textReport } from "./text/text-report.ts";
export { displayWidth, padEnd, wrap } from "./text/wrap.ts";
