import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { text } from "../../model/text.ts";
import { timeSpan } from "../../quantity/index.ts";
import { eachAudioTrack } from "../shared/each-audio-track.ts";
import { constraints } from "../shared/option-types.ts";
import { evidenceOf } from "../shared/require-decoded.ts";
import { required, within } from "../shared/results.ts";

const what = text("静音", "silence");

const say = {
  checkSound: text("听听这一段是不是丢了声音", "listen to this part for lost sound"),
};

/** Every sound track is silent for no longer than so much. */
export const silence = defineCheck({
  id: "silence",
  scope: "media",
  page: {
    what,
    asks: text("最长静音多久", "Measures the longest silence"),
    how: text("低于 -60 dB 超过 1 秒算静音", "Below -60 dB for more than a second"),
    blind: text("特意的无声", "Intentional silence"),
    errors: { with: 5, missed: 0, without: 105, falsely: 0 },
  },
  detections: ["sound"],
  options: () =>
    z.strictObject({
      is: option(constraints(timeSpan), text("最长多久，如 <= 3s", "longest silence, such as <= 3s")),
    }),
  describe: ({ is }) => required(is, timeSpan),
  run: (subject, { is }) =>
    eachAudioTrack(subject, what, ({ silent }) => {
      const longest = Math.max(0, ...silent.map(({ from, to }) => to - from));
      const verdict = within(longest, is, timeSpan, { fix: say.checkSound });
      return { ...verdict, evidence: evidenceOf(silent) };
    }),
});
