import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { isToTheSecond, writtenSeconds } from "../../../src/checks/shared/written-length.ts";
import { readProject } from "../../support/policies.ts";

const cases: readonly (readonly [string, string | number, number | null])[] = parse(
  readProject("fixtures/lengths.yaml"),
);

describe("a length that somebody wrote down", () => {
  it.each(cases)("under %s, %s, is %s s", (label, value, seconds) => {
    expect(writtenSeconds({ value: String(value) }, label) ?? null).toBe(seconds);
  });

  it("is what Excel made of it, where it did", () => {
    expect(writtenSeconds({ value: "1900-01-00", seconds: 192 }, "时长（秒）")).toBe(192);
  });

  it.each([
    ["时长", "3分12秒", true],
    ["时长", "3:12", true],
    ["时长", "00:03:12:05", true],
    ["时长（秒）", "192", true],
    ["时长", "3分钟", false],
    ["时长", "约3分钟", false],
    ["时长", "4", false],
    ["时长（秒）", "3分钟", false],
  ])("under %s, %s: to the second %s", (label, value, precise) => {
    expect(isToTheSecond({ value }, label)).toBe(precise);
  });
});
