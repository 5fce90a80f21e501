import type { Sight, Still } from "../../model/facts/decoded.ts";
import type { Finding } from "../../model/finding.ts";
import type { Text } from "../../model/text.ts";
import { timeSpan } from "../../quantity/index.ts";
import { decodingWords } from "../../wording/decoding-messages.ts";
import { htmlWords } from "../../wording/html.ts";
import type { ReportContext } from "./context.ts";
import { html, type Markup } from "./markup.ts";
import { framesOf, isPicture } from "./pictures.ts";

/** A time in the film, as clocks show it. */
function momentOf(seconds: number): string {
  return timeSpan.round(Math.round(seconds), 0);
}

/** Pictures of a film, in the order of time. */
export function filmstrip(scene: ReportContext, stills: readonly Still[]): Markup | undefined {
  const pictures = stills.filter(isPicture);
  if (pictures.length === 0) return undefined;
  const isUpright = pictures.every(({ width, height }) => height > width);
  return html`<ol class="strip${isUpright && " upright"}">${pictures.map(
    ({ seconds, width, height, jpeg }) => html`
<li><img src="data:image/jpeg;base64,${jpeg}" width="${width}" height="${height}" alt="${scene.say(htmlWords.still(momentOf(seconds)))}"><span>${momentOf(seconds)}</span></li>`,
  )}</ol>`;
}

/** A picture of the film with a frame around what was found. The frame is dark and light, to be seen on anything. */
function frame(scene: ReportContext, what: Text, sight: Sight): Markup | undefined {
  const { still, box } = sight;
  if (!still) return undefined;
  const { width, height, jpeg } = still;
  const within = (share: number, size: number) => Math.min(1, Math.max(0, share)) * size;
  const margin = 3;
  const placed = box && {
    x: within(box.left, width) - margin,
    y: within(box.top, height) - margin,
    width: within(box.width, width) + margin * 2,
    height: within(box.height, height) + margin * 2,
  };
  const rectangle = (name: string) =>
    placed &&
    html`<rect class="${name}" x="${placed.x.toFixed(1)}" y="${placed.y.toFixed(1)}" width="${placed.width.toFixed(1)}" height="${placed.height.toFixed(1)}"/>`;
  const moment = momentOf(sight.from);
  const label = box ? htmlWords.marked(what, moment) : htmlWords.still(moment);
  return html`<figure class="frame${height > width && " upright"}"><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${scene.say(label)}"><image width="${width}" height="${height}" href="data:image/jpeg;base64,${jpeg}"/>${rectangle("halo")}${rectangle("mark")}</svg><figcaption>${scene.say(decodingWords.sight(sight))}</figcaption></figure>`;
}

/** Pictures of what a finding speaks of. */
export function frames(scene: ReportContext, finding: Finding): Markup | undefined {
  const shown = framesOf(finding);
  if (shown.length === 0) return undefined;
  return html`<div class="frames">${shown.map((sight) => frame(scene, finding.what, sight))}</div>`;
}
