import type { ReportWork } from "../../model/report.ts";
import { type Text, verbatim } from "../../model/text.ts";
import { attributionText } from "../../wording/findings.ts";
import { htmlWords as words } from "../../wording/html.ts";
import { enumerated } from "../../wording/lists.ts";
import { fileBlock } from "./film.ts";
import { openFindings, settledFindings } from "./findings.ts";
import { html, type Markup, named } from "./markup.ts";
import type { Scene } from "./scene.ts";

/** What is known of a work besides its files. */
function about(scene: Scene, { unit, category, fit, serial }: ReportWork): Markup | undefined {
  const known: readonly (readonly [Text, Text])[] = [
    ...(unit === null ? [] : [[words.columns.unit, verbatim(unit)] as const]),
    ...(serial === null ? [] : [[words.serial, verbatim(serial)] as const]),
    ...(category.status === "unknown" ? [] : [[words.category, attributionText(category)] as const]),
    ...(fit && fit.fits.length > 0 ? [[words.fits, enumerated(fit.fits.map(verbatim))] as const] : []),
  ];
  if (known.length === 0) return undefined;
  return html`<dl class="about">${known.map(
    ([label, value]) => html`<div><dt>${scene.say(label)}</dt><dd><bdi>${scene.say(value)}</bdi></dd></div>`,
  )}</dl>`;
}

/** A work: its verdict, what is to be done, and what it is. */
export function workArticle(scene: Scene, work: ReportWork): Markup {
  const findings = scene.findingsOf(work);
  const [only, ...others] = work.files;
  const single = others.length === 0 ? only : undefined;
  const withPictures = scene.pictured.has(work.id);
  const files = work.files.flatMap((path) => scene.fileAt(path) ?? []);
  const id = scene.anchorOf(work);
  return html`
<article class="work" id="${id}" data-verdict="${work.verdict}" aria-labelledby="${id}-name">
<header>${scene.stamp(work.verdict)}<h3 id="${id}-name">${named(work.title)}</h3>
${single !== undefined && html`<p class="path">${named(single)}</p>`}${about(scene, work)}</header>
<div class="body">${openFindings(scene, findings, single, withPictures)}
${files.map((file) => fileBlock(scene, file, findings, withPictures, single === undefined))}
${settledFindings(scene, findings)}</div>
</article>`;
}
