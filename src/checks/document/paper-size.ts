import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { images } from "../../wording/images.ts";
import { pages } from "../../wording/pages.ts";
import { oneOrMore, word } from "../shared/option-types.ts";
import { imageOf } from "../shared/require-image.ts";
import { anyOf, displayValue, unknown } from "../shared/results.ts";

/** Millimetres, upright: ISO 216, and prints of photographs, whose sizes are in inches (8R is 8 × 10). */
const papers = {
  a2: [420, 594],
  a3: [297, 420],
  a4: [210, 297],
  a5: [148, 210],
  "5r": [127, 178],
  "6r": [152, 203],
  "8r": [203, 254],
  "10r": [254, 305],
} as const;
type Paper = keyof typeof papers;
const names = Object.keys(papers) as [Paper, ...Paper[]];

const millimetresAnInch = 25.4;
/** Rounding of pixels and of the resolution that is stated. */
const tolerance = 3;
/** Printers ask for three millimetres at each edge, which are cut off. */
const bleed = 6;

/** A picture is as large as a sheet of paper, at the resolution that it states, either way round. */
export const paperSize = defineCheck({
  id: "paper-size",
  scope: "file",
  needs: ["images"],
  options: z.strictObject({
    is: oneOrMore(word(names)),
    "at-least": z.boolean().optional(),
  }),
  describe: ({ is, "at-least": atLeast = false }) => ({
    what: pages["paper-size"].what,
    expected: anyOf(is, (paper) => images.paper(paper.toUpperCase(), atLeast)),
  }),
  run: ({ file }, { is, "at-least": atLeast = false }) => {
    const found = imageOf(file);
    if (!("facts" in found)) return found;
    const { width, height, dpi } = found.facts;
    if (!dpi) return unknown(images.noDpi);
    const [short = 0, long = 0] = [width, height]
      .map((pixels) => (pixels / dpi.value) * millimetresAnInch)
      .sort((a, b) => a - b);
    const actual = displayValue(images.millimetres(Math.round(short), Math.round(long)));
    const fits = (measured: number, asked: number) =>
      measured >= asked - tolerance && (atLeast || measured <= asked + bleed + tolerance);
    const isSize = (paper: Paper) => fits(short, papers[paper][0]) && fits(long, papers[paper][1]);
    if (is.some(isSize)) return { outcome: "pass", actual };
    return { outcome: "fail", actual, fix: images.setDpi };
  },
});
