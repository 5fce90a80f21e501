import { describe, expect, it } from "vitest";
import { isLabel, labelForms } from "../../src/forms/label.ts";

describe("a label", () => {
  it.each([
    ["主题", "主题"],
    ["主    题：", "主题"],
    ["主\n题", "主题"],
    ["主题*", "主题"],
    ["主题（200字左右）：", "主题"],
    ["主题（200字左右）", "主题（200字左右）"],
    ["Title:", "title"],
    ["（主题）", "（主题）"],
  ])("%j is %s", (raw, label) => expect(isLabel(raw, label)).toBe(true));

  it.each([
    ["主题词", "主题"],
    ["作品主题", "主题"],
    ["（主题）", ""],
    ["（主题）", "主题"],
    ["", "主题"],
  ])("%j is not %j", (raw, label) => expect(isLabel(raw, label)).toBe(false));

  it("has 60 characters at most, with what is said in brackets", () => {
    expect(isLabel(`主题（${"字".repeat(56)}）`, "主题")).toBe(true);
    expect(isLabel(`主题（${"字".repeat(57)}）`, "主题")).toBe(false);
  });

  it("is compared whole, and without what is in brackets", () => {
    expect(labelForms("主题（选填）")).toEqual(["主题(选填)", "主题"]);
    expect(labelForms("主题")).toEqual(["主题"]);
    expect(labelForms("（选填）")).toEqual(["(选填)"]);
  });
});
