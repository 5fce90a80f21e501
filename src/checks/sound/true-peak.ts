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
  lowerPeaks: text("加限幅器，把真峰值压到要求以下", "put a limiter on the true peak"),
};

/** True peak of every sound track (ITU-R BS.1770-4, annex 2). */
export const highestPeak = defineCheck({
  id: "true-peak",
  scope: "media",
  page: {
    what,
    asks: text("声音的最高点多高", "how high the sound peaks"),
    how: text("ITU-R BS.1770-4 附件 2，四倍过采样，单位 dBTP", "By ITU-R BS.1770-4, annex 2, in dBTP"),
    blind: text("播放设备的放大", "What players amplify"),
  },
  detections: ["sound"],
  options: () =>
    z.strictObject({
      is: option(constraints(decibelsTruePeak), text("如 <= -1dBTP", "the peak: <= -1dBTP")),
    }),
  describe: ({ is }) => required(is, decibelsTruePeak),
  run: (subject, { is }) =>
    eachAudioTrack(subject, what, (track) =>
      within(track.truePeak, is, decibelsTruePeak, { fix: say.lowerPeaks, missing: decodingWords.allSilent }),
    ),
});
