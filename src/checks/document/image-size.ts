import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { type Text, text, verbatim } from "../../model/text.ts";
import {
  type FrameSize,
  pixels,
  printConstraints,
  printFrameSize,
  readFrameSize,
} from "../../quantity/index.ts";
import { enumerated, oneOf } from "../../wording/lists.ts";
import { problemWords } from "../../wording/problems.ts";
import { constraints, oneOrMore, reading } from "../shared/option-types.ts";
import { imageOf } from "../shared/require-image.ts";
import { displayValue, within } from "../shared/results.ts";

const say = {
  eitherWay: (size: string): Text => text(`${size}，横竖都行`, `${size}, either orientation`),
  longSide: (limit: Text): Text => text(`长边 ${limit.zh}`, `long side ${limit.en}`),
  exportSize: (size: string): Text => text(`按 ${size} 像素重新导出`, `re-export it at ${size} pixels`),
};

const percent = () =>
  z
    .string()
    .regex(/^\d+(\.\d+)?\s*%$/)
    .transform((share) => Number.parseFloat(share) / 100);

const options = () =>
  z
    .strictObject({
      is: option(
        oneOrMore<FrameSize>(reading((source) => readFrameSize(String(source)))).optional(),
        text(
          "如 3508x4961（300dpi 的 A3），横竖都算",
          "size, such as 3508x4961 (A3 at 300 dpi), in either orientation",
        ),
      ),
      tolerance: option(percent().optional(), text("允许的误差，如 1%", "allowed error, such as 1%")),
      "at-least": option(z.boolean().optional(), text("不少于这么多像素就行", "larger is also accepted")),
      "as-written": option(z.boolean().optional(), text("横竖要与所写一致", "orientation must match")),
      "long-side": option(
        constraints(pixels).optional(),
        text("长边的像素，如 >= 3000px", "pixels on the long side, such as >= 3000px"),
      ),
    })
    .superRefine((given, context) => {
      if (given.is || given["long-side"]) return;
      const text = problemWords.missingKey("is");
      context.addIssue({ code: "custom", message: text.en, params: { text }, input: given });
    });

/** The picture has so many pixels, either way round unless it is said otherwise. */
export const imageSize = defineCheck({
  id: "image-size",
  scope: "file",
  page: {
    what: text("图片尺寸", "image size"),
    asks: text("图片有多少像素", "Checks the image size in pixels"),
    how: text("读 JPEG、PNG 的文件头", "Reads the JPEG or PNG header"),
    blind: text("是不是由小图放大的", "Whether the image was upscaled"),
  },
  needs: ["images"],
  options,
  describe: ({ is = [], "at-least": atLeast, "as-written": asWritten = false, "long-side": long }) => {
    const sizes = is.map((size) => `${atLeast ? "≥ " : ""}${printFrameSize(size)}`);
    const wantedSizes = sizes.map((size) => (asWritten ? verbatim(size) : say.eitherWay(size)));
    const wantedSide = long ? [say.longSide(printConstraints(long, pixels))] : [];
    return displayValue(enumerated([...(is.length > 0 ? [oneOf(wantedSizes)] : []), ...wantedSide]));
  },
  run: ({ file }, asked) => {
    const { is, tolerance = 0, "at-least": atLeast = false, "as-written": asWritten = false } = asked;
    const found = imageOf(file);
    if (!("facts" in found)) return found;
    const { width, height } = found.facts;
    const side = asked["long-side"] && within(Math.max(width, height), asked["long-side"], pixels);
    if (side && (!is || side.outcome !== "pass")) return side;
    const sizes = is ?? [];
    const actual = displayValue(printFrameSize({ width, height }));
    const fits = (measured: number, asked: number) =>
      atLeast ? measured >= asked * (1 - tolerance) : Math.abs(measured - asked) <= asked * tolerance;
    const isSize = (size: FrameSize) =>
      (fits(width, size.width) && fits(height, size.height)) ||
      (!asWritten && fits(width, size.height) && fits(height, size.width));
    if (sizes.some(isSize)) return { outcome: "pass", actual };
    return { outcome: "fail", actual, fix: say.exportSize(sizes.map(printFrameSize).join(" / ")) };
  },
});
