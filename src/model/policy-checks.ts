import type { Check, Condition } from "./check.ts";
import type { Rule } from "./policy.ts";

/** The checks that a rule asks of its subjects. */
export function checksOf({ demand }: Rule): readonly Check[] {
  if (demand.kind === "check") return [demand.bound.check];
  if (demand.kind === "cases") return [demand.check];
  return demand.branches.flatMap((branch) => branch.parts.map((part) => part.check));
}

/** Returns the conditions of a rule: those of its scope and of its cases. */
export function conditionsOf({ selector, demand }: Rule): readonly Condition[] {
  const ofCases = demand.kind === "cases" ? demand.cases.flatMap((one) => one.conditions) : [];
  return [...selector.conditions, ...ofCases];
}

/** The checks inside a condition. */
export function checksIn(condition: Condition): readonly Check[] {
  switch (condition.kind) {
    case "check":
      return [condition.bound.check];
    case "not":
      return condition.of.flatMap(checksIn);
    case "any":
      return condition.of.flat().flatMap(checksIn);
  }
}
