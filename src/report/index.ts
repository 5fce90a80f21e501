import type { Reporter } from "../model/report.ts";
import { htmlPieces } from "./html/html.ts";
import { jsonPieces } from "./json.ts";
import { textReport } from "./text.ts";

/** Every format a report can be had in. */
export const reporters: Readonly<Record<string, Reporter>> = {
  text: (report, style) => [textReport(report, style)],
  json: jsonPieces,
  html: htmlPieces,
};

/** Formats that show pictures of films, which have to be taken for them. */
export const illustrated: ReadonlySet<string> = new Set(["html"]);

export { jsonReport } from "./json.ts";
export { problemReport } from "./problems.ts";
export { columns } from "./table.ts";
export { textReport } from "./text.ts";
export { displayWidth, padEnd, wrap } from "./wrap.ts";
