import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { truePeak } from "../../quantity/index.ts";
import { looks as said } from "../../wording/decoding-messages.ts";
import { pages } from "../../wording/pages.ts";
import { ofEverySound } from "../shared/each-audio-track.ts";
import { demands } from "../shared/option-types.ts";
import { wanted, withinRange } from "../shared/results.ts";

const { what } = pages["true-peak"];

/** True peak of every sound track (ITU-R BS.1770-4, annex 2). */
export const highestPeak = defineCheck({
  id: "true-peak",
  scope: "media",
  looks: ["sound"],
  options: z.strictObject({ is: demands(truePeak) }),
  demand: ({ is }) => ({ what, expected: wanted(is, truePeak) }),
  run: (subject, { is }) =>
    ofEverySound(subject, what, (track) =>
      withinRange(track.truePeak, is, truePeak, { fix: said.lowerPeaks, missing: said.allSilent }),
    ),
});
