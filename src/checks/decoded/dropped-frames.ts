import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { percent } from "../../quantity/index.ts";
import { looks } from "../../wording/decoding-messages.ts";
import { pages } from "../../wording/pages.ts";
import { constraints } from "../shared/option-types.ts";
import { evidenceOf, requireFrames } from "../shared/require-decoded.ts";
import { displayValue, required, unknown, within } from "../shared/results.ts";

/** No more frames than so many are missing between others. */
export const droppedFrames = defineCheck({
  id: "dropped-frames",
  scope: "media",
  kinds: ["video"],
  detections: ["dropped-frames"],
  options: z.strictObject({ is: constraints(percent) }),
  describe: ({ is }) => ({ what: pages["dropped-frames"].what, expected: required(is, percent) }),
  run: (subject, { is }) =>
    requireFrames(subject, ({ "dropped-frames": drops }) => {
      if (!drops || drops.frames === 0) return unknown(looks.noRate);
      const share = (drops.dropped / drops.frames) * 100;
      const verdict = within(share, is, percent, { fix: looks.exportAtRate });
      const evidence = evidenceOf(drops.longest ? [drops.longest] : []);
      return {
        ...verdict,
        actual: displayValue(looks.dropped(drops.dropped, drops.frames), share, "%"),
        evidence,
      };
    }),
});
