import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { duration } from "../../quantity/index.ts";
import { looks as said } from "../../wording/decoding-messages.ts";
import { pages } from "../../wording/pages.ts";
import { demands } from "../shared/option-types.ts";
import { evidenceOf, ofPictures } from "../shared/require-decoded.ts";
import { wanted, withinRange } from "../shared/results.ts";

/** The picture stands still for no longer than so much. */
export const freeze = defineCheck({
  id: "freeze",
  scope: "media",
  kinds: ["video"],
  looks: ["frozen"],
  options: z.strictObject({ is: demands(duration) }),
  demand: ({ is }) => ({ what: pages.freeze.what, expected: wanted(is, duration) }),
  run: (subject, { is }) =>
    ofPictures(subject, ({ frozen = [] }) => {
      const longest = Math.max(0, ...frozen.map(({ from, to }) => to - from));
      const verdict = withinRange(longest, is, duration, { fix: said.checkFreeze });
      return { ...verdict, evidence: evidenceOf(frozen) };
    }),
});
