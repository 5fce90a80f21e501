import { z } from "zod";
import { defineCheck } from "../model/check.ts";
import { looks as said } from "../wording/looks.ts";
import { pages } from "../wording/pages.ts";
import { stated } from "./compare.ts";
import { ofPictures, seen } from "./decoded-of.ts";
import { word } from "./options.ts";

/** Colour bars are there, or are not. */
export const colorBars = defineCheck({
  id: "color-bars",
  scope: "media",
  kinds: ["video"],
  looks: ["bars"],
  options: z.strictObject({ is: word(["forbidden", "required"]) }),
  demand: ({ is }) => ({ what: pages["color-bars"].what, expected: stated(said[is]) }),
  run: (subject, { is }) =>
    ofPictures(subject, ({ bars = [] }) => {
      const fix = is === "forbidden" ? said.cutBars : said.addBars;
      return seen(bars, is, { none: said.noBars, fix });
    }),
});
