import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { duration } from "../../quantity/index.ts";
import { looks as said } from "../../wording/decoding-messages.ts";
import { pages } from "../../wording/pages.ts";
import { ofEverySound } from "../shared/each-audio-track.ts";
import { demands } from "../shared/option-types.ts";
import { evidenceOf } from "../shared/require-decoded.ts";
import { wanted, withinRange } from "../shared/results.ts";

const { what } = pages.silence;

/** Every sound track is silent for no longer than so much. */
export const silence = defineCheck({
  id: "silence",
  scope: "media",
  looks: ["sound"],
  options: z.strictObject({ is: demands(duration) }),
  demand: ({ is }) => ({ what, expected: wanted(is, duration) }),
  run: (subject, { is }) =>
    ofEverySound(subject, what, ({ silent }) => {
      const longest = Math.max(0, ...silent.map(({ from, to }) => to - from));
      const verdict = withinRange(longest, is, duration, { fix: said.checkSound });
      return { ...verdict, evidence: evidenceOf(silent) };
    }),
});
