import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { text, verbatim } from "../../model/text.ts";
import { advice } from "../../wording/advice.ts";
import { oneOrMore } from "../shared/option-types.ts";
import { anyOf, eachVideoStream, inList } from "../shared/results.ts";

const what = text("色度采样", "chroma subsampling");

/** The picture keeps as much color as is asked for. */
export const chroma = defineCheck({
  id: "chroma",
  scope: "media",
  page: {
    what,
    asks: text("色度采样是多少", "Checks the chroma subsampling"),
    how: text("按像素格式", "From the pixel format"),
    blind: text("制作过程中是否降过采样", "Subsampling earlier in production"),
  },
  kinds: ["video"],
  options: () =>
    z.strictObject({
      is: option(
        oneOrMore(z.enum(["4:0:0", "4:1:0", "4:1:1", "4:2:0", "4:2:2", "4:4:0", "4:4:4"])),
        text('"4:2:0"、"4:2:2"、"4:4:4"', '"4:2:0", "4:2:2", "4:4:4"'),
      ),
    }),
  describe: ({ is }) => anyOf(is),
  run: ({ facts }, { is }) =>
    eachVideoStream(facts.video, what, (stream) =>
      inList(stream.chroma, is, { fix: advice.reexportWith(what, verbatim(is.join(" / "))) }),
    ),
});
