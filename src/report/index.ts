export { aboutFormats, binaryFormats, illustrated, reporters } from "./formats.ts";
export { type Linted, type LintReporter, lintReporters } from "./rulefile/lint.ts";
export { problemReport } from "./rulefile/problems.ts";
export { byteOrderMark } from "./spreadsheet/csv.ts";
export { columns } from "./text/table.ts";
export { displayWidth, padEnd, wrap } from "./text/wrap.ts";
