import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { text } from "../../model/text.ts";
import { loudnessUnits } from "../../quantity/index.ts";
import { decodingWords } from "../../wording/decoding-messages.ts";
import { eachAudioTrack } from "../shared/each-audio-track.ts";
import { constraints } from "../shared/option-types.ts";
import { required, within } from "../shared/results.ts";

const what = text("响度范围", "loudness range");

const say = {
  evenOut: text("压缩动态范围，重新导出", "compress the dynamic range and re-export"),
};

/** Loudness range of every sound track (EBU Tech 3342). */
export const rangeOfLoudness = defineCheck({
  id: "loudness-range",
  scope: "media",
  page: {
    what,
    asks: text("声音的动态有多大", "Measures the loudness range"),
    how: text("EBU Tech 3342，单位 LU", "EBU Tech 3342, in LU"),
    blind: text("短于一分钟的片子没有意义", "Not meaningful for films shorter than a minute"),
  },
  detections: ["sound"],
  options: () =>
    z.strictObject({ is: option(constraints(loudnessUnits), text("如 <= 20LU", "range, such as <= 20LU")) }),
  describe: ({ is }) => required(is, loudnessUnits),
  run: (subject, { is }) =>
    eachAudioTrack(subject, what, (track) =>
      within(track.range, is, loudnessUnits, { fix: say.evenOut, missing: decodingWords.allSilent }),
    ),
});
