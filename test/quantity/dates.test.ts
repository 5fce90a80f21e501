import { describe, expect, it } from "vitest";
import { inChina, inPeriod, isParseError, readDay, readPeriod } from "../../src/quantity/index.ts";

describe("a day", () => {
  it.each([
    ["2025-03-05", "2025-03-05"],
    [" 2025年3月5日 ", "2025-03-05"],
    ["2025.3.5", "2025-03-05"],
    ["2025/12/31", "2025-12-31"],
  ])("%j is %s", (written, day) => expect(readDay(written)).toBe(day));

  it.each(["2025-03", "2025", "", "2025-00-01", "2025-01-00", "2025-04-31", "3月5日", "明天"])(
    "%j is none",
    (written) => expect(readDay(written)).toHaveProperty("error.en"),
  );
});

describe("a period", () => {
  const period = (written: string) => {
    const read = readPeriod(written);
    if (isParseError(read)) throw new Error(read.error.en);
    return read;
  };
  it.each([
    ["2025-03-01..2025-03-31", "2025-02-28", "before"],
    ["2025-03-01..2025-03-31", "2025-03-01", "inside"],
    ["2025-03-01..2025-03-31", "2025-03-31", "inside"],
    ["2025-03-01..2025-03-31", "2025-04-01", "after"],
    [">= 2025-03-01", "2025-02-28", "before"],
    [">= 2025-03-01", "2099-01-01", "inside"],
    ["<= 2025-03-31", "1999-01-01", "inside"],
    ["<= 2025-03-31", "2025-04-01", "after"],
  ])("%s: %s is %s", (written, day, where) => expect(inPeriod(period(written), day)).toBe(where));
});

describe("the time in China", () => {
  it.each([
    ["2025-03-05T15:59:59Z", "2025-03-05", "23:59:59"],
    ["2025-03-05T16:00:00.250Z", "2025-03-06", "00:00:00"],
    ["2024-12-31T20:30:00Z", "2025-01-01", "04:30:00"],
  ])("of %s is %s %s", (utc, day, time) => expect(inChina(utc)).toEqual({ day, time }));
});
