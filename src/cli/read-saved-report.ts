import { readFile, stat } from "node:fs/promises";
import type { ReportReading, ReportTrouble } from "../report/saved/report-from.ts";
import { reportFrom } from "../report-from.ts";

/** A report of ten thousand works is 400 MB. Of this size no text fits into a string of JavaScript (2^29 characters). */
const largestReport = 2 ** 31;
/** Error codes of Node for a text or a file that is too large. */
const tooLarge = ["ERR_STRING_TOO_LONG", "ERR_FS_FILE_TOO_LARGE"];

/** Why a file is no report. */
export type FileTrouble =
  | ReportTrouble
  | { readonly kind: "unreadable"; readonly code: string }
  | { readonly kind: "too-large" };

/** Reads a report that `-f json` saved. */
export async function readReport(path: string): Promise<ReportReading | { readonly trouble: FileTrouble }> {
  let text: string;
  try {
    const { size } = await stat(path);
    if (size >= largestReport) return { trouble: { kind: "too-large" } };
    text = await readFile(path, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "EIO";
    return { trouble: tooLarge.includes(code) ? { kind: "too-large" } : { kind: "unreadable", code } };
  }
  return reportFrom(text);
}
