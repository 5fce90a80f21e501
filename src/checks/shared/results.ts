import type { CheckResult } from "../../model/check.ts";
import type { VideoStream } from "../../model/facts/streams.ts";
import type { AllowedRange, DisplayValue } from "../../model/finding.ts";
import { ofStream } from "../../model/picture-properties.ts";
import { type Text, verbatim } from "../../model/text.ts";
import {
  type Allowance,
  type Constraint,
  compareBest,
  type Dimension,
  printActual,
  printConstraints,
  toleranceAt,
} from "../../quantity/index.ts";
import { enumerated, oneOf } from "../../wording/lists.ts";
import { measurement } from "../../wording/measurement.ts";
import { terms } from "../../wording/terms.ts";
import { shownSize } from "./shown-size.ts";

/** Returns unknown, with the reason. */
export function unknown(reason: Text): CheckResult {
  return { outcome: "unknown", reason };
}

/** Returns not applicable, with the reason. */
export function notApplicable(reason: Text): CheckResult {
  return { outcome: "n/a", reason };
}

/** Returns a word or name as a display value. */
export function displayValue(text: Text | string, value?: number | string, unit?: string): DisplayValue {
  const shown = typeof text === "string" ? verbatim(text) : text;
  return { text: shown, ...(value === undefined ? {} : { value }), ...(unit === undefined ? {} : { unit }) };
}

/** Returns a measured quantity as a display value. */
export function measured<V>(
  value: V,
  demands: readonly Constraint<V>[],
  dimension: Dimension<V>,
): DisplayValue {
  return displayValue(printActual(value, demands, dimension), dimension.size(value), dimension.unit);
}

/** The limits of a demand as plain numbers; a tolerance counted in frames is left out, for it differs from film to film. */
function allowed<V>(demand: Constraint<V>, dimension: Dimension<V>): AllowedRange {
  const { unit } = dimension;
  if (demand.kind === "range") {
    const { min, max } = demand;
    return {
      ...(min ? { min: dimension.size(min.value) } : {}),
      ...(max ? { max: dimension.size(max.value) } : {}),
      unit,
    };
  }
  const figure = dimension.size(demand.value);
  const by = toleranceAt(demand.tolerance, figure);
  return { min: figure - by, max: figure + by, unit };
}

/** Returns a required quantity as a display value; with a number or range for programs if there is exactly one. */
export function required<V>(demands: readonly Constraint<V>[], dimension: Dimension<V>): DisplayValue {
  const text = printConstraints(demands, dimension);
  const [only, ...others] = demands;
  if (only === undefined || others.length > 0) return displayValue(text);
  const range = allowed(only, dimension);
  const limit =
    only.kind === "figure" ? only.value : only.min && only.max ? undefined : (only.min ?? only.max)?.value;
  const single =
    limit === undefined ? displayValue(text) : displayValue(text, dimension.size(limit), dimension.unit);
  return { ...single, range };
}

/** Judges a measured quantity against its constraints. */
export function within<V>(
  value: V | undefined,
  demands: readonly Constraint<V>[],
  dimension: Dimension<V>,
  advice: { readonly allowance?: Allowance; readonly fix?: Text | undefined; readonly missing?: Text } = {},
): CheckResult {
  if (value === undefined) return unknown(advice.missing ?? measurement.notStated);
  const actual = measured(value, demands, dimension);
  switch (compareBest(demands, value, dimension, advice.allowance)) {
    case "within":
      return { outcome: "pass", actual };
    case "tolerated":
      return { outcome: "pass", actual, note: measurement.tolerated };
    case "outside":
      return { outcome: "fail", actual, ...(advice.fix ? { fix: advice.fix } : {}) };
  }
}

/** Judges a word against the allowed ones. */
export function inList(
  value: string | undefined,
  allowed: readonly string[],
  advice: { readonly show?: (value: string) => Text; readonly fix?: Text; readonly missing?: Text } = {},
): CheckResult {
  if (value === undefined) return unknown(advice.missing ?? measurement.notStated);
  const actual = displayValue(advice.show?.(value) ?? value, value);
  if (allowed.includes(value)) return { outcome: "pass", actual };
  return { outcome: "fail", actual, ...(advice.fix ? { fix: advice.fix } : {}) };
}

/** Returns alternatives as a display value: `H.264 或 ProRes`. */
export function anyOf(values: readonly string[], show: (value: string) => Text = verbatim): DisplayValue {
  const text = oneOf(values.map(show));
  const [only, ...others] = values;
  return displayValue(text, others.length === 0 ? only : undefined);
}

/**
 * Judges each stream. All must pass: a bad sound track is not hidden by a good one in front of it.
 * With several streams each failing one is named by its number.
 */
export function eachStream<T>(
  streams: readonly T[],
  what: Text,
  none: Text,
  judge: (stream: T) => CheckResult,
): CheckResult | readonly CheckResult[] {
  if (streams.length === 0) return notApplicable(none);
  const verdicts = streams.map(judge);
  const [first] = verdicts;
  if (first && (verdicts.length === 1 || verdicts.every((verdict) => verdict.outcome === "pass")))
    return first;
  return verdicts.flatMap((verdict, index) =>
    verdict.outcome === "pass" ? [] : [{ ...verdict, what: terms.stream(what, index + 1) }],
  );
}

/** Judges each video stream as `eachStream` does; without any, the result is unknown. */
export function eachVideoStream(
  streams: readonly VideoStream[],
  what: Text,
  judge: (stream: VideoStream) => CheckResult,
): CheckResult | readonly CheckResult[] {
  return streams.length === 0
    ? unknown(measurement.noPicture)
    : eachStream(streams, what, measurement.noPicture, (stream) => eachKind(stream, judge));
}

/** Judges all kinds of pictures of a stream that changes. What holds for some of them alone is unknown. */
function eachKind(stream: VideoStream, judge: (stream: VideoStream) => CheckResult): CheckResult {
  const { otherPictures = [], ...main } = stream;
  const kinds = [main, ...otherPictures.map((one) => ({ ...ofStream(main), ...one }))];
  const [first, ...others] = kinds.map(judge);
  if (!first) return unknown(measurement.notStated);
  if (others.every(({ outcome }) => outcome === first.outcome)) return first;
  return unknown(measurement.changesInside(enumerated(kinds.map(shownSize))));
}
