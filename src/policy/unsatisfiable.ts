import type { Condition, ConfiguredCheck } from "../model/check.ts";
import type { Text } from "../model/text.ts";
import { problemWords } from "../wording/problems.ts";
import { isRecord } from "./draft.ts";

function sizeText(size: unknown): string {
  return isRecord(size) ? `${String(size.width)}×${String(size.height)}` : String(size);
}

/** The values that a condition allows, where they can be listed. */
function alternatives({ options }: ConfiguredCheck): readonly string[] | undefined {
  if (!isRecord(options) || !Array.isArray(options.is)) return undefined;
  const values: readonly unknown[] = options.is;
  if (values.every((value) => typeof value === "string")) return values;
  const sizes = values.flatMap((value) =>
    isRecord(value) && value.relation === "=" && Array.isArray(value.sizes)
      ? value.sizes.map(sizeText)
      : [undefined],
  );
  const known = sizes.filter((size) => size !== undefined);
  return known.length === sizes.length ? known : undefined;
}

/** Two conditions on one property that no subject can meet together make a rule that never speaks. */
export function unsatisfiable(conditions: readonly Condition[]): Text | undefined {
  const seen = new Map<string, readonly string[]>();
  for (const condition of conditions) {
    if (condition.kind !== "check") continue;
    const { check } = condition.bound;
    const values = alternatives(condition.bound);
    if (values === undefined) continue;
    const earlier = seen.get(check.id);
    if (earlier && !earlier.some((value) => values.includes(value))) {
      return problemWords.neverBoth(check.id, earlier.join(" / "), values.join(" / "));
    }
    seen.set(check.id, values);
  }
  return undefined;
}
