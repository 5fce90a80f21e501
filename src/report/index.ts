import type { Reporter } from "../model/report.ts";
import { csvPieces } from "./csv.ts";
import { githubPieces } from "./github.ts";
import { gitlabPieces } from "./gitlab.ts";
import { htmlPieces } from "./html/html.ts";
import { jsonPieces } from "./json.ts";
import { junitPieces } from "./junit.ts";
import { markdownPieces } from "./markdown.ts";
import { ndjsonPieces } from "./ndjson.ts";
import { textReport } from "./text.ts";
import { xlsxPieces } from "./xlsx.ts";

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

export { byteOrderMark } from "./csv.ts";
export { jsonReport } from "./json.ts";
export { type Linted, type LintReporter, lintReporters } from "./lint.ts";
export { problemReport } from "./problems.ts";
export { columns } from "./table.ts";
export { textReport } from "./text.ts";
export { displayWidth, padEnd, wrap } from "./wrap.ts";
