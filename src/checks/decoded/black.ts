import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import type { Sight } from "../../model/facts/decoded.ts";
import { timeSpan } from "../../quantity/index.ts";
import { looks } from "../../wording/decoding-messages.ts";
import { pages } from "../../wording/pages.ts";
import { constraints, word } from "../shared/option-types.ts";
import { evidenceOf, requireDetection, withinMargin } from "../shared/require-decoded.ts";
import { required } from "../shared/results.ts";

/** Head and tail are looked at ten times a second, the rest twice. */
const fine = 0.1;
const coarse = 0.5;
/** Black that begins within a few frames of the edge is at the edge. */
const atOnce = 0.35;

/** Black picture at the head, at the tail, or anywhere, for so long. */
export const black = defineCheck({
  id: "black",
  scope: "media",
  kinds: ["video"],
  detections: ["black"],
  options: z.strictObject({ is: constraints(timeSpan), at: word(["head", "tail", "anywhere"]).optional() }),
  describe: ({ is }) => ({ what: pages.black.what, expected: required(is, timeSpan) }),
  run: (subject, { is, at = "anywhere" }) =>
    requireDetection(subject, "black", (black, { seconds }) => {
      const isAt = ({ from, to }: Sight) =>
        at === "anywhere" || (at === "head" ? from < atOnce : to > seconds - atOnce);
      const there = black.filter(isAt);
      const longest = Math.max(0, ...there.map(({ from, to }) => to - from));
      const margin = at === "anywhere" ? coarse : fine;
      const what = looks.blackAt[at];
      return { ...withinMargin(longest, margin, is, timeSpan), what, evidence: evidenceOf(there) };
    }),
});
