import { groupBy } from "../../model/group-by.ts";
import type { ReportFile, ReportWork } from "../../model/report.ts";
import { type Text, verbatim } from "../../model/text.ts";
import { byteCount } from "../../quantity/index.ts";
import { attributionText } from "../../wording/findings.ts";
import { htmlWords } from "../../wording/html.ts";
import { enumerated } from "../../wording/lists.ts";
import type { ReportContext } from "./context.ts";
import { fileBlock } from "./film.ts";
import { openFindings, settledFindings } from "./findings.ts";
import { html, type Markup, named } from "./markup.ts";
import { manyWorks } from "./picture-budget.ts";

/** Writes what is known about a work besides its files. */
function about(scene: ReportContext, { unit, category, fit, serial }: ReportWork): Markup | undefined {
  const known: readonly (readonly [Text, Text])[] = [
    ...(unit === null ? [] : [[htmlWords.columns.unit, verbatim(unit)] as const]),
    ...(serial === null ? [] : [[htmlWords.serial, verbatim(serial)] as const]),
    ...(category.status === "unknown" ? [] : [[htmlWords.category, attributionText(category)] as const]),
    ...(fit && fit.fits.length > 0 ? [[htmlWords.fits, enumerated(fit.fits.map(verbatim))] as const] : []),
  ];
  if (known.length === 0) return undefined;
  return html`<dl class="about">${known.map(
    ([label, value]) => html`<div><dt>${scene.say(label)}</dt><dd><bdi>${scene.say(value)}</bdi></dd></div>`,
  )}</dl>`;
}

/** Forms, posters and whatever else belongs to a work, where nothing is to be said of them. */
function attachments(scene: ReportContext, files: readonly ReportFile[]): Markup | undefined {
  if (files.length === 0) return undefined;
  return html`
<div class="attached"><p>${scene.say(htmlWords.attached)}</p><ul>${files.map(
    ({ path, bytes }) => html`<li>${named(path)} <small>${byteCount.round(bytes, 1)}</small></li>`,
  )}</ul></div>`;
}

/** A work: its verdict, what is to be done, and what it is. */
export function workArticle(scene: ReportContext, work: ReportWork): Markup {
  const findings = scene.findingsOf(work);
  const byPath = groupBy(findings, ({ subject }) => subject.path);
  const [only, ...others] = work.files;
  const single = others.length === 0 ? only : undefined;
  const withPictures = scene.pictured.has(work.id);
  const withChart = work.verdict !== "pass" || scene.works.length <= manyWorks;
  const blocks: Markup[] = [];
  const quiet: ReportFile[] = [];
  for (const path of work.files) {
    const file = scene.fileAt(path);
    const open = openFindings(scene, byPath.get(path) ?? [], withPictures);
    if (file && (open || file.media || file.image))
      blocks.push(
        fileBlock(scene, file, findings, { open, withPictures, withChart, withName: single === undefined }),
      );
    else if (file) quiet.push(file);
  }
  // What is about a work without files of its own, or about a file that is not there.
  const own = findings.filter(({ subject }) => !work.files.some((path) => path === subject.path));
  const id = scene.anchorOf(work);
  return html`
<article class="work" id="${id}" data-verdict="${work.verdict}" aria-labelledby="${id}-name">
<header>${scene.stamp(work.verdict)}<h3 id="${id}-name">${named(work.title)}</h3>
${single !== undefined && html`<p class="path">${named(single)}</p>`}${about(scene, work)}</header>
<div class="body">${openFindings(scene, own, withPictures)}${blocks}${attachments(scene, quiet)}
${settledFindings(scene, findings)}</div>
</article>`;
}
