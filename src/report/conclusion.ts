import type { Report, ReportVerdict } from "../model/report.ts";
import { type Text, verbatim } from "../model/text.ts";
import { verdictOf, weight } from "../model/weight.ts";
import { formatWords } from "../wording/formats.ts";
import { enumerated } from "../wording/lists.ts";
import { reportWords as words } from "../wording/report.ts";

/** Where the items for a person stand, seen from the conclusion. */
export type AsksAt = "above" | "below" | "hidden";

/** What it all comes to, in a sentence with a verb, so that whoever reads it knows what to do. */
export function sentence({ verdict, run, summary, findings, asks }: Report, at: AsksAt): Text {
  const open = (kind: ReportVerdict) => findings.filter((finding) => weight(finding) === kind).length;
  if (!run.complete) return words.verdict.interrupted;
  if (summary.works === 0 && verdict === "review") return words.verdict.empty;
  switch (verdict) {
    case "incomplete":
      return words.verdict.incomplete(open("incomplete"));
    case "review":
      return words.verdict.review(open("review"));
    case "fail":
      return words.verdict.fail;
    case "pass":
      if (run.skipped.length > 0 || !run.whole) return words.verdict.partial;
      if (at === "below" && asks.length > 0) return formatWords.passBelow(asks.length);
      return words.verdict.pass(asks.length, at === "above");
  }
}

/** How many works and other things came to what, and what to know of this run: what was left out, what was not looked at. */
export function countsAndCaveats({ summary, verdict, run, findings, works, rules }: Report): readonly Text[] {
  const incomplete = works.filter((work) => work.verdict === "incomplete").length;
  const lines = [words.counts(summary.fail, summary.review - incomplete, summary.pass, incomplete)];
  const besides = findings.filter(({ subject }) => subject.work === null).map((one) => weight(one));
  const fail = besides.filter((one) => one === "fail").length;
  const review = besides.filter((one) => one === "review" || one === "incomplete").length;
  if (fail + review > 0) lines.push(words.besides(fail, review));
  if (!run.whole) lines.push(words.selection);
  if (run.quick) lines.push(words.quick);
  if (run.skipped.length > 0) {
    const named = run.skipped.map((id) => rules.find((rule) => rule.id === id)?.what ?? verbatim(id));
    lines.push(words.skipped(enumerated(named)));
  }
  if (run.strict && verdict === "fail" && verdictOf(findings) === "review") lines.push(words.strict);
  return lines;
}
