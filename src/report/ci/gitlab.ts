import type { Report, Style } from "../../model/report.ts";
import { visibleJson } from "../../model/text.ts";
import { formatWords } from "../../wording/formats.ts";
import { findingLines, sayIn } from "../shared/finding-text.ts";
import { counter, fingerprint } from "../shared/fingerprint.ts";
import { filesShown, severityFor } from "../shared/group-findings.ts";
import { relativePath } from "../shared/relative-path.ts";

/** One issue of GitLab's Code Quality report. */
export interface QualityIssue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: "info" | "minor" | "major" | "critical" | "blocker";
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

/** A list of issues, one on a line. */
export function* issueList(issues: Iterable<QualityIssue>): Generator<string> {
  let isFirst = true;
  yield "[";
  for (const issue of issues) {
    yield `${isFirst ? "" : ","}\n  ${visibleJson(JSON.stringify(issue))}`;
    isFirst = false;
  }
  yield isFirst ? "]\n" : "\n]\n";
}

const severities = { incomplete: "blocker", fail: "major", review: "minor" } as const;

/** GitLab Code Quality. A film has no lines; what is about the whole package stands at the rule file's own line. */
export function gitlabChunks(report: Report, style: Style): Iterable<string> {
  return issueList(issuesOf(report, style));
}

function* issuesOf(report: Report, { lang, base }: Style): Generator<QualityIssue> {
  const { findings, run, contest } = report;
  const say = sayIn(lang);
  const fileOf = filesShown(report);
  const nth = counter();
  if (!run.complete) {
    yield {
      description: say(formatWords.interrupted),
      check_name: "complete",
      fingerprint: fingerprint(["complete"]),
      severity: severities.incomplete,
      location: { path: contest.file, lines: { begin: 1 } },
    };
  }
  for (const finding of findings) {
    const found = severityFor(finding, run);
    if (found === "pass" || found === "n/a") continue;
    const { rule, subject, place } = finding;
    const id = subject.path ?? subject.work;
    const path = fileOf(finding);
    const key = JSON.stringify([rule, id]);
    yield {
      description: findingLines(finding, say).join("\n"),
      check_name: rule,
      fingerprint: fingerprint([rule, id, nth(key)]),
      severity: severities[found],
      location:
        path === null
          ? { path: place?.file ?? ".", lines: { begin: place?.line ?? 1 } }
          : { path: relativePath(base, run.root, path), lines: { begin: 1 } },
    };
  }
}
