import type { Finding } from "./finding.ts";
import type { Report, Run, Summary, Verdict } from "./report.ts";
import { verdictOf } from "./severity.ts";

/** Returns the verdict of a package. A report that was saved is held against it. */
export function packageVerdict(
  findings: readonly Finding[],
  works: number,
  { complete, strict }: Pick<Run, "complete" | "strict">,
): Verdict {
  const found = complete ? verdictOf(findings) : "incomplete";
  // An empty package may be allowed, but it never passes.
  const verdict = found === "pass" && works === 0 ? "review" : found;
  return verdict === "review" && strict ? "fail" : verdict;
}

/** Counts works by their verdict, and what was handed in. */
export function summaryOf({ works, files, ignored }: Pick<Report, "works" | "files" | "ignored">): Summary {
  const count = (verdict: Verdict) => works.filter((work) => work.verdict === verdict).length;
  return {
    works: works.length,
    files: files.length,
    ignored: ignored.length,
    pass: count("pass"),
    review: count("review") + count("incomplete"),
    fail: count("fail"),
  };
}
