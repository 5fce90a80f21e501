import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import type { ColorMode } from "../../model/facts/image.ts";
import { option } from "../../model/option.ts";
import { type Text, text, verbatim } from "../../model/text.ts";
import { oneOf } from "../../wording/lists.ts";
import { oneOrMore, word } from "../shared/option-types.ts";
import { imageOf } from "../shared/require-image.ts";
import { displayValue, unknown } from "../shared/results.ts";

const modes: Readonly<Record<ColorMode, Text>> = {
  cmyk: verbatim("CMYK"),
  rgb: verbatim("RGB"),
  gray: text("灰度", "grayscale"),
};

const say = {
  noMode: text("图片没有写明色彩模式", "the image doesn't state its color mode"),
  toMode: (mode: Text): Text =>
    text(
      `在图片软件里把色彩模式转成 ${mode.zh}，重新导出`,
      `convert the image to ${mode.en} and re-export it`,
    ),
};

/** The color mode of a picture: for print, or for the screen. */
export const colorMode = defineCheck({
  id: "color-mode",
  scope: "file",
  page: {
    what: text("色彩模式", "color mode"),
    asks: text("图片是 CMYK、RGB 还是灰度", "Checks whether the image is CMYK, RGB or grayscale"),
    how: text("读 JPEG、PNG 的文件头", "Reads the JPEG or PNG header"),
    blind: text("其他格式；印出来的颜色", "Other formats; printed colors"),
  },
  needs: ["images"],
  options: () =>
    z.strictObject({
      is: option(
        oneOrMore(word(["cmyk", "rgb", "gray"], { gray: "gray" })),
        text("cmyk、rgb、gray", "cmyk, rgb, gray"),
      ),
    }),
  describe: ({ is }) => displayValue(oneOf(is.map((mode) => modes[mode]))),
  run: ({ file }, { is }) => {
    const found = imageOf(file);
    if (!("facts" in found)) return found;
    const { colorMode: mode } = found.facts;
    if (!mode) return unknown(say.noMode);
    const actual = displayValue(modes[mode], mode);
    if (is.includes(mode)) return { outcome: "pass", actual };
    return { outcome: "fail", actual, fix: say.toMode(oneOf(is.map((mode) => modes[mode]))) };
  },
});
