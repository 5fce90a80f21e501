import { describe, expect, it } from "vitest";
import { readChoice } from "../../src/forms/index.ts";

const kinds = ["实景拍摄", "动画制作", "AI生成"].map((id) => ({ id, words: [id] }));
const lengths = [
  { id: "film", words: ["微电影", "电影"] },
  { id: "video", words: ["微视频"] },
];

describe("boxes", () => {
  it.each([
    ["☑实景拍摄 □动画制作 □AI生成", ["实景拍摄"]],
    ["□实景拍摄 ☑动画制作 ☑AI生成", ["动画制作", "AI生成"]],
    ["☑ 实景拍摄 □ 动画制作 □ AI 生成", ["实景拍摄"]],
    ["□实景拍摄 □动画制作 □AI生成", []],
    ["实景拍摄☑ 动画制作□ AI生成□", ["实景拍摄"]],
    ["实景拍摄□ 动画制作□ AI生成 ☑", ["AI生成"]],
    ["类别：☑实景拍摄 □动画制作 □AI生成", ["实景拍摄"]],
    // A box that stands by another word ticks nothing here.
    ["☑其他（实景拍摄） □动画制作 □AI生成", []],
  ])("%s", (written, ids) => expect(readChoice(written, kinds)).toMatchObject({ byTicks: true, ids }));

  it("ticked for something that is no choice are told", () => {
    expect(readChoice("□实景拍摄 □动画制作 □AI生成 ☑其他", kinds)).toMatchObject({ ids: [], other: true });
    expect(readChoice("☑实景拍摄 □动画制作 □AI生成 □其他", kinds).other).toBe(false);
  });
});

describe("marks that somebody set by hand", () => {
  it.each([
    ["微电影/√微视频", ["video"]],
    ["√微电影/微视频", ["film"]],
    ["微电影√/微视频", ["film"]],
    ["微电影/微视频√", ["video"]],
    ["微电影/√ 微视频", ["video"]],
    ["微电影 √/微视频", ["film"]],
    ["√ 微电影、微视频", ["film"]],
    ["微电影、微视频 √", ["video"]],
    ["√微电影微视频", ["film"]],
  ])("%s", (written, ids) => expect(readChoice(written, lengths)).toMatchObject({ byTicks: true, ids }));

  it("mark nothing where they stand as near to one as to the other", () => {
    expect(readChoice("微电影 √ 微视频", lengths)).toMatchObject({ byTicks: false, ids: ["film", "video"] });
  });

  it("mark nothing that is far from them", () => {
    expect(readChoice("√是 微电影 微视频", lengths)).toMatchObject({ byTicks: true, ids: [], other: true });
  });
});

describe("words without a mark", () => {
  it.each([
    ["微视频", ["video"]],
    ["微电影", ["film"]],
    ["电影", ["film"]],
    ["微电影、微视频", ["film", "video"]],
    ["纪录片", []],
    ["", []],
  ])("%s", (written, ids) =>
    expect(readChoice(written, lengths)).toEqual({ byTicks: false, ids, other: false }),
  );

  it("inside a longer one are not named", () => {
    const choices = [...lengths, { id: "any", words: ["电影"] }];
    expect(readChoice("微电影", choices).ids).toEqual(["film"]);
  });
});
