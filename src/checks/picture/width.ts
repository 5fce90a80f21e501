import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { text } from "../../model/text.ts";
import { pixels } from "../../quantity/index.ts";
import { constraints } from "../shared/option-types.ts";
import { eachVideoStream, required, within } from "../shared/results.ts";

const what = text("画面宽度", "picture width");

/** The picture, as a viewer sees it, is so many pixels wide. */
export const width = defineCheck({
  id: "width",
  scope: "media",
  page: {
    what,
    asks: text("画面有多宽", "Checks the width of the picture"),
    how: text("观众看到的宽度，单位像素", "Width as displayed, in pixels"),
    blind: text("不看高度", "Doesn't check the height"),
  },
  kinds: ["video"],
  options: () =>
    z.strictObject({
      is: option(constraints(pixels), text("宽度要求，如 600-960px", "width, such as 600-960px")),
    }),
  describe: ({ is }) => required(is, pixels),
  run: ({ facts }, { is }) =>
    eachVideoStream(facts.video, what, (stream) => within(stream.displayWidth, is, pixels)),
});
