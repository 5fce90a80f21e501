import { describe, expect, it } from "vitest";
import { countCharacters, countNames, isNonAnswer, isPlaceholder } from "../../src/forms/placeholder.ts";

describe("what the form came with", () => {
  it.each([
    "XXX",
    "XX分XX秒",
    " ______ ",
    "《    》",
    "　　年　月　日",
    "***",
    "（可与申报单位相同）",
    "某某市委宣传部",
    "×××",
    "○○",
    "〇〇",
    "请填写作品名称",
    "单击此处输入文字",
    "选择一项",
    "导演：    摄影：",
    "200字左右",
    "请在300 字以内介绍",
    `${"字".repeat(23)}（200字以内）`.slice(1),
    "____（200字以内）",
  ])("%s", (value) => expect(isPlaceholder(value)).toBe(true));

  it.each([
    "一碗面",
    "Xbox",
    "二〇〇八",
    "* 一碗面",
    "一个老人的面馆（200字以内）",
    `${"字".repeat(25)}200字左右`,
    "（可与申报单位相同）某市委",
    "导演：李四",
    "某市",
    "获奖者请假",
    "1939年的面馆",
  ])("not %s", (value) => expect(isPlaceholder(value)).toBe(false));

  it("is an instruction of up to 30 characters", () => {
    expect(isPlaceholder(`${"字".repeat(24)}200字左右`)).toBe(true);
    expect(isPlaceholder(`${"字".repeat(25)}200字左右`)).toBe(false);
  });
});

describe("no answer yet", () => {
  it.each(["无", " 待定 ", "/", "——", "－", "…", "……", "......", "？", "见附件"])("%s", (value) =>
    expect(isNonAnswer(value)).toBe(true),
  );
  it.each(["无名", "0", "一碗面", ""])("not %s", (value) => expect(isNonAnswer(value)).toBe(false));
});

describe("characters", () => {
  it.each([
    ["一碗面", 3],
    ["一碗 面\n", 3],
    ["AI 生成", 3],
    ["it's 2.5-hour film", 3],
    ["100%", 2],
    ["，。", 2],
    ["", 0],
    [" \u3000", 0],
  ])("of %j: %d", (value, count) => expect(countCharacters(value)).toBe(count));
});

describe("names", () => {
  it.each([
    ["李四", 1],
    ["导演：李四；摄影：王五、赵六", 3],
    ["李四，王五", 2],
    ["李四  王五", 2],
    ["Li Si", 1],
    ["李四/王五\n赵六", 3],
    ["导演： ；李四、", 1],
    ["", 0],
  ])("in %j: %d", (value, count) => expect(countNames(value)).toBe(count));
});
