import type { Verdict } from "../../model/check.ts";
import type { Allowed, Stated } from "../../model/finding.ts";
import { type Text, verbatim } from "../../model/text.ts";
import {
  type Allowance,
  bestStanding,
  type Demand,
  type Dimension,
  printActual,
  printDemands,
  toleranceAt,
} from "../../quantity/index.ts";
import { says } from "../../wording/checks.ts";
import { oneOf } from "../../wording/lists.ts";
import { terms } from "../../wording/terms.ts";

/** Nothing could be measured, and why. */
export function unknown(reason: Text): Verdict {
  return { outcome: "unknown", reason };
}

/** The question does not arise, and why. */
export function notApplicable(reason: Text): Verdict {
  return { outcome: "n/a", reason };
}

/** A word or name as a stated value. */
export function stated(text: Text | string, value?: number | string, unit?: string): Stated {
  const shown = typeof text === "string" ? verbatim(text) : text;
  return { text: shown, ...(value === undefined ? {} : { value }), ...(unit === undefined ? {} : { unit }) };
}

/** A measured quantity as a stated value. */
export function measured<V>(value: V, demands: readonly Demand<V>[], dimension: Dimension<V>): Stated {
  return stated(printActual(value, demands, dimension), dimension.size(value), dimension.unit);
}

/** The limits of a demand as plain numbers; a tolerance counted in frames is left out, for it differs from film to film. */
function allowed<V>(demand: Demand<V>, dimension: Dimension<V>): Allowed {
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

/** What a quantity is asked to be, as a stated value; for machines only where it is one figure or one range. */
export function wanted<V>(demands: readonly Demand<V>[], dimension: Dimension<V>): Stated {
  const text = printDemands(demands, dimension);
  const [only, ...others] = demands;
  if (only === undefined || others.length > 0) return stated(text);
  const range = allowed(only, dimension);
  const limit =
    only.kind === "figure" ? only.value : only.min && only.max ? undefined : (only.min ?? only.max)?.value;
  const single = limit === undefined ? stated(text) : stated(text, dimension.size(limit), dimension.unit);
  return { ...single, range };
}

/** Within a range: a measured quantity against its demands. */
export function withinRange<V>(
  value: V | undefined,
  demands: readonly Demand<V>[],
  dimension: Dimension<V>,
  advice: { readonly allowance?: Allowance; readonly fix?: Text | undefined; readonly missing?: Text } = {},
): Verdict {
  if (value === undefined) return unknown(advice.missing ?? says.notStated);
  const actual = measured(value, demands, dimension);
  switch (bestStanding(demands, value, dimension, advice.allowance)) {
    case "within":
      return { outcome: "pass", actual };
    case "tolerated":
      return { outcome: "pass", actual, note: says.tolerated };
    case "outside":
      return { outcome: "fail", actual, ...(advice.fix ? { fix: advice.fix } : {}) };
  }
}

/** In a list: a word that was read against those allowed. */
export function inList(
  value: string | undefined,
  allowed: readonly string[],
  advice: { readonly show?: (value: string) => Text; readonly fix?: Text; readonly missing?: Text } = {},
): Verdict {
  if (value === undefined) return unknown(advice.missing ?? says.notStated);
  const actual = stated(advice.show?.(value) ?? value, value);
  if (allowed.includes(value)) return { outcome: "pass", actual };
  return { outcome: "fail", actual, ...(advice.fix ? { fix: advice.fix } : {}) };
}

/** Alternatives as a stated value: `H.264 或 ProRes`. */
export function anyOf(values: readonly string[], show: (value: string) => Text = verbatim): Stated {
  const text = oneOf(values.map(show));
  const [only, ...others] = values;
  return stated(text, others.length === 0 ? only : undefined);
}

/**
 * The same question of every stream. All must hold: one bad sound track is not hidden by a good one in front of it.
 * With several streams each failing one is named by its number.
 */
export function ofEvery<T>(
  streams: readonly T[],
  what: Text,
  none: Text,
  judge: (stream: T) => Verdict,
): Verdict | readonly Verdict[] {
  if (streams.length === 0) return notApplicable(none);
  const verdicts = streams.map(judge);
  const [first] = verdicts;
  if (first && (verdicts.length === 1 || verdicts.every((verdict) => verdict.outcome === "pass")))
    return first;
  return verdicts.flatMap((verdict, index) =>
    verdict.outcome === "pass" ? [] : [{ ...verdict, what: terms.stream(what, index + 1) }],
  );
}

/** As `ofEvery`, for pictures: a film without picture can't be told anything of its picture. */
export function ofEveryPicture<T>(
  streams: readonly T[],
  what: Text,
  judge: (stream: T) => Verdict,
): Verdict | readonly Verdict[] {
  return streams.length === 0 ? unknown(says.noPicture) : ofEvery(streams, what, says.noPicture, judge);
}
