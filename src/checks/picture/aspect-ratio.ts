import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { text } from "../../model/text.ts";
import { printConstraints, ratio } from "../../quantity/index.ts";
import { advice } from "../../wording/advice.ts";
import { constraints, tolerance } from "../shared/option-types.ts";
import { eachVideoStream, required, within } from "../shared/results.ts";

const what = text("画幅宽高比", "aspect ratio");

/** The display aspect ratio is one of those listed. */
export const aspectRatio = defineCheck({
  id: "aspect-ratio",
  scope: "media",
  page: {
    what,
    asks: text("画面的宽高比是多少", "Checks the display aspect ratio"),
    how: text(
      "显示宽高比，计入像素宽高比和旋转",
      "Display aspect ratio, with pixel aspect ratio and rotation applied",
    ),
    blind: text("画面里的黑边不算", "Black borders inside the picture"),
  },
  kinds: ["video"],
  options: () =>
    z.strictObject({
      is: option(
        constraints(ratio),
        text(
          '比例，如 "16:9"、"2.39:1"、"9:20-9:16"；可列出几种',
          'ratio, such as "16:9", "2.39:1" or "9:20-9:16"; or a list of alternatives',
        ),
      ),
      tolerance: option(
        tolerance(ratio).optional(),
        text("允许的误差，如 0.5%", "allowed error, such as 0.5%"),
      ),
    }),
  describe: ({ is }) => required(is, ratio),
  run: ({ facts }, { is, tolerance }) =>
    eachVideoStream(facts.video, what, (stream) =>
      within(stream.displayAspect, is, ratio, {
        allowance: { tolerance },
        fix: advice.reexportWith(what, printConstraints(is, ratio)),
      }),
    ),
});
