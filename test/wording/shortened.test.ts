import { describe, expect, it } from "vitest";
import { text } from "../../src/model/text.ts";
import { longestQuoted, quoting, shortened } from "../../src/wording/shortened.ts";
import { oneRule, problemsOf } from "../support/policies.ts";

describe("a value in a sentence", () => {
  it.each(["a", "字", "💡"])("of %s is whole up to 80 characters, and cut from 81 on", (char) => {
    expect(shortened(char.repeat(longestQuoted))).toBe(char.repeat(80));
    expect(shortened(char.repeat(longestQuoted + 1))).toBe(`${char.repeat(80)}…`);
    expect(shortened(char.repeat(200_000))).toBe(`${char.repeat(80)}…`);
  });

  it("is cut wherever a sentence takes it: as it is, in a list, and of several the first alone", () => {
    const long = "a".repeat(81);
    const cut = `${"a".repeat(80)}…`;
    const sentences = {
      list: (words: readonly string[]) => text(words.join(), words.join()),
      two: (one: string, other: string) => text(one + other, one + other),
      none: text(long, long),
    };
    expect(quoting(sentences).list([long]).zh).toBe(cut);
    expect(quoting(sentences).two(long, long).en).toBe(cut + cut);
    expect(quoting(sentences, 1).two(long, long).en).toBe(cut + long);
    expect(quoting(sentences).none.en).toBe(long);
  });
});

/** Longer than a value and all the words around it. */
const longestProblem = 400;

it.each([
  ["a quantity", oneRule({ check: "duration", with: { is: `<= ${"9".repeat(200_000)}x` } })],
  ["a template", oneRule({ check: "file-name", with: { is: "{a}".repeat(20_000) } })],
  ["a setting", oneRule({ check: "duration", with: { ["i".repeat(5000)]: 1 } })],
  ["a check", oneRule({ check: "d".repeat(5000), with: {} })],
  ["a subject", oneRule({ for: "f".repeat(5000), check: "duration", with: { is: "<= 3min" } })],
])("no problem repeats %s that is very long", (_, yaml) => {
  const problems = problemsOf(yaml);
  expect(problems.length).toBeGreaterThan(0);
  for (const { text: said, hint } of problems) {
    expect(said.zh.length + (hint?.zh.length ?? 0)).toBeLessThan(2 * longestProblem);
    expect(said.en.length).toBeLessThan(longestProblem);
  }
});
