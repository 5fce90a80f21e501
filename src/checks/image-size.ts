import { z } from "zod";
import { defineCheck } from "../model/check.ts";
import { type FrameSize, printFrameSize, readFrameSize } from "../quantity/index.ts";
import { images } from "../wording/images.ts";
import { oneOf } from "../wording/lists.ts";
import { pages } from "../wording/pages.ts";
import { stated } from "./compare.ts";
import { imageOf } from "./image-of.ts";
import { oneOrMore, reading } from "./options.ts";

const percent = z
  .string()
  .regex(/^\d+(\.\d+)?\s*%$/)
  .transform((share) => Number.parseFloat(share) / 100);

/** The picture has so many pixels, either way round. */
export const imageSize = defineCheck({
  id: "image-size",
  scope: "file",
  needs: ["images"],
  options: z.strictObject({
    is: oneOrMore<FrameSize>(reading((source) => readFrameSize(String(source)))),
    tolerance: percent.optional(),
    "at-least": z.boolean().optional(),
  }),
  demand: ({ is, "at-least": atLeast }) => ({
    what: pages["image-size"].what,
    expected: stated(
      oneOf(is.map((size) => images.eitherWay(`${atLeast ? "≥ " : ""}${printFrameSize(size)}`))),
    ),
  }),
  run: ({ file }, { is, tolerance = 0, "at-least": atLeast = false }) => {
    const found = imageOf(file);
    if (!("facts" in found)) return found;
    const { width, height } = found.facts;
    const actual = stated(printFrameSize({ width, height }));
    const fits = (measured: number, asked: number) =>
      atLeast ? measured >= asked * (1 - tolerance) : Math.abs(measured - asked) <= asked * tolerance;
    const isSize = (size: FrameSize) =>
      (fits(width, size.width) && fits(height, size.height)) ||
      (fits(width, size.height) && fits(height, size.width));
    if (is.some(isSize)) return { outcome: "pass", actual };
    return { outcome: "fail", actual, fix: images.exportSize(is.map(printFrameSize).join(" / ")) };
  },
});
