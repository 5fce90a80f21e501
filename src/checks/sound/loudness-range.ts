import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { loudnessRange } from "../../quantity/index.ts";
import { looks as said } from "../../wording/decoding-messages.ts";
import { pages } from "../../wording/pages.ts";
import { ofEverySound } from "../shared/each-audio-track.ts";
import { demands } from "../shared/option-types.ts";
import { wanted, withinRange } from "../shared/results.ts";

const { what } = pages["loudness-range"];

/** Loudness range of every sound track (EBU Tech 3342). */
export const rangeOfLoudness = defineCheck({
  id: "loudness-range",
  scope: "media",
  looks: ["sound"],
  options: z.strictObject({ is: demands(loudnessRange) }),
  demand: ({ is }) => ({ what, expected: wanted(is, loudnessRange) }),
  run: (subject, { is }) =>
    ofEverySound(subject, what, (track) =>
      withinRange(track.range, is, loudnessRange, { fix: said.evenOut, missing: said.allSilent }),
    ),
});
