import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { text } from "../../model/text.ts";
import { decibelsTruePeak } from "../../quantity/index.ts";
import { decodingWords } from "../../wording/decoding-messages.ts";
import { eachAudioTrack } from "../shared/each-audio-track.ts";
import { constraints } from "../shared/option-types.ts";
import { required, within } from "../shared/results.ts";

const what = text("真峰值", "true peak");

const say = {
  lowerPeaks: text(
    "加限幅器，把真峰值压到要求以下",
    "apply a limiter to keep the true peak within the limit",
  ),
};

/** True peak of every sound track (ITU-R BS.1770-4, annex 2). */
export const highestPeak = defineCheck({
  id: "true-peak",
  scope: "media",
  page: {
    what,
    asks: text("声音的最高点多高", "Measures the true peak"),
    how: text(
      "ITU-R BS.1770-4 附件 2，四倍过采样，单位 dBTP",
      "ITU-R BS.1770-4, Annex 2, 4× oversampled, in dBTP",
    ),
    blind: text("播放设备的放大", "Gain added by players"),
  },
  detections: ["sound"],
  options: () =>
    z.strictObject({
      is: option(constraints(decibelsTruePeak), text("如 <= -1dBTP", "peak, such as <= -1dBTP")),
    }),
  describe: ({ is }) => required(is, decibelsTruePeak),
  run: (subject, { is }) =>
    eachAudioTrack(subject, what, (track) =>
      within(track.truePeak, is, decibelsTruePeak, { fix: say.lowerPeaks, missing: decodingWords.allSilent }),
    ),
});
