import { type Text, verbatim } from "../model/text.ts";
import { joined, oneOf } from "../wording/lists.ts";
import { printed } from "../wording/quantities.ts";
import type { Constraint } from "./constraint.ts";
import { type Dimension, isParseError } from "./dimension.ts";
import { normalize } from "./normalize.ts";
import { printTolerance, toleranceAt } from "./tolerance.ts";

/** The constraint in its canonical spelling; `readConstraint` reads either language back to the same constraint. */
export function printConstraint<V>(constraint: Constraint<V>, dimension: Dimension<V>): Text {
  const { print } = dimension;
  if (constraint.kind === "figure") {
    const figure = print(constraint.value);
    if (constraint.about) return printed.about(figure);
    if (constraint.tolerance === undefined) return verbatim(figure);
    return joined([verbatim(figure), printTolerance(constraint.tolerance, dimension)], " ", " ");
  }
  const { min, max } = constraint;
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
export function printConstraints<V>(constraints: readonly Constraint<V>[], dimension: Dimension<V>): Text {
  return oneOf(constraints.map((constraint) => printConstraint(constraint, dimension)));
}

/**
 * A measured value for people: rounded, but never so far that it would seem to stand on the other side of a limit
 * (50.04 Mbps against "≤ 50" is not printed as 50).
 */
export function printActual<V>(
  actual: V,
  constraints: readonly Constraint<V>[],
  dimension: Dimension<V>,
): string {
  const limits = constraints.flatMap((constraint) => limitsOf(constraint, dimension));
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

/** The values at which a constraint changes its answer, in the dimension's unit. */
function limitsOf<V>(constraint: Constraint<V>, { size }: Dimension<V>): readonly number[] {
  if (constraint.kind === "range")
    return [constraint.min, constraint.max].flatMap((end) => (end ? [size(end.value)] : []));
  const figure = size(constraint.value);
  const by = toleranceAt(constraint.tolerance, figure);
  return by === 0 ? [figure] : [figure - by, figure + by];
}
