import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { type Text, text } from "../../model/text.ts";
import { percent } from "../../quantity/index.ts";
import { decodingWords, percentOf } from "../../wording/decoding-messages.ts";
import { constraints } from "../shared/option-types.ts";
import { requireDetection } from "../shared/require-decoded.ts";
import { displayValue, required, unknown, within } from "../shared/results.ts";

const say = {
  repeated: (repeated: number, frames: number): Text =>
    text(
      `${frames} 帧里有 ${repeated} 帧与前一帧相同（${percentOf(repeated / frames)}）`,
      `${repeated} of ${frames} frames repeat the previous one (${percentOf(repeated / frames)})`,
    ),
};

/** No more frames than so many repeat the one before in the midst of motion. */
export const repeatedFrames = defineCheck({
  id: "repeated-frames",
  scope: "media",
  page: {
    what: text("重复帧", "repeated frames"),
    asks: text("有多少帧只是重复前一帧", "Measures the share of frames that repeat the previous one"),
    how: text(
      "逐帧比较亮度：前后都在动、唯独这一帧没变，算重复",
      "Compares luma frame by frame; a frame that doesn't change while its neighbors do counts as repeated",
    ),
    blind: text("画面本来就不动的地方；经过混合的补帧", "Scenes without motion; blended frames"),
    errors: { with: 5, missed: 0, without: 97, falsely: 0 },
  },
  kinds: ["video"],
  detections: ["repeated-frames"],
  options: () =>
    z.strictObject({
      is: option(
        constraints(percent),
        text("占全部帧的多少，如 <= 1%", "share of all frames, such as <= 1%"),
      ),
    }),
  describe: ({ is }) => required(is, percent),
  run: (subject, { is }) =>
    requireDetection(subject, "repeated-frames", ({ repeated, frames }) => {
      if (frames === 0) return unknown(decodingWords.notLooked);
      const share = (repeated / frames) * 100;
      const verdict = within(share, is, percent, { fix: decodingWords.exportAtRate });
      return {
        ...verdict,
        actual: displayValue(say.repeated(repeated, frames), share, "%"),
      };
    }),
});
