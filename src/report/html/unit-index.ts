import { groupBy } from "../../model/group-by.ts";
import type { ReportWork, Verdict } from "../../model/report.ts";
import { htmlWords } from "../../wording/html.ts";
import { verdictWords } from "../../wording/report.ts";
import { verdictOrder } from "../shared/order-findings.ts";
import { type ReportContext, toneOf } from "./context.ts";
import { html, type Markup, named } from "./markup.ts";

/** Works of each unit, with links: an index where there are many. Nothing where all are one unit's. */
export function* unitIndex(scene: ReportContext): Generator<Markup> {
  const known = scene.report.works.filter(({ unit }) => unit !== null);
  const units = groupBy(known, ({ unit }) => unit);
  if (units.size < 2) return;
  const counts = verdictOrder.filter((verdict) => known.some((work) => work.verdict === verdict));
  const heads = [
    htmlWords.columns.unit,
    ...counts.map((verdict) => verdictWords[verdict]),
    htmlWords.columns.work,
  ];
  yield html`
<section id="units" aria-labelledby="units-name"><h2 id="units-name">${scene.say(htmlWords.byUnit)}</h2>
<table class="units"><thead><tr>${heads.map((head) => html`<th scope="col">${scene.say(head)}</th>`)}</tr></thead><tbody>`;
  for (const [unit, works] of units) {
    const count = (verdict: Verdict) => works.filter((work) => work.verdict === verdict).length;
    const link = (work: ReportWork) =>
      html`<a class="${toneOf(work.verdict)}" href="#${scene.anchorOf(work)}">${named(work.serial ?? work.title)}</a> `;
    const ranked = verdictOrder.flatMap((verdict) => works.filter((work) => work.verdict === verdict));
    yield html`
<tr><th scope="row">${named(unit ?? "")}</th>${counts.map((verdict) => html`<td class="count">${count(verdict) || "–"}</td>`)}<td class="links">${ranked.map(link)}</td></tr>`;
  }
  yield html`
</tbody></table></section>`;
}
