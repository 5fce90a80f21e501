import type { Finding } from "../../model/finding.ts";
import { verbatim } from "../../model/text.ts";
import { nowAndDemanded, openAndDemanded } from "../../wording/findings.ts";
import { clauses } from "../../wording/lists.ts";
import { reportWords } from "../../wording/report.ts";
import { findingParts } from "../shared/finding-parts.ts";
import type { TextWriter } from "./text-writer.ts";
import { displayWidth } from "./wrap.ts";

/** A label wider than this stands on a line of its own. */
const widestLabel = 14;
/** Blanks between a label and what is said. */
const gap = 2;

/** Findings below each other: the property in a column, what is and what must be beside it. */
export function writeFindings(page: TextWriter, findings: readonly Finding[], indent: number): void {
  const labels = findings.map(({ what }) => displayWidth(page.say(what)));
  const column = Math.min(widestLabel, Math.max(0, ...labels)) + gap;
  for (const finding of findings) {
    const write = () => writeFinding(page, finding, indent + column);
    page.labeled(page.say(finding.what), indent, column, write);
  }
}

/** One finding: what is and what must be, and its clause; then what is worth knowing and what to do. */
export function writeFinding(page: TextWriter, finding: Finding, indent: number): void {
  const { clause, outcome, fix, note } = finding;
  const source = clause === null ? "" : page.say(reportWords.clause(clause));
  const margin = " ".repeat(indent);
  page.line(measured(page, finding) + source, indent);
  if (note) page.hanging(margin + page.say(reportWords.note), page.say(note));
  const seen = evidence(page, finding);
  const isInFilm = finding.evidence?.every(({ sight }) => sight !== undefined);
  if (seen !== "")
    page.hanging(margin + page.say(isInFilm ? reportWords.sights : reportWords.evidence), seen);
  if (fix && outcome !== "pass") page.hanging(margin + page.say(reportWords.fix), page.say(fix));
}

function measured(page: TextWriter, finding: Finding): string {
  const { outcome, actual, cause, clause } = finding;
  const { why = verbatim(""), now, demanded, recommended } = findingParts(finding);
  const level = recommended ? "should" : "must";
  if (outcome === "n/a" || cause === "internal" || cause === "damaged-file") return page.say(why);
  if (outcome === "unknown") return page.say(openAndDemanded(why, actual, demanded, level));
  if (!actual || !now) return page.say(why);
  return page.say(clause === null ? now : nowAndDemanded(actual, demanded, level));
}

/** Writes the evidence of an open finding; most failures have stated it already. */
function evidence(page: TextWriter, { outcome, display, evidence: seen = [] }: Finding): string {
  const isShown =
    display?.evidence !== "never" &&
    (page.style.detail === "verbose" || outcome === "unknown" || display?.evidence === "always");
  return isShown && seen.length > 0 ? page.say(clauses(seen.map(({ text }) => text))) : "";
}
