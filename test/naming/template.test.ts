import { describe, expect, it } from "vitest";
import { partsOf, readName, readTemplate } from "../../src/naming/index.ts";
import { templateOf } from "../support/templates.ts";

describe("a part", () => {
  it.each([
    ["{title}", { token: "title", meaning: "title", type: { kind: "text" } }],
    ["{作品名称}", { token: "作品名称", meaning: "title", type: { kind: "text" } }],
    ["{报送单位}", { token: "报送单位", meaning: "unit", type: { kind: "text" } }],
    ["{备注}", { token: "备注", type: { kind: "text" } }],
    ["{分类}", { token: "分类", meaning: "category", type: { kind: "category" } }],
    ["{序号: number}", { token: "序号", meaning: "serial", type: { kind: "number" } }],
    ["{a:letters}", { token: "a", type: { kind: "letters" } }],
    ["{a:letters(3)}", { token: "a", type: { kind: "letters", width: 3 } }],
    ["{a:digits(12)}", { token: "a", type: { kind: "digits", width: 12 } }],
    ["{a:phone}", { token: "a", type: { kind: "phone" } }],
    ["{色彩: RGB | CMYK}", { token: "色彩", type: { kind: "choice", choices: ["RGB", "CMYK"] } }],
    ["{RGB|CMYK}", { token: "RGB|CMYK", type: { kind: "choice", choices: ["RGB", "CMYK"] } }],
  ])("%s", (form, part) => expect(partsOf(templateOf(form))).toEqual([{ kind: "part", ...part }]));
});

describe("a form that can't be read", () => {
  it.each([
    ["", "里没有 {片名} 这样的部分"],
    ["片名", "里没有 {片名} 这样的部分"],
    ["{片名", "「{」"],
    ["片名}", "「}」"],
    ["[{片名}", "「[」"],
    ["[{片名}[-{备注}]]", "「[」"],
    ["{片名}]", "「]」"],
    ["{}", "{}"],
    ["{:number}", "{:number}"],
    ["{片名:words}", "words"],
    ["{a:phone(3)}", "phone(3)"],
    ["{a:letters(333)}", "letters(333)"],
    ["{片名}-{片名}", "片名"],
    ["{a}[-{b}][-{c}][-{d}][-{e}][-{f}]", "[ ]"],
  ])("%s", (form, said) => {
    const template = readTemplate(form);
    expect("error" in template ? template.error.zh : "read").toContain(said);
  });

  it("is none with four parts that may be left out", () => {
    expect(templateOf("{a}[-{b}][-{c}][-{d}][-{e}]").variants).toHaveLength(16);
  });
});

describe("an extension at the end of a form", () => {
  it("is no part of the name", () => {
    const template = templateOf("{片名}-{单位}.mp4");
    expect(template.extension).toBe("mp4");
    expect(readName("光-某校", [template], []).fits).toBe(true);
  });

  it("is told from the word before it, and stands behind what may be left out", () => {
    const template = templateOf("{片名}[-{单位}]视频.mp4");
    expect(template.extension).toBe("mp4");
    for (const name of ["光视频", "光-某校视频"]) expect(readName(name, [template], []).fits).toBe(true);
    expect(readName("光-某校", [template], []).fits).toBe(false);
  });

  it.each(["{片名}.mp4x45x", "{片名}.{扩展名}", "{片名}"])("is none in %s", (form) =>
    expect(templateOf(form).extension).toBeUndefined(),
  );
});

it("joins what stands around a part that is left out", () => {
  const template = templateOf("{片名}作品[（{备注}）]终稿");
  expect(template.variants[1]).toEqual([template.variants[0]?.[0], { kind: "literal", text: "作品终稿" }]);
  expect(readName("光作品终稿", [template], []).fits).toBe(true);
  expect(readName("光作品（改）终稿", [template], []).parts).toEqual({ 片名: "光", 备注: "改" });
});
