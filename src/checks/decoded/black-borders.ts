import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { portion } from "../../quantity/index.ts";
import { looks as said } from "../../wording/decoding-messages.ts";
import { pages } from "../../wording/pages.ts";
import { demands } from "../shared/option-types.ts";
import { ofPictures } from "../shared/require-decoded.ts";
import { stated, unknown, wanted, withinRange } from "../shared/results.ts";

/** No black edges around the picture, wider than so much. */
export const blackBorders = defineCheck({
  id: "black-borders",
  scope: "media",
  kinds: ["video"],
  looks: ["borders"],
  options: z.strictObject({ is: demands(portion) }),
  demand: ({ is }) => ({ what: pages["black-borders"].what, expected: wanted(is, portion) }),
  run: (subject, { is }) =>
    ofPictures(subject, ({ borders }) => {
      if (!borders) return unknown(said.tooDark);
      const widest = Math.max(...Object.values(borders)) * 100;
      const verdict = withinRange(widest, is, portion, { fix: said.cropBorders });
      return { ...verdict, actual: stated(said.borders(borders), Number(widest.toFixed(2)), "%") };
    }),
});
