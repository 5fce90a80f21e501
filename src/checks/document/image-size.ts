import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { verbatim } from "../../model/text.ts";
import {
  type FrameSize,
  pixels,
  printConstraints,
  printFrameSize,
  readFrameSize,
} from "../../quantity/index.ts";
import { images } from "../../wording/images.ts";
import { enumerated, oneOf } from "../../wording/lists.ts";
import { pages } from "../../wording/pages.ts";
import { problemWords } from "../../wording/problems.ts";
import { constraints, oneOrMore, reading } from "../shared/option-types.ts";
import { imageOf } from "../shared/require-image.ts";
import { displayValue, within } from "../shared/results.ts";

const percent = z
  .string()
  .regex(/^\d+(\.\d+)?\s*%$/)
  .transform((share) => Number.parseFloat(share) / 100);

const options = z
  .strictObject({
    is: oneOrMore<FrameSize>(reading((source) => readFrameSize(String(source)))).optional(),
    tolerance: percent.optional(),
    "at-least": z.boolean().optional(),
    "as-written": z.boolean().optional(),
    "long-side": constraints(pixels).optional(),
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
  needs: ["images"],
  options,
  describe: ({ is = [], "at-least": atLeast, "as-written": asWritten = false, "long-side": long }) => {
    const sizes = is.map((size) => `${atLeast ? "≥ " : ""}${printFrameSize(size)}`);
    const wantedSizes = sizes.map((size) => (asWritten ? verbatim(size) : images.eitherWay(size)));
    const wantedSide = long ? [images.longSide(printConstraints(long, pixels))] : [];
    return {
      what: pages["image-size"].what,
      expected: displayValue(enumerated([...(is.length > 0 ? [oneOf(wantedSizes)] : []), ...wantedSide])),
    };
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
    return { outcome: "fail", actual, fix: images.exportSize(sizes.map(printFrameSize).join(" / ")) };
  },
});
