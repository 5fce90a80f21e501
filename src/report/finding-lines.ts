import type { Finding } from "../model/finding.ts";
import { verbatim } from "../model/text.ts";
import { nowAndDemanded, openAndDemanded } from "../wording/findings.ts";
import { clauses } from "../wording/lists.ts";
import { reportWords as words } from "../wording/report.ts";
import type { Page } from "./page.ts";
import { displayWidth } from "./wrap.ts";

/** A label wider than this stands on a line of its own. */
const widestLabel = 14;
/** Blanks between a label and what is said. */
const gap = 2;

/** Checks whose open questions say already what is to be stated or confirmed. */
const selfContained = new Set(["category", "serial-numbers"]);

/** Findings below each other: the property in a column, what is and what must be beside it. */
export function writeFindings(page: Page, findings: readonly Finding[], indent: number): void {
  const labels = findings.map(({ what }) => displayWidth(page.say(what)));
  const column = Math.min(widestLabel, Math.max(0, ...labels)) + gap;
  for (const finding of findings) {
    const write = () => writeFinding(page, finding, indent + column);
    page.labelled(page.say(finding.what), indent, column, write);
  }
}

/** One finding: what is and what must be, and its clause; then what is worth knowing and what to do. */
export function writeFinding(page: Page, finding: Finding, indent: number): void {
  const { clause, outcome, fix, note } = finding;
  const source = clause === null ? "" : page.say(words.clause(clause));
  const margin = " ".repeat(indent);
  page.line(measured(page, finding) + source, indent);
  if (note) page.hanging(margin + page.say(words.note), page.say(note));
  const seen = evidence(page, finding);
  if (seen !== "") page.hanging(margin + page.say(words.evidence), seen);
  if (fix && outcome !== "pass") page.hanging(margin + page.say(words.fix), page.say(fix));
}

function measured(page: Page, finding: Finding): string {
  const { outcome, actual, reason, clause, assumed, ours, damaged, check } = finding;
  const level = assumed ? "must" : finding.level;
  // What reelcheck asks by itself (is the file whole?) needs no demand to be understood.
  const expected = clause === null ? undefined : finding.expected?.text;
  if (outcome === "n/a" || ours || damaged) return page.say(reason ?? verbatim(""));
  if (outcome === "unknown") {
    const demanded = selfContained.has(check) ? undefined : expected;
    return page.say(openAndDemanded(reason ?? verbatim(""), actual, demanded, level));
  }
  if (!actual) return page.say(reason ?? verbatim(""));
  return page.say(clause === null ? actual.text : nowAndDemanded(actual, expected, level));
}

/** A failure has said already what was seen, and of archives everything is said; only why a work fits no category needs more. */
function evidence(page: Page, { outcome, check, evidence: seen = [] }: Finding): string {
  const isShown =
    check !== "archives" &&
    (page.style.detail === "verbose" || outcome === "unknown" || check === "category");
  return isShown && seen.length > 0 ? page.say(clauses(seen.map(({ text }) => text))) : "";
}
