import type { Constraint } from "./constraint.ts";
import type { Dimension } from "./dimension.ts";
import { type Tolerance, toleranceAt } from "./tolerance.ts";

/** Result of comparing a measured value with a constraint. */
export type Comparison = "within" | "tolerated" | "outside";

export interface Allowance {
  /** Applied at every limit, and to a figure that states none of its own. */
  readonly tolerance?: Tolerance | undefined;
  /** Length of one frame of the file, for tolerances counted in frames. */
  readonly frameSeconds?: number | undefined;
}

/** Compares a measured value with a constraint, and with the tolerance that the rule file allows at its limits. */
export function compare<V>(
  constraint: Constraint<V>,
  actual: V,
  dimension: Dimension<V>,
  allowance: Allowance = {},
): Comparison {
  const { tolerance, frameSeconds } = allowance;
  if (constraint.kind === "figure") {
    if (dimension.compare(actual, constraint.value) === 0) return "within";
    const own = constraint.tolerance ?? tolerance;
    const by = toleranceAt(own, dimension.size(constraint.value), frameSeconds);
    if (by === 0 || !near(actual, constraint.value, by, dimension)) return "outside";
    // A tolerance written beside the figure is part of the constraint.
    return constraint.tolerance ? "within" : "tolerated";
  }
  let tolerated = false;
  for (const [end, sign] of [
    [constraint.min, 1],
    [constraint.max, -1],
  ] as const) {
    if (!end) continue;
    const order = dimension.compare(actual, end.value) * sign;
    if (order > 0 || (order === 0 && end.inclusive)) continue;
    const by = toleranceAt(tolerance, dimension.size(end.value), frameSeconds);
    if (by === 0 || !end.inclusive || !near(actual, end.value, by, dimension)) return "outside";
    tolerated = true;
  }
  return tolerated ? "tolerated" : "within";
}

/** Floating-point noise must not decide: one part in 10⁹ is far below anything that is measured. */
function near<V>(actual: V, limit: V, by: number, dimension: Dimension<V>): boolean {
  return Math.abs(dimension.size(actual) - dimension.size(limit)) <= by * (1 + 1e-9);
}

/** Returns the best comparison among alternatives. */
export function compareBest<V>(
  constraints: readonly Constraint<V>[],
  actual: V,
  dimension: Dimension<V>,
  allowance?: Allowance,
): Comparison {
  const all = constraints.map((constraint) => compare(constraint, actual, dimension, allowance));
  return all.includes("within") ? "within" : all.includes("tolerated") ? "tolerated" : "outside";
}
