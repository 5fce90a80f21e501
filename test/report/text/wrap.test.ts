import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columns, displayWidth, wrap } from "../../../src/report/index.ts";

describe("wrapping", () => {
  const mixed = fc
    .array(fc.constantFrom(..."中文，。、（）《》“”：abc 12 -/·％%!?：e\u0301👨‍👩‍👧あＡ".split("")), {
      maxLength: 120,
    })
    .map((chars) => chars.join(""));

  it("loses nothing but blanks, at any width", () => {
    fc.assert(
      fc.property(mixed, fc.integer({ min: 4, max: 90 }), (text, width) => {
        const bare = (one: string) => one.replace(/ /g, "");
        expect(bare(wrap(text, width).join(""))).toBe(bare(text));
      }),
      { numRuns: 2000 },
    );
  });

  it("never makes a line too wide", () => {
    fc.assert(
      fc.property(mixed, fc.integer({ min: 4, max: 90 }), (text, width) => {
        for (const line of wrap(text, width)) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 2000 },
    );
  });

  it("keeps closing marks off the beginning of a line", () => {
    expect(wrap("一二三四五六七八九，十", 18)).toEqual(["一二三四五六七八", "九，十"]);
    expect(wrap("一二三四五六七八（九）", 18)).toEqual(["一二三四五六七八", "（九）"]);
  });
});

describe("columns", () => {
  it("lose no character, and keep to the width", () => {
    const cell = fc
      .array(fc.constantFrom(..."中文规则，。（）abc 123-".split("")), { maxLength: 40 })
      .map((chars) => chars.join("").trim());
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom("a", "依据", "3"), cell), { minLength: 1, maxLength: 6 }),
        (rows) => {
          const lines = columns(rows, 60, 1);
          for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(60);
          const bare = (text: string) => [...text.replace(/\s/g, "")].sort().join("");
          expect(bare(lines.join(""))).toBe(bare(rows.flat().join("")));
        },
      ),
      { numRuns: 500 },
    );
  });
});
