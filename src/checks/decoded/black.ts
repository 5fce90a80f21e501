import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import type { Sight } from "../../model/decoded.ts";
import { duration } from "../../quantity/index.ts";
import { looks as said } from "../../wording/decoding-messages.ts";
import { pages } from "../../wording/pages.ts";
import { demands, word } from "../shared/option-types.ts";
import { evidenceOf, ofPictures, withinMargin } from "../shared/require-decoded.ts";
import { wanted } from "../shared/results.ts";

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
  looks: ["black"],
  options: z.strictObject({ is: demands(duration), at: word(["head", "tail", "anywhere"]).optional() }),
  demand: ({ is }) => ({ what: pages.black.what, expected: wanted(is, duration) }),
  run: (subject, { is, at = "anywhere" }) =>
    ofPictures(subject, ({ black = [], seconds }) => {
      const isAt = ({ from, to }: Sight) =>
        at === "anywhere" || (at === "head" ? from < atOnce : to > seconds - atOnce);
      const there = black.filter(isAt);
      const longest = Math.max(0, ...there.map(({ from, to }) => to - from));
      const margin = at === "anywhere" ? coarse : fine;
      const what = said.blackAt[at];
      return { ...withinMargin(longest, margin, is, duration), what, evidence: evidenceOf(there) };
    }),
});
