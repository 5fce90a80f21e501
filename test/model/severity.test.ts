import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/model/finding.ts";
import { verdictOf } from "../../src/model/severity.ts";

describe("the verdict", () => {
  const one = (outcome: Finding["outcome"], more: Partial<Finding> = {}) =>
    ({ outcome, level: "must", ...more }) as Finding;
  it.each([
    ["all pass", [one("pass"), one("n/a")], "pass"],
    ["a must fails", [one("pass"), one("fail"), one("unknown")], "fail"],
    ["a should fails", [one("fail", { level: "should" })], "review"],
    ["something is unknown", [one("pass"), one("unknown")], "review"],
    [
      "something is unknown for our own reasons",
      [one("fail"), one("unknown", { cause: "internal" })],
      "incomplete",
    ],
    ["a damaged file's unknowns do not count twice", [one("unknown", { cause: "damaged-file" })], "pass"],
  ])("%s", (_, all, verdict) => expect(verdictOf(all)).toBe(verdict));
});
