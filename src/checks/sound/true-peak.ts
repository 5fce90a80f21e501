import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { decibelsTruePeak } from "../../quantity/index.ts";
import { looks } from "../../wording/decoding-messages.ts";
import { pages } from "../../wording/pages.ts";
import { eachAudioTrack } from "../shared/each-audio-track.ts";
import { constraints } from "../shared/option-types.ts";
import { required, within } from "../shared/results.ts";

const { what } = pages["true-peak"];

/** True peak of every sound track (ITU-R BS.1770-4, annex 2). */
export const highestPeak = defineCheck({
  id: "true-peak",
  scope: "media",
  detections: ["sound"],
  options: z.strictObject({ is: constraints(decibelsTruePeak) }),
  describe: ({ is }) => ({ what, expected: required(is, decibelsTruePeak) }),
  run: (subject, { is }) =>
    eachAudioTrack(subject, what, (track) =>
      within(track.truePeak, is, decibelsTruePeak, { fix: looks.lowerPeaks, missing: looks.allSilent }),
    ),
});
