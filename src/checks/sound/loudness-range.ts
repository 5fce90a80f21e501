import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { loudnessUnits } from "../../quantity/index.ts";
import { looks } from "../../wording/decoding-messages.ts";
import { pages } from "../../wording/pages.ts";
import { eachAudioTrack } from "../shared/each-audio-track.ts";
import { constraints } from "../shared/option-types.ts";
import { required, within } from "../shared/results.ts";

const { what } = pages["loudness-range"];

/** Loudness range of every sound track (EBU Tech 3342). */
export const rangeOfLoudness = defineCheck({
  id: "loudness-range",
  scope: "media",
  detections: ["sound"],
  options: z.strictObject({ is: constraints(loudnessUnits) }),
  describe: ({ is }) => ({ what, expected: required(is, loudnessUnits) }),
  run: (subject, { is }) =>
    eachAudioTrack(subject, what, (track) =>
      within(track.range, is, loudnessUnits, { fix: looks.evenOut, missing: looks.allSilent }),
    ),
});
