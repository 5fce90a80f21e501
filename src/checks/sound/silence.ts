import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { timeSpan } from "../../quantity/index.ts";
import { looks } from "../../wording/decoding-messages.ts";
import { pages } from "../../wording/pages.ts";
import { eachAudioTrack } from "../shared/each-audio-track.ts";
import { constraints } from "../shared/option-types.ts";
import { evidenceOf } from "../shared/require-decoded.ts";
import { required, within } from "../shared/results.ts";

const { what } = pages.silence;

/** Every sound track is silent for no longer than so much. */
export const silence = defineCheck({
  id: "silence",
  scope: "media",
  detections: ["sound"],
  options: z.strictObject({ is: constraints(timeSpan) }),
  describe: ({ is }) => ({ what, expected: required(is, timeSpan) }),
  run: (subject, { is }) =>
    eachAudioTrack(subject, what, ({ silent }) => {
      const longest = Math.max(0, ...silent.map(({ from, to }) => to - from));
      const verdict = within(longest, is, timeSpan, { fix: looks.checkSound });
      return { ...verdict, evidence: evidenceOf(silent) };
    }),
});
