import { type Text, verbatim } from "../../model/text.ts";
import { basisWords } from "../../wording/basis.ts";
import { decodeFailureText } from "../../wording/decoding-messages.ts";
import { htmlWords } from "../../wording/html.ts";
import { noted } from "../../wording/lists.ts";
import { reportWords, verdictWords } from "../../wording/report.ts";
import { basisLines, unchosenRules } from "../shared/basis.ts";
import { besides, limitations, sentence, workCounts } from "../shared/conclusion.ts";
import { verdictOrder } from "../shared/order-findings.ts";
import type { ReportContext } from "./context.ts";
import { html, type Markup, type MarkupValue } from "./markup.ts";

/** Enough of a fingerprint to tell two rule files apart; the JSON has all of it. */
const fingerprintLength = 12;

/** Last part of a path, as people call the folder or drive. */
export function folderName(root: string): string {
  return root.split(/[/\\]/).at(-1) || root;
}

function facts({ report, say }: Pick<ReportContext, "report" | "say">): Markup {
  const { tool, contest, run, summary } = report;
  const rows: readonly (readonly [Text, MarkupValue])[] = [
    [htmlWords.meta.folder, html`<bdi>${folderName(run.root)}</bdi>`],
    [htmlWords.meta.extent, say(htmlWords.extent(summary.works, summary.files, summary.ignored))],
    [htmlWords.meta.day, run.on],
    ...(run.unitType === undefined
      ? []
      : [[htmlWords.meta.unitType, say(run.unitLabel ?? verbatim(run.unitType))] as const]),
    [
      htmlWords.meta.rules,
      html`<bdi>${contest.id}</bdi> <small>${say(htmlWords.fingerprint(contest.sha256.slice(0, fingerprintLength)))}</small>`,
    ],
    [
      htmlWords.meta.tool,
      `${tool.name} ${tool.version}${tool.engine === null || tool.engine === tool.name ? "" : ` · ${tool.engine}`}`,
    ],
  ];
  return html`<dl class="meta">${rows.map(([label, value]) => html`<div><dt>${say(label)}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** Writes the counts by verdict, worst first. */
function counts(scene: ReportContext): Markup {
  const { report } = scene;
  const counted = workCounts(report);
  const { fail, review } = besides(report);
  const works = verdictOrder.filter((verdict) => verdict !== "incomplete" || counted.incomplete > 0);
  const cell = (tone: string, count: number, label: string) =>
    html`<li class="${tone}${count === 0 && " zero"}"><b>${count}</b> <span>${label}</span></li>`;
  return html`
<div class="counts"><div><h2>${scene.say(htmlWords.works)}</h2><ul>${works.map((verdict) =>
    cell(verdict, counted[verdict], scene.say(verdictWords[verdict])),
  )}</ul></div>
<div><h2>${scene.say(htmlWords.besides)}</h2><ul>${[
    cell("fail", fail, scene.say(verdictWords.fail)),
    cell("review", review, scene.say(verdictWords.review)),
  ]}</ul></div>${
    report.asks.length > 0 &&
    html`
<div><h2>${scene.say(htmlWords.forPerson)}</h2><ul>${cell("asks", report.asks.length, scene.say(htmlWords.itemsLabel))}</ul></div>`
  }</div>`;
}

/** States once why pictures are missing. */
function noDecoder(scene: ReportContext): readonly Text[] {
  const failure = scene.report.files
    .map(({ decoded }) => (decoded?.status === "not-decoded" ? decoded.failure : undefined))
    .find((found) => found?.kind === "no-decoder");
  const works = scene.pictured.size;
  const isCut =
    works > 0 &&
    works < scene.works.length &&
    scene.works.some(({ id, verdict }) => verdict !== "pass" && !scene.pictured.has(id));
  return [
    ...(failure ? [htmlWords.noStrip(decodeFailureText(failure))] : []),
    ...(isCut ? [htmlWords.picturesEnd(works)] : []),
  ];
}

/** What the verdict rests on, as one paragraph. */
function joinedLines(scene: ReportContext): Markup {
  const lines = basisLines(scene.report).map((line) => html`<span>${scene.say(line)}</span>`);
  return html`${lines.map((line, at) => (at === 0 ? line : html` · ${line}`))}`;
}

/** The head of the report: of what it is, and what it comes to. */
export function masthead(scene: ReportContext): Markup {
  const { report } = scene;
  const { verdict, contest } = report;
  const notes = [...limitations(report), ...noDecoder(scene)];
  const unchosen = unchosenRules(report);
  return html`
<header class="masthead">${unchosen && html`<p class="unchosen">${scene.say(unchosen)}</p>`}<p class="kind">${scene.say(reportWords.heading)}</p>
<h1>${scene.say(contest.title)}</h1>
${facts({ report, say: (text) => scene.say(text) })}</header>
<section class="verdict ${verdict}" aria-label="${scene.say(htmlWords.conclusion)}">
<p class="word">${scene.say(verdictWords[verdict])}</p>
<div><p class="sentence">${scene.say(sentence(report, true))}</p>${notes.map((note) => html`<p class="limitation">${scene.say(note)}</p>`)}
<p class="basis"><b>${scene.say(basisWords.heading)}</b> ${joinedLines(scene)}</p></div>
${counts(scene)}
</section>`;
}

/** The document's title. */
export function titleOf({ report, lang }: ReportContext): string {
  return htmlWords.title(verdictWords[report.verdict], report.contest.title)[lang];
}

/** Writes the footer of each printed page. */
export function runningFoot(scene: ReportContext): string {
  const { report } = scene;
  return scene.say(noted(verbatim(folderName(report.run.root)), verdictWords[report.verdict]));
}
