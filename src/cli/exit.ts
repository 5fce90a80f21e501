import { severalDrives } from "../intake/package/path-error.ts";
import type { Problem } from "../model/policy.ts";
import type { Verdict } from "../model/report.ts";
import type { Text } from "../model/text.ts";
import { dashLikes } from "../naming/index.ts";
import { messages } from "../wording/cli.ts";
import type { RuleFile } from "./find-rule-file.ts";

/** The exit codes, which are the same for every format and never get another meaning. */
export const exitCode = {
  complies: 0,
  doesNotComply: 1,
  nothingJudged: 2,
  incomplete: 3,
  interrupted: 130,
} as const;

/** The exit code of a verdict. */
export function codeOf(verdict: Verdict): number {
  if (verdict === "incomplete") return exitCode.incomplete;
  return verdict === "fail" ? exitCode.doesNotComply : exitCode.complies;
}

/** Nothing can be judged, for a reason that the user can fix. Caught once, in `main`. */
export class UsageError extends Error {
  readonly text: Text;
  /** Further lines: what could be written instead. */
  readonly details: readonly Text[];
  readonly code: number;
  constructor(text: Text, details: readonly Text[] = [], code: number = exitCode.nothingJudged) {
    super(text.en);
    this.text = text;
    this.details = details;
    this.code = code;
  }
}

/** A rule file with problems: nothing may be judged by it. */
export class BrokenRules extends Error {
  readonly file: RuleFile;
  readonly problems: readonly Problem[];
  constructor(file: RuleFile, problems: readonly Problem[]) {
    super(`${file.name}: ${problems.length} problems`);
    this.file = file;
    this.problems = problems;
  }
}

/** Error for a path that does not exist or can't be read. */
export function pathError(path: string, code: string): UsageError {
  if (path[0] !== "-" && dashLikes.includes(path[0] ?? " "))
    return new UsageError(messages.dashPath(path), [messages.seeHelp]);
  // No name on Windows has a quotation mark: `"E:\" --rules x` arrives as one argument.
  if (path.includes('"') && /^[a-z]:/i.test(path)) return new UsageError(messages.quoteInPath(path));
  if (code === severalDrives) return new UsageError(messages.severalDrives(path));
  const missing = code === "ENOENT" || code === "ENOTDIR";
  if (missing && /[*?]/.test(path)) return new UsageError(messages.wildcard(path));
  return new UsageError(missing ? messages.pathMissing(path) : messages.pathUnreadable(path, code));
}
