import { describe, expect, it } from "vitest";
import { holdsTitle, isGenericName, isSameTitle } from "../../src/naming/index.ts";

describe("two titles", () => {
  it.each([
    ["一碗面", "《一碗面》", true],
    ["一碗面（5集）", "一碗面", true],
    ["一碗面 (无字幕版)", "一碗面（5集）", true],
    ["花·开！", "花开", true],
    ["Spring", "spring", true],
    // What nobody sees.
    ["晨读", "\u200b晨读", true],
    ["晨读", "晨\u00ad读\u202c", true],
    ["晨读", "晨读\u2060\ufe0f", true],
    ["晨读", "晨读\u3164", true],
    ["晨读", "\ufeff晨\u00a0读", true],
    // The same letters by other codes.
    ["晨读2024", "晨读２０２４", true],
    ["金色", "\uf90a色", true],
    ["一人", "⼀⼈", true],
    // The name of the file, and what introduces a title.
    ["晨读", "晨读.mp4", true],
    ["晨读", "《晨读》.MOV", true],
    ["晨读", "作品：晨读", true],
    ["晨读", "片名：《晨读》", true],
    ["晨读", "参赛作品名称: 晨读（5集）", true],
    ["晨读", "致：晨读", false],
    ["晨读", "晨读.v2", false],
    ["第1.5步", "第1步", false],
    ["一碗面", "一碗粉", false],
    ["（一）", "（二）", false],
    ["！！", "——", false],
    ["！！", "！！", true],
    ["", "", false],
  ])("%s and %s: %s", (one, other, same) => {
    expect(isSameTitle(one, other)).toBe(same);
    expect(isSameTitle(other, one)).toBe(same);
  });
});

describe("a name", () => {
  it.each([
    ["一碗面-某单位-微视频", "《一碗面》", true],
    ["一碗面-某单位", "一碗面（5集）", true],
    ["光影-某单位", "光影", true],
    // One character is found in too many names.
    ["光影-某单位", "光", false],
    ["一碗面", "一碗面条", false],
    ["一碗面", "", false],
  ])("%s holds %s: %s", (name, title, holds) => expect(holdsTitle(name, title)).toBe(holds));
});

describe("a name that tells nothing", () => {
  it.each([
    ["成片", "花开", true],
    ["final v2", "花开", true],
    ["序列 01", "花开", true],
    ["成片花开", "花开", false],
    ["花开成片", "花开", false],
    ["成片", "参赛作品", false],
    ["成片", "1-视频", false],
  ])("%s in %s: %s", (stem, folder, generic) => expect(isGenericName(stem, folder)).toBe(generic));
});
