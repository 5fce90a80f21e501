import type { Reporter } from "../model/report.ts";
import { githubChunks } from "./ci/github.ts";
import { gitlabChunks } from "./ci/gitlab.ts";
import { junitChunks } from "./ci/junit.ts";
import { markdownChunks } from "./ci/markdown.ts";
import { htmlChunks } from "./html/html.ts";
import { jsonChunks } from "./json/json.ts";
import { ndjsonChunks } from "./json/ndjson.ts";
import { csvChunks } from "./spreadsheet/csv.ts";
import { xlsxChunks } from "./spreadsheet/xlsx.ts";
import { textReport } from "./text/text-report.ts";

/** Every format a report can be had in. */
export const reporters: Readonly<Record<string, Reporter>> = {
  text: (report, style) => [textReport(report, style)],
  json: jsonChunks,
  html: htmlChunks,
  ndjson: ndjsonChunks,
  csv: csvChunks,
  xlsx: xlsxChunks,
  md: markdownChunks,
  junit: junitChunks,
  github: githubChunks,
  gitlab: gitlabChunks,
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
