import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { timeSpan } from "../../quantity/index.ts";
import { looks } from "../../wording/decoding-messages.ts";
import { pages } from "../../wording/pages.ts";
import { constraints } from "../shared/option-types.ts";
import { evidenceOf, requireFrames } from "../shared/require-decoded.ts";
import { required, within } from "../shared/results.ts";

/** The picture stands still for no longer than so much. */
export const freeze = defineCheck({
  id: "freeze",
  scope: "media",
  kinds: ["video"],
  detections: ["freeze"],
  options: z.strictObject({ is: constraints(timeSpan) }),
  describe: ({ is }) => ({ what: pages.freeze.what, expected: required(is, timeSpan) }),
  run: (subject, { is }) =>
    requireFrames(subject, ({ freeze: frozen = [] }) => {
      const longest = Math.max(0, ...frozen.map(({ from, to }) => to - from));
      const verdict = within(longest, is, timeSpan, { fix: looks.checkFreeze });
      return { ...verdict, evidence: evidenceOf(frozen) };
    }),
});
