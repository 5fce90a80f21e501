import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { text } from "../../model/text.ts";
import { lufs } from "../../quantity/index.ts";
import { decodingWords } from "../../wording/decoding-messages.ts";
import { eachAudioTrack } from "../shared/each-audio-track.ts";
import { constraints } from "../shared/option-types.ts";
import { required, within } from "../shared/results.ts";

const what = text("响度", "loudness");

const say = {
  normalize: text(
    "用剪辑软件的响度标准化功能调到要求，重新导出",
    "normalize the loudness in the editing software and re-export",
  ),
};

/** Integrated loudness of every sound track (ITU-R BS.1770-4, EBU R 128). */
export const integratedLoudness = defineCheck({
  id: "loudness",
  scope: "media",
  page: {
    what,
    asks: text("整片响度多少", "Measures the loudness of the whole film"),
    how: text(
      "每条音轨的综合响度（ITU-R BS.1770-4、EBU R 128），单位 LUFS",
      "Integrated loudness of every audio track (ITU-R BS.1770-4, EBU R 128), in LUFS",
    ),
    blind: text("哪条音轨是对白", "Which track is dialogue"),
  },
  display: { chart: "loudness" },
  detections: ["sound"],
  options: () =>
    z.strictObject({
      is: option(constraints(lufs), text("如 -23LUFS ±1LU", "loudness, such as -23LUFS ±1LU")),
    }),
  describe: ({ is }) => required(is, lufs),
  run: (subject, { is }) =>
    eachAudioTrack(subject, what, (track) =>
      within(track.integrated, is, lufs, { fix: say.normalize, missing: decodingWords.allSilent }),
    ),
});
