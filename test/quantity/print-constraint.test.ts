import { describe, expect, it } from "vitest";
import { fraction } from "../../src/model/fraction.ts";
import {
  bitsPerSecond,
  type Dimension,
  framesPerSecond,
  isParseError,
  printActual,
  printConstraints,
  ratio,
  readConstraint,
  timeSpan,
} from "../../src/quantity/index.ts";

function constraints<V>(dimension: Dimension<V>, ...written: readonly string[]) {
  return written.map((one) => {
    const read = readConstraint(one, dimension);
    if (isParseError(read)) throw new Error(read.error.en);
    return read;
  });
}

describe("a measured bit rate", () => {
  it.each([
    ["<= 50Mbps", 48_123_456, "48.1 Mbps"],
    ["<= 50Mbps", 50_040_000, "50.04 Mbps"],
    ["<= 50Mbps", 50_000_400, "50.0004 Mbps"],
    ["10-50Mbps", 9_999_000, "9.999 Mbps"],
    ["8Mbps ±10%", 8_801_000, "8.801 Mbps"],
    ["8Mbps ±10%", 7_199_900, "7.1999 Mbps"],
    ["8Mbps ±10%", 8_500_000, "8.5 Mbps"],
    ["8Mbps", 8_000_100, "8.0001 Mbps"],
  ])("against %s, %d bit/s is printed as %s", (written, actual, shown) => {
    expect(printActual(actual, constraints(bitsPerSecond, written), bitsPerSecond)).toBe(shown);
  });

  it("against no limit is rounded to one decimal", () => {
    expect(printActual(50_040_000, [], bitsPerSecond)).toBe("50 Mbps");
  });

  it("against several keeps its distance from each", () => {
    const both = constraints(bitsPerSecond, "<= 5Mbps", ">= 50Mbps");
    expect(printActual(49_990_000, both, bitsPerSecond)).toBe("49.99 Mbps");
    expect(printActual(5_010_000, both, bitsPerSecond)).toBe("5.01 Mbps");
  });
});

it("a measured ratio is told in whole numbers where these are small", () => {
  const [wide] = constraints(ratio, "16:9");
  if (!wide) throw new Error("unread");
  expect(printActual(fraction(21, 9), [wide], ratio)).toBe("7:3");
  expect(printActual(fraction(21, 20), [wide], ratio)).toBe("21:20");
  expect(printActual(fraction(239, 100), [wide], ratio)).toBe("2.39:1");
  expect(printActual(fraction(22, 21), [wide], ratio)).toBe("1.05:1");
});

it("a measured frame rate is told as people know it", () => {
  expect(printActual({ fps: fraction(30_000, 1001) }, [], framesPerSecond)).toBe("29.97 fps");
  expect(printActual({ fps: fraction(1000, 133) }, [], framesPerSecond)).toBe("7.5 fps");
});

it("several constraints are told as alternatives", () => {
  const two = printConstraints(constraints(timeSpan, "<= 3min", ">= 10min"), timeSpan);
  expect([two.zh, two.en]).toEqual(["≤ 3:00 或 ≥ 10:00", "≤ 3:00 or ≥ 10:00"]);
});
