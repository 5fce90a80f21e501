import { type Constraint, wholeNumber } from "../../quantity/index.ts";
import { within } from "./results.ts";

/** Whole numbers between which the answer can change: both ends, and what lies beside each limit. */
function telling(least: number, most: number, is: readonly Constraint<number>[]): readonly number[] {
  const limits = is.flatMap((demand) =>
    demand.kind === "figure" ? [demand.value] : [demand.min?.value, demand.max?.value],
  );
  const near = limits.flatMap((limit) =>
    limit === undefined ? [] : [Math.floor(limit) - 1, limit, Math.ceil(limit) + 1],
  );
  return [least, most, ...near.filter((value) => value > least && value < most)];
}

/** Judges a count between `least` and `most`. It is certain only if every number in between gives the same answer. */
export function countOutcome(
  least: number,
  most: number,
  is: readonly Constraint<number>[],
): "pass" | "fail" | "unknown" {
  const outcomes = new Set(telling(least, most, is).map((value) => within(value, is, wholeNumber).outcome));
  if (outcomes.size > 1) return "unknown";
  return outcomes.has("pass") ? "pass" : "fail";
}
