import type { Finding } from "../../model/finding.ts";
import type { ReportWork } from "../../model/report.ts";
import { severityOf } from "../../model/severity.ts";
import { bitsPerSecond, timeSpan } from "../../quantity/index.ts";
import { htmlWords } from "../../wording/html.ts";
import { enumerated } from "../../wording/lists.ts";
import { verdictWords } from "../../wording/report.ts";
import { workCounts } from "../shared/conclusion.ts";
import { orderFindings, verdictOrder } from "../shared/order-findings.ts";
import { lengthOf, type Measure, rateOf } from "./chart-values.ts";
import { gauge, type Scale } from "./charts.ts";
import type { ReportContext } from "./context.ts";
import { html, type Markup, named } from "./markup.ts";

interface Row {
  readonly work: ReportWork;
  readonly findings: readonly Finding[];
  readonly length?: Measure;
  readonly rate?: Measure;
}

function rowOf(scene: ReportContext, work: ReportWork): Row {
  const findings = scene.findingsOf(work);
  const files = [...work.entries, ...work.files].flatMap((path) => scene.fileAt(path) ?? []);
  const first = (find: typeof lengthOf) => {
    const all = files.flatMap((file) => find(file, findings) ?? []);
    return all.find(({ isBad }) => isBad) ?? all[0];
  };
  const [length, rate] = [first(lengthOf), first(rateOf)];
  return { work, findings, ...(length ? { length } : {}), ...(rate ? { rate } : {}) };
}

/** A film far beyond its limit must not make all others look alike: it ends at the end of the scale. */
const mostBeyond = 2.5;

/** One scale for all works. */
function scaleOf(measures: readonly (Measure | undefined)[]): Scale {
  const there = measures.flatMap((one) => one ?? []);
  const limits = there.flatMap(({ demanded }) => demanded?.range?.max ?? demanded?.range?.min ?? []);
  const values = Math.max(0, ...there.map(({ value }) => value));
  const highest = Math.max(0, ...limits);
  return {
    from: 0,
    to: highest > 0 ? Math.min(Math.max(values, highest * 1.1), highest * mostBeyond) : values,
  };
}

/** Lists what needs fixing, by name. */
function points(scene: ReportContext, findings: readonly Finding[]): string {
  const open = orderFindings(findings).filter((one) => severityOf(one) !== "pass");
  const seen = new Map(open.map(({ what }) => [what.zh, what]));
  return scene.say(enumerated([...seen.values()]));
}

function measured(measure: Measure | undefined, scale: Scale, print: (value: number) => string): Markup {
  if (!measure) return html`<td class="figure"></td>`;
  const { value, demanded, isBad } = measure;
  return html`<td class="figure${isBad && " bad"}"><span>${print(value)}</span>${gauge(value, demanded?.range, scale, isBad)}</td>`;
}

/** Shows only works of one verdict, without a script: the style sheet looks which of these is chosen. */
function filter(scene: ReportContext): Markup | undefined {
  const counts = workCounts(scene.report);
  const there = verdictOrder.filter((verdict) => counts[verdict] > 0);
  if (there.length < 2) return undefined;
  const choice = (id: string, label: string, count: number, checked: boolean) =>
    html`<label><input type="radio" name="show" id="show-${id}" autocomplete="off"${checked && html` checked`}> ${label} <b>${count}</b></label>`;
  return html`
<fieldset class="filter"><legend>${scene.say(htmlWords.filter)}</legend>${choice("all", scene.say(htmlWords.all), scene.works.length, true)}${there.map(
    (verdict) => choice(verdict, scene.say(verdictWords[verdict]), counts[verdict], false),
  )}</fieldset>`;
}

/** Every work in a line: what it comes to, its figures beside what is allowed, and what is to be mended. */
export function* overview(scene: ReportContext): Generator<Markup> {
  const rows = scene.works.map((work) => rowOf(scene, work));
  if (rows.length === 0) return;
  const lengths = scaleOf(rows.map(({ length }) => length));
  const rates = scaleOf(rows.map(({ rate }) => rate));
  const hasUnits = scene.works.some(({ unit }) => unit !== null);
  const hasCategories = scene.works.some(({ category }) => category.status === "known");
  const { columns } = htmlWords;
  const heads = [
    columns.verdict,
    columns.work,
    ...(hasUnits ? [columns.unit] : []),
    ...(hasCategories ? [columns.category] : []),
    columns.length,
    columns.rate,
    columns.points,
  ];
  yield html`
<section id="overview" aria-labelledby="overview-name"><h2 id="overview-name">${scene.say(htmlWords.overview)}</h2>${filter(scene)}
<table class="overview"><thead><tr>${heads.map((head) => html`<th scope="col">${scene.say(head)}</th>`)}</tr></thead><tbody>`;
  for (const { work, findings, length, rate } of rows) {
    const category = work.category.status === "known" ? work.category.value : "";
    yield html`
<tr data-verdict="${work.verdict}"><td class="verdict">${scene.stamp(work.verdict)}</td><th scope="row"><a href="#${scene.anchorOf(work)}">${named(work.title)}</a></th>${[
      hasUnits && html`<td class="unit">${named(work.unit ?? "")}</td>`,
      hasCategories && html`<td class="category">${named(category)}</td>`,
      measured(length, lengths, (value) => timeSpan.round(Math.round(value), 0)),
      measured(rate, rates, (value) => bitsPerSecond.round(value, 1)),
      html`<td class="points">${points(scene, findings)}</td>`,
    ]}</tr>`;
  }
  const hasBands = rows.some(({ length, rate }) => length?.demanded || rate?.demanded);
  yield html`
</tbody></table>${hasBands && html`<p class="hint">${scene.say(htmlWords.bands)}</p>`}
</section>`;
}
