import { expect } from "vitest";

/** Facts as cases write them: fractions as `25/1`, sourced values bare, `null` for what must be absent. */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  if ("num" in value && "den" in value) return `${String(value.num)}/${String(value.den)}`;
  if ("value" in value && "source" in value) return plain(value.value);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
}

/** Expects facts to hold what a case says of them, and nothing where it says `null`. */
export function matches(actual: unknown, expected: unknown, path: string): void {
  if (expected === null) {
    expect(actual, path).toBeUndefined();
  } else if (Array.isArray(expected)) {
    expect(Array.isArray(actual) ? actual.length : actual, `${path}.length`).toBe(expected.length);
    for (const [index, one] of expected.entries())
      matches((actual as unknown[])[index], one, `${path}[${index}]`);
  } else if (typeof expected === "object") {
    for (const [key, one] of Object.entries(expected as object)) {
      matches((actual as Record<string, unknown> | undefined)?.[key], one, `${path}.${key}`);
    }
  } else if (typeof expected === "number" && !Number.isInteger(actual)) {
    expect(actual, path).toBeCloseTo(expected, 2);
  } else {
    expect(actual, path).toBe(expected);
  }
}
