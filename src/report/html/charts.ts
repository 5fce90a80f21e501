import type { RateOverTime } from "../../model/facts/streams.ts";
import type { AllowedRange } from "../../model/finding.ts";
import { html, type Markup } from "./markup.ts";

/** The scale of a chart, in the unit of what it shows. */
export interface Scale {
  readonly from: number;
  readonly to: number;
}

/** Returns the position of a value on a scale, in percent; values beyond an end are put at the end. */
function at(value: number, { from, to }: Scale): number {
  const share = to > from ? (value - from) / (to - from) : 0;
  return Number((Math.min(1, Math.max(0, share)) * 100).toFixed(2));
}

/** Draws the allowed range on a scale; an open end runs to the end of the scale. */
function band(
  allowed: AllowedRange | undefined,
  scale: Scale,
): { readonly from: number; readonly to: number } | undefined {
  if (!allowed) return undefined;
  return { from: at(allowed.min ?? scale.from, scale), to: at(allowed.max ?? scale.to, scale) };
}

/** Limits of a band, as lines that are seen even where the band is a line itself. */
function limits(allowed: AllowedRange | undefined, scale: Scale): readonly number[] {
  return [allowed?.min, allowed?.max].flatMap((limit) => (limit === undefined ? [] : [at(limit, scale)]));
}

/**
 * A value as a bar, before the band of what is allowed. Beside its figure it says nothing new, so that readers of a
 * screen aloud need not hear of it.
 */
export function gauge(
  value: number,
  allowed: AllowedRange | undefined,
  scale: Scale,
  isBad: boolean,
): Markup {
  const within = band(allowed, scale);
  return html`<svg class="gauge${isBad && " bad"}" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${[
    within &&
      html`<rect class="band" x="${within.from}" width="${(within.to - within.from).toFixed(2)}" height="10"/>`,
    html`<rect class="value" y="3.5" width="${at(value, scale)}" height="3"/>`,
    limits(allowed, scale).map((x) => html`<path class="limit" d="M${x} 0V10"/>`),
  ]}</svg>`;
}

/** A value as a point on a scale that has no natural zero, such as loudness. */
export function dial(value: number, allowed: AllowedRange | undefined, scale: Scale, isBad: boolean): Markup {
  const within = band(allowed, scale);
  return html`<svg class="gauge dial${isBad && " bad"}" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${[
    within &&
      html`<rect class="band" x="${within.from}" width="${(within.to - within.from).toFixed(2)}" height="10"/>`,
    html`<path class="limit" d="M0 5H100"/><path class="point" d="M${at(value, scale)} 0V10"/>`,
  ]}</svg>`;
}

/** Room above the highest value. */
const headroom = 1.08;
/** An upper limit so far above the film's highest rate is left out of its picture, which would be flat beneath it. */
const mostAbove = 1.5;

/** Bits a second over time, as steps, before the band of what is allowed. */
export function rateChart(
  { sliceSeconds, seconds, bitsPerSecond }: RateOverTime,
  average: number | undefined,
  allowed: AllowedRange | undefined,
  label: string,
): Markup {
  const peak = Math.max(...bitsPerSecond, allowed?.min ?? 0) * headroom;
  const limit = (allowed?.max ?? 0) * headroom;
  const scale: Scale = { from: 0, to: limit <= peak * mostAbove ? Math.max(peak, limit) : peak };
  const y = (value: number) => Number((100 - at(value, scale)).toFixed(1));
  const x = (slice: number) => Number(Math.min(1000, (slice * sliceSeconds * 1000) / seconds).toFixed(1));
  const last = bitsPerSecond.length - 1;
  const steps = bitsPerSecond
    .map((rate, slice) => `V${y(rate)}H${slice === last ? 1000 : x(slice + 1)}`)
    .join("");
  const within = band(allowed, scale);
  return html`<svg class="rate" viewBox="0 0 1000 100" preserveAspectRatio="none" role="img" aria-label="${label}">${[
    within &&
      html`<rect class="band" y="${(100 - within.to).toFixed(1)}" width="1000" height="${(within.to - within.from).toFixed(1)}"/>`,
    html`<path class="area" d="M0 100${steps}V100Z"/><path class="line" d="M0 ${y(bitsPerSecond[0] ?? 0)}${steps}"/>`,
    limits(allowed, scale).map(
      (limit) => html`<path class="limit" d="M0 ${(100 - limit).toFixed(1)}H1000"/>`,
    ),
    average !== undefined && html`<path class="average" d="M0 ${y(average)}H1000"/>`,
  ]}</svg>`;
}
