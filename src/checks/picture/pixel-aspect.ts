import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { text } from "../../model/text.ts";
import { printConstraints, ratio } from "../../quantity/index.ts";
import { advice } from "../../wording/advice.ts";
import { constraints } from "../shared/option-types.ts";
import { eachVideoStream, required, within } from "../shared/results.ts";

const what = text("像素宽高比", "pixel aspect ratio");

/** Pixels have the listed shape. */
export const pixelAspect = defineCheck({
  id: "pixel-aspect",
  scope: "media",
  page: {
    what,
    asks: text("像素是不是方的", "Checks the pixel aspect ratio"),
    how: text("文件所写的像素宽高比", "Sample aspect ratio stored in the file"),
    blind: text("没有写的按未知", "Unknown if not stored"),
  },
  kinds: ["video"],
  options: () =>
    z.strictObject({ is: option(constraints(ratio), text('比例，如 "1:1"', 'ratio, such as "1:1"')) }),
  describe: ({ is }) => required(is, ratio),
  run: ({ facts }, { is }) =>
    eachVideoStream(facts.video, what, (stream) =>
      within(stream.pixelAspect, is, ratio, { fix: advice.reexportWith(what, printConstraints(is, ratio)) }),
    ),
});
