import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { percent } from "../../quantity/index.ts";
import { looks } from "../../wording/decoding-messages.ts";
import { pages } from "../../wording/pages.ts";
import { constraints } from "../shared/option-types.ts";
import { requireFrames } from "../shared/require-decoded.ts";
import { displayValue, required, unknown, within } from "../shared/results.ts";

/** No black edges around the picture, wider than so much. */
export const blackBorders = defineCheck({
  id: "black-borders",
  scope: "media",
  kinds: ["video"],
  detections: ["black-borders"],
  options: z.strictObject({ is: constraints(percent) }),
  describe: ({ is }) => ({ what: pages["black-borders"].what, expected: required(is, percent) }),
  run: (subject, { is }) =>
    requireFrames(subject, ({ "black-borders": borders }) => {
      if (!borders) return unknown(looks.tooDark);
      const widest = Math.max(...Object.values(borders)) * 100;
      const verdict = within(widest, is, percent, { fix: looks.cropBorders });
      return { ...verdict, actual: displayValue(looks.borders(borders), Number(widest.toFixed(2)), "%") };
    }),
});
