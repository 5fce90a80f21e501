import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { lufs } from "../../quantity/index.ts";
import { looks } from "../../wording/decoding-messages.ts";
import { pages } from "../../wording/pages.ts";
import { eachAudioTrack } from "../shared/each-audio-track.ts";
import { constraints } from "../shared/option-types.ts";
import { required, within } from "../shared/results.ts";

const { what } = pages.loudness;

/** Integrated loudness of every sound track (ITU-R BS.1770-4, EBU R 128). */
export const integratedLoudness = defineCheck({
  id: "loudness",
  scope: "media",
  detections: ["sound"],
  options: z.strictObject({ is: constraints(lufs) }),
  describe: ({ is }) => ({ what, expected: required(is, lufs) }),
  run: (subject, { is }) =>
    eachAudioTrack(subject, what, (track) =>
      within(track.integrated, is, lufs, { fix: looks.normalise, missing: looks.allSilent }),
    ),
});
