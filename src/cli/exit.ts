import type { ReportVerdict } from "../model/report.ts";
import type { Text } from "../model/text.ts";

/** The exit codes, which are the same for every format and never get another meaning. */
export const exitCode = {
  complies: 0,
  doesNotComply: 1,
  nothingJudged: 2,
  incomplete: 3,
  interrupted: 130,
} as const;

/** The exit code of a verdict. */
export function codeOf(verdict: ReportVerdict): number {
  if (verdict === "incomplete") return exitCode.incomplete;
  return verdict === "fail" ? exitCode.doesNotComply : exitCode.complies;
}

/** Nothing can be judged, for a reason that the user can mend. Caught once, in `main`. */
export class UsageError extends Error {
  readonly text: Text;
  /** Further lines: what could be written instead. */
  readonly details: readonly string[];
  readonly code: number;
  constructor(text: Text, details: readonly string[] = [], code: number = exitCode.nothingJudged) {
    super(text.en);
    this.text = text;
    this.details = details;
    this.code = code;
  }
}
