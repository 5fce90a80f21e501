import type { Report, Verdict } from "../../model/report.ts";
import { severityOf, verdictOf } from "../../model/severity.ts";
import { type Text, verbatim } from "../../model/text.ts";
import { enumerated } from "../../wording/lists.ts";
import { reportWords } from "../../wording/report.ts";

/** Writes the conclusion as a sentence. `listed`: the manual checklist is in the same report. */
export function sentence(report: Report, listed: boolean): Text {
  const { verdict, run, summary, findings, asks } = report;
  const open = (kind: Verdict) => findings.filter((finding) => severityOf(finding) === kind).length;
  if (!run.complete) return reportWords.verdict.interrupted;
  if (summary.works === 0 && verdict === "review") return reportWords.verdict.empty;
  switch (verdict) {
    case "incomplete":
      return reportWords.verdict.incomplete(open("incomplete"));
    case "review":
      return reportWords.verdict.review(open("review"));
    case "fail":
      return reportWords.verdict.fail;
    case "pass":
      if (run.skipped.length > 0 || !run.whole) return reportWords.verdict.partial;
      return reportWords.verdict.pass(asks.length, listed);
  }
}

/** Counts works by verdict; incomplete ones are counted apart. */
export function workCounts({ works, summary }: Report): Readonly<Record<Verdict, number>> {
  const incomplete = works.filter(({ verdict }) => verdict === "incomplete").length;
  const { fail, review, pass } = summary;
  return { incomplete, fail, review: review - incomplete, pass };
}

/** Findings about the package and about files of no work. */
export function besides({ findings }: Report): { readonly fail: number; readonly review: number } {
  const weights = findings.filter(({ subject }) => subject.work === null).map((one) => severityOf(one));
  const fail = weights.filter((one) => one === "fail").length;
  return { fail, review: weights.filter((one) => one === "review" || one === "incomplete").length };
}

/** Lists what makes this run partial, or stricter. */
export function limitations({ run, rules, verdict, findings }: Report): readonly Text[] {
  const named = run.skipped.map((id) => rules.find((rule) => rule.id === id)?.what ?? verbatim(id));
  const isStricter = run.strict && verdict === "fail" && verdictOf(findings) === "review";
  return [
    ...(run.whole ? [] : [reportWords.selection]),
    ...(run.quick ? [reportWords.quick] : []),
    ...(named.length > 0 ? [reportWords.skipped(enumerated(named))] : []),
    ...(isStricter ? [reportWords.strict] : []),
  ];
}

/** Writes the counts and the limitations of this run, a line each. */
export function countsAndLimitations(report: Report): readonly Text[] {
  const { fail, review, pass, incomplete } = workCounts(report);
  const others = besides(report);
  return [
    reportWords.counts(fail, review, pass, incomplete),
    ...(others.fail + others.review > 0 ? [reportWords.besides(others.fail, others.review)] : []),
    ...limitations(report),
  ];
}
