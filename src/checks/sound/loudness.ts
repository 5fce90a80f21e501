import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { loudness } from "../../quantity/index.ts";
import { looks as said } from "../../wording/decoding-messages.ts";
import { pages } from "../../wording/pages.ts";
import { ofEverySound } from "../shared/each-audio-track.ts";
import { demands } from "../shared/option-types.ts";
import { wanted, withinRange } from "../shared/results.ts";

const { what } = pages.loudness;

/** Integrated loudness of every sound track (ITU-R BS.1770-4, EBU R 128). */
export const integratedLoudness = defineCheck({
  id: "loudness",
  scope: "media",
  looks: ["sound"],
  options: z.strictObject({ is: demands(loudness) }),
  demand: ({ is }) => ({ what, expected: wanted(is, loudness) }),
  run: (subject, { is }) =>
    ofEverySound(subject, what, (track) =>
      withinRange(track.integrated, is, loudness, { fix: said.normalise, missing: said.allSilent }),
    ),
});
