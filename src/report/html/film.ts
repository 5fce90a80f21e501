import type { MediaFacts } from "../../model/facts/media.ts";
import type { Finding } from "../../model/finding.ts";
import type { ReportFile } from "../../model/report.ts";
import { type Text, verbatim } from "../../model/text.ts";
import {
  bitsPerSecond,
  byteCount,
  hertz,
  printFrameSize,
  shownFrameRate,
  timeSpan,
} from "../../quantity/index.ts";
import { decodeFailureText } from "../../wording/decoding-messages.ts";
import { htmlWords } from "../../wording/html.ts";
import { labels } from "../../wording/labels.ts";
import { codecName, formatName, terms } from "../../wording/terms.ts";
import { lengthOf, loudnessOf, rateOf } from "./chart-values.ts";
import { dial, rateChart } from "./charts.ts";
import type { ReportContext } from "./context.ts";
import { html, type Markup, named } from "./markup.ts";
import { filmstrip } from "./stills.ts";

type Fact = readonly [Text, Text | Markup];

function fact(label: Text, ...parts: readonly (string | undefined | false)[]): readonly Fact[] {
  const there = parts.filter(Boolean);
  return there.length === 0 ? [] : [[label, verbatim(there.join(" "))]];
}

/** Writes the key facts of a film. */
function keyFacts({ container, video, audio }: MediaFacts): readonly Fact[] {
  const [picture] = video;
  const [sound] = audio;
  const rate = picture && shownFrameRate(picture, 3);
  return [
    ...fact(labels.container, formatName(container.format)),
    ...fact(labels.codec, picture && codecName(picture.codec), picture?.profile),
    ...fact(
      labels.resolution,
      picture && printFrameSize({ width: picture.displayWidth, height: picture.displayHeight }),
    ),
    ...(rate ? [[labels.rate, rate] as const] : []),
    ...(picture?.scan ? [[labels.scan, terms.scan(picture.scan.value)] as const] : []),
    ...fact(
      labels.audio(1),
      sound && codecName(sound.codec),
      sound?.sampleRateHz !== undefined && hertz.print(sound.sampleRateHz),
      sound?.channels !== undefined && `${sound.channels} ch`,
    ),
  ];
}

/** The scale on which loudness is shown: broadcast and the web ask for −24 to −14. */
const loudnessScale = { from: -40, to: 0 };

function loudnessFact(scene: ReportContext, file: ReportFile, findings: readonly Finding[]): readonly Fact[] {
  const loudness = loudnessOf(file, findings);
  if (!loudness) return [];
  const { value, demanded, isBad } = loudness;
  const said = `${value.toFixed(1)} LUFS`;
  if (!demanded?.range) return [[htmlWords.loudness, verbatim(said)]];
  const allowed = `${scene.say(htmlWords.required)} ${scene.say(demanded.text)}`;
  return [
    [
      htmlWords.loudness,
      html`${said} ${dial(value, demanded.range, loudnessScale, isBad)} <small>${allowed}</small>`,
    ],
  ];
}

function factList(scene: ReportContext, file: ReportFile, findings: readonly Finding[]): Markup {
  const { media, image, bytes } = file;
  const length = lengthOf(file, findings);
  const rate = rateOf(file, findings);
  const picture = image?.status === "facts" ? image.facts : undefined;
  const facts: readonly Fact[] = [
    ...(length ? fact(labels.duration, timeSpan.round(length.value, 1)) : []),
    ...(media?.status === "facts" ? keyFacts(media.facts) : []),
    ...(rate ? fact(labels.bitrate, bitsPerSecond.round(rate.value, 2)) : []),
    ...(picture ? fact(labels.resolution, printFrameSize(picture)) : []),
    ...loudnessFact(scene, file, findings),
    ...fact(labels.bytes, byteCount.round(bytes, 1)),
  ];
  const value = (one: Text | Markup) => ("source" in one ? one : scene.say(one));
  return html`<dl class="facts">${facts.map(
    ([label, one]) => html`<div><dt>${scene.say(label)}</dt><dd>${value(one)}</dd></div>`,
  )}</dl>`;
}

function rateFigure(
  scene: ReportContext,
  file: ReportFile,
  findings: readonly Finding[],
): Markup | undefined {
  if (file.media?.status !== "facts") return undefined;
  const [picture] = file.media.facts.video;
  const over = picture?.rateOverTime?.value;
  if (!over) return undefined;
  const print = (bits: number) => bitsPerSecond.round(bits, 1);
  const average = picture.bitsPerSecond?.value;
  const { what, demanded } = rateOf(file, findings) ?? {};
  const title = scene.say(htmlWords.rateTitle(over.sliceSeconds));
  const [least, most] = [Math.min(...over.bitsPerSecond), Math.max(...over.bitsPerSecond)];
  const figures =
    average !== undefined && scene.say(htmlWords.rateFigures(print(average), print(least), print(most)));
  const band = what && demanded && scene.say(htmlWords.rateBand(what, demanded.text));
  return html`
<figure class="over-time"><figcaption><span>${title}</span> <span>${figures}</span></figcaption>
${rateChart(over, average, demanded?.range, title)}
<p class="axis" aria-hidden="true">${[0, 0.25, 0.5, 0.75, 1].map(
    (share) => html`<span>${timeSpan.round(Math.round(over.seconds * share), 0)}</span>`,
  )}</p>${band && html`<p class="band-note">${band}</p>`}</figure>`;
}

function pictures(scene: ReportContext, { decoded }: ReportFile): Markup | undefined {
  if (decoded?.status === "facts") return filmstrip(scene, decoded.facts.filmstrip ?? []);
  // What holds for all films is said at the head.
  if (!decoded || /^(no-decoder|quick)$/.test(decoded.failure.kind)) return undefined;
  return html`<p class="missing">${scene.say(htmlWords.noStrip(decodeFailureText(decoded.failure)))}</p>`;
}

/** How a file is shown in the page. */
interface Showing {
  /** The advice. */
  readonly open: Markup | undefined;
  readonly withPictures: boolean;
  readonly withChart: boolean;
  /** False where the heading names it already. */
  readonly withName: boolean;
}

/** One file: what is to be done about it, what it is, and, of a film, how it looks and how its bit rate runs. */
export function fileBlock(
  scene: ReportContext,
  file: ReportFile,
  findings: readonly Finding[],
  { open, withPictures, withChart, withName }: Showing,
): Markup {
  return html`
<div class="file">${withName && html`<p class="path">${named(file.path)}</p>`}${open}
${factList(scene, file, findings)}
${withPictures && pictures(scene, file)}${withChart && rateFigure(scene, file, findings)}
</div>`;
}
