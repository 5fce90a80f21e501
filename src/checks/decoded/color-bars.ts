import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { looks } from "../../wording/decoding-messages.ts";
import { pages } from "../../wording/pages.ts";
import { word } from "../shared/option-types.ts";
import { foundOrNot, requireFrames } from "../shared/require-decoded.ts";
import { displayValue } from "../shared/results.ts";

/** Colour bars are there, or are not. */
export const colorBars = defineCheck({
  id: "color-bars",
  scope: "media",
  kinds: ["video"],
  detections: ["color-bars", "tone"],
  options: z.strictObject({ is: word(["forbidden", "required"]) }),
  describe: ({ is }) => ({ what: pages["color-bars"].what, expected: displayValue(looks[is]) }),
  run: (subject, { is }) =>
    requireFrames(subject, ({ "color-bars": bars = [], tone = [] }) => {
      const fix = is === "forbidden" ? looks.cutBars : looks.addBars;
      const verdict = foundOrNot(bars, is, { none: looks.noBars, fix });
      const isToned = bars.some(({ from, to }) => tone.some((one) => one.from < to && one.to > from));
      if (isToned) return { ...verdict, note: looks.withTone };
      return bars.length === 0 && tone.length > 0 ? { ...verdict, note: looks.toneAlone(tone) } : verdict;
    }),
});
