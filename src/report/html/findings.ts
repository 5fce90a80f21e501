import type { Finding } from "../../model/finding.ts";
import { severityOf } from "../../model/severity.ts";
import type { Text } from "../../model/text.ts";
import { htmlWords } from "../../wording/html.ts";
import { clauses } from "../../wording/lists.ts";
import { reportWords, verdictWords } from "../../wording/report.ts";
import { findingParts } from "../shared/finding-parts.ts";
import { mergeSameReason } from "../shared/merge-same-reason.ts";
import { orderFindings } from "../shared/order-findings.ts";
import { type ReportContext, toneOf } from "./context.ts";
import { html, type Markup } from "./markup.ts";
import { frames } from "./stills.ts";

function pair(scene: ReportContext, name: string, label: Text, value: Text | undefined): Markup | undefined {
  return value && html`<div class="${name}"><dt>${scene.say(label)}</dt><dd>${scene.say(value)}</dd></div>`;
}

/** Writes the evidence of an open finding, without repeating its text. */
function because({ outcome, display, evidence = [], actual }: Finding): Text | undefined {
  const isShown = display?.evidence === "always" || (outcome === "unknown" && display?.evidence !== "never");
  const texts = evidence.map(({ text }) => text).filter(({ zh }) => !actual?.text.zh.includes(zh));
  return isShown && texts.length > 0 ? clauses(texts) : undefined;
}

/** One finding: what is, what must be, by which clause, and what to do. */
function findingItem(scene: ReportContext, finding: Finding, withPictures: boolean): Markup {
  const { what, clause, fix, note } = finding;
  const { now, demanded, why, recommended } = findingParts(finding);
  const found = severityOf(finding);
  return html`
<li class="finding ${toneOf(found)}">
<p class="what"><b>${scene.say(what)}</b> <span class="${toneOf(found)}">${scene.say(verdictWords[found])}</span></p>
<dl>${[
    pair(scene, "why", htmlWords.why, why),
    pair(scene, "now", htmlWords.now, now),
    pair(scene, "required", recommended ? htmlWords.recommended : htmlWords.required, demanded),
    clause !== null &&
      html`<div class="clause"><dt>${scene.say(htmlWords.clause)}</dt><dd>${clause}</dd></div>`,
    pair(scene, "fix", htmlWords.fix, fix),
    pair(scene, "note", htmlWords.note, note),
    pair(scene, "seen", htmlWords.seen, because(finding)),
  ]}</dl>
${withPictures && frames(scene, finding)}
</li>`;
}

/** Whatever does not pass, the worst first; nothing where all does. */
export function openFindings(
  scene: ReportContext,
  findings: readonly Finding[],
  withPictures: boolean,
): Markup | undefined {
  const open = orderFindings(findings).filter(
    (one) => severityOf(one) !== "pass" && severityOf(one) !== "n/a",
  );
  if (open.length === 0) return undefined;
  return html`
<ul class="findings">${mergeSameReason(open).map((one) => findingItem(scene, one, withPictures))}
</ul>`;
}

/** Writes passed and not applicable findings, folded behind a line that counts them. */
export function settledFindings(scene: ReportContext, findings: readonly Finding[]): Markup | undefined {
  const passed = findings.filter((one) => severityOf(one) === "pass");
  const idle = findings.filter((one) => severityOf(one) === "n/a");
  if (passed.length + idle.length === 0) return undefined;
  const labels = [
    ...(passed.length > 0 ? [scene.say(htmlWords.passed(passed.length))] : []),
    ...(idle.length > 0 ? [scene.say(htmlWords.notApplicable(idle.length))] : []),
  ];
  const row = (finding: Finding) => {
    const { now, demanded, why } = findingParts(finding);
    const values = [why ?? now, demanded].map((text) => (text ? scene.say(text) : ""));
    const clause = finding.clause ?? scene.say(reportWords.builtIn);
    return html`
<tr class="${toneOf(severityOf(finding))}"><th scope="row">${scene.say(finding.what)}</th><td>${values[0]}</td><td>${values[1]}</td><td>${clause}</td></tr>`;
  };
  const heads = [reportWords.columns.rule, htmlWords.now, htmlWords.required, htmlWords.clause];
  return html`
<details class="settled"><summary>${labels.join(" · ")}</summary>
<table><thead><tr>${heads.map((head) => html`<th scope="col">${scene.say(head)}</th>`)}</tr></thead><tbody>${[...passed, ...idle].map(row)}
</tbody></table></details>`;
}
