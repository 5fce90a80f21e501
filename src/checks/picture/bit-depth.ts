import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { text } from "../../model/text.ts";
import { bits, printConstraints } from "../../quantity/index.ts";
import { advice } from "../../wording/advice.ts";
import { measurement } from "../../wording/measurement.ts";
import { constraints } from "../shared/option-types.ts";
import { eachStream, eachVideoStream, required, within } from "../shared/results.ts";

const what = text("位深", "bit depth");

/** Samples of picture or sound have the depth that is asked for. */
export const bitDepth = defineCheck({
  id: "bit-depth",
  scope: "media",
  page: {
    what,
    asks: text("每个样本多少位", "Checks the bits per sample"),
    how: text("按像素格式或声音编码", "From the pixel format or the audio codec"),
    blind: text("有损声音编码没有位深", "Lossy audio codecs have no bit depth"),
  },
  options: () =>
    z.strictObject({
      is: option(constraints(bits), text("位深，如 >= 16bit", "depth, such as >= 16bit")),
      of: option(
        z.enum(["video", "audio"]).optional(),
        text("video（默认）或 audio", "video (default) or audio"),
      ),
    }),
  describe: ({ is }) => required(is, bits),
  run: ({ facts, file }, { is, of }) => {
    const fix = advice.reexportWith(what, printConstraints(is, bits));
    const judge = ({ bitDepth }: { readonly bitDepth?: number }) => within(bitDepth, is, bits, { fix });
    return (of ?? (file.kind === "audio" ? "audio" : "video")) === "audio"
      ? eachStream(facts.audio, what, measurement.noSound, judge)
      : eachVideoStream(facts.video, what, judge);
  },
});
