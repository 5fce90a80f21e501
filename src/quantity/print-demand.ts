import { type Text, verbatim } from "../model/text.ts";
import { joined, oneOf } from "../wording/lists.ts";
import { printed } from "../wording/quantities.ts";
import type { Constraint } from "./demand.ts";
import { type Dimension, isParseError } from "./dimension.ts";
import { normalize } from "./normalize.ts";
import { printTolerance, toleranceAt } from "./tolerance.ts";

/** The demand in its canonical spelling; `readDemand` reads either language back to the same demand. */
export function printConstraint<V>(demand: Constraint<V>, dimension: Dimension<V>): Text {
  const { print } = dimension;
  if (demand.kind === "figure") {
    const figure = print(demand.value);
    if (demand.about) return printed.about(figure);
    if (demand.tolerance === undefined) return verbatim(figure);
    return joined([verbatim(figure), printTolerance(demand.tolerance, dimension)], " ", " ");
  }
  const { min, max } = demand;
  if (min?.inclusive && max?.inclusive) return verbatim(printSpan(print(min.value), print(max.value)));
  const ends = [
    ...(min ? [`${min.inclusive ? "≥" : ">"} ${print(min.value)}`] : []),
    ...(max ? [`${max.inclusive ? "≤" : "<"} ${print(max.value)}`] : []),
  ];
  return verbatim(ends.join(", "));
}

function printSpan(from: string, to: string): string {
  const [, figure = from, unit] = /^(.*?) (\S+)$/.exec(from) ?? [];
  return unit !== undefined && to.endsWith(` ${unit}`) ? `${figure}–${to}` : `${from}–${to}`;
}

/** Alternatives, of which one must hold. */
export function printConstraints<V>(demands: readonly Constraint<V>[], dimension: Dimension<V>): Text {
  return oneOf(demands.map((demand) => printConstraint(demand, dimension)));
}

/**
 * A measured value for people: rounded, but never so far that it would seem to stand on the other side of a limit
 * (50.04 Mbps against "≤ 50" is not printed as 50).
 */
export function printActual<V>(
  actual: V,
  demands: readonly Constraint<V>[],
  dimension: Dimension<V>,
): string {
  const limits = demands.flatMap((demand) => limitsOf(demand, dimension));
  const exact = dimension.size(actual);
  const mostDecimals = 6;
  for (let decimals = 1; decimals < mostDecimals; decimals++) {
    const shown = dimension.round(actual, decimals);
    const again = dimension.read(normalize(shown));
    if (isParseError(again)) continue;
    const size = dimension.size(again.value);
    if (limits.every((limit) => Math.sign(exact - limit) === Math.sign(size - limit))) return shown;
  }
  return dimension.round(actual, mostDecimals);
}

/** The values at which a demand changes its answer, in the dimension's unit. */
function limitsOf<V>(demand: Constraint<V>, { size }: Dimension<V>): readonly number[] {
  if (demand.kind === "range")
    return [demand.min, demand.max].flatMap((end) => (end ? [size(end.value)] : []));
  const figure = size(demand.value);
  const by = toleranceAt(demand.tolerance, figure);
  return by === 0 ? [figure] : [figure - by, figure + by];
}
