import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { looks as said } from "../../wording/decoding-messages.ts";
import { pages } from "../../wording/pages.ts";
import { word } from "../shared/option-types.ts";
import { ofPictures, seen } from "../shared/require-decoded.ts";
import { stated } from "../shared/results.ts";

/** Colour bars are there, or are not. */
export const colorBars = defineCheck({
  id: "color-bars",
  scope: "media",
  kinds: ["video"],
  looks: ["bars", "tone"],
  options: z.strictObject({ is: word(["forbidden", "required"]) }),
  demand: ({ is }) => ({ what: pages["color-bars"].what, expected: stated(said[is]) }),
  run: (subject, { is }) =>
    ofPictures(subject, ({ bars = [], tone = [] }) => {
      const fix = is === "forbidden" ? said.cutBars : said.addBars;
      const verdict = seen(bars, is, { none: said.noBars, fix });
      const isToned = bars.some(({ from, to }) => tone.some((one) => one.from < to && one.to > from));
      if (isToned) return { ...verdict, note: said.withTone };
      return bars.length === 0 && tone.length > 0 ? { ...verdict, note: said.toneAlone(tone) } : verdict;
    }),
});
