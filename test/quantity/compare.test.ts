import { describe, expect, it } from "vitest";
import {
  type Allowance,
  bitsPerSecond,
  type Comparison,
  compare,
  compareBest,
  type Dimension,
  isParseError,
  readConstraint,
  readTolerance,
  timeSpan,
} from "../../src/quantity/index.ts";

function constraint<V>(written: string, dimension: Dimension<V>) {
  const read = readConstraint(written, dimension);
  if (isParseError(read)) throw new Error(read.error.en);
  return read;
}

function allowing(written: string, frameSeconds?: number): Allowance {
  const tolerance = readTolerance(written, timeSpan);
  if (isParseError(tolerance)) throw new Error(tolerance.error.en);
  return { tolerance, frameSeconds };
}

describe("a length", () => {
  const cases: readonly (readonly [string, number, Comparison, Allowance?])[] = [
    ["3min", 180, "within"],
    ["3min", 180.001, "outside"],
    ["<= 3min", 180, "within"],
    ["<= 3min", 180.001, "outside"],
    ["< 3min", 179.999, "within"],
    ["< 3min", 180, "outside"],
    [">= 3min", 180, "within"],
    [">= 3min", 179.999, "outside"],
    ["> 3min", 180.001, "within"],
    ["> 3min", 180, "outside"],
    // A tolerance beside the figure is part of what is asked; one of the reading is not.
    ["60s ±5s", 65, "within"],
    ["60s ±5s", 55, "within"],
    ["60s ±5s", 65.001, "outside"],
    ["60s ±5s", 54.999, "outside"],
    ["60s ±10%", 66, "within"],
    ["60s ±10%", 66.001, "outside"],
    ["60s ±5s", 66, "outside", allowing("10s")],
    ["60s", 61, "tolerated", allowing("1s")],
    ["60s", 61.001, "outside", allowing("1s")],
    ["60s", 60, "within", allowing("1s")],
    ["<= 60s", 61, "tolerated", allowing("1s")],
    ["<= 60s", 61.001, "outside", allowing("1s")],
    ["<= 60s", 66, "tolerated", allowing("10%")],
    ["<= 60s", 66.001, "outside", allowing("10%")],
    [">= 60s", 59, "tolerated", allowing("1s")],
    [">= 60s", 58.999, "outside", allowing("1s")],
    ["< 60s", 60, "outside", allowing("1s")],
    ["30s-60s", 60.5, "tolerated", allowing("1s")],
    ["30s-60s", 45, "within", allowing("1s")],
    ["<= 60s", 60.08, "tolerated", allowing("2 frames", 0.04)],
    ["<= 60s", 60.081, "outside", allowing("2 frames", 0.04)],
    // Of a file whose frames nobody could count no frame is allowed.
    ["<= 60s", 60.001, "outside", allowing("2 frames")],
  ];
  const named = cases.map(([written, seconds, expected, allowance]) => ({
    written,
    seconds,
    expected,
    allowance,
  }));
  it.each(named)("$written: $seconds s is $expected", ({ written, seconds, expected, allowance }) => {
    expect(compare(constraint(written, timeSpan), seconds, timeSpan, allowance)).toBe(expected);
  });
});

it.each([
  [8_000_000, "within"],
  [50_000_000, "within"],
  [51_000_000, "tolerated"],
  [20_000_000, "outside"],
] as const)("of several constraints the best counts: %d bit/s is %s", (actual, expected) => {
  const either = ["8Mbps", "50Mbps"].map((written) => constraint(written, bitsPerSecond));
  const tolerance = { kind: "share", share: 0.02 } as const;
  expect(compareBest(either, actual, bitsPerSecond, { tolerance })).toBe(expected);
});
