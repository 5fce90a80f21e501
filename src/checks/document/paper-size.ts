import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { type Text, text, verbatim } from "../../model/text.ts";
import { images } from "../../wording/images.ts";
import { oneOrMore, word } from "../shared/option-types.ts";
import { imageOf } from "../shared/require-image.ts";
import { anyOf, displayValue, unknown } from "../shared/results.ts";

const say = {
  paper: (name: string, atLeast: boolean): Text =>
    atLeast ? text(`不小于 ${name}`, `${name} or larger`) : verbatim(name),
  millimeters: (short: number, long: number): Text => verbatim(`${short}×${long} mm`),
};

/** Millimeters, upright: ISO 216, and prints of photographs, whose sizes are in inches (8R is 8 × 10). */
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

const millimetersAnInch = 25.4;
/** Rounding of pixels and of the resolution that is stated. */
const tolerance = 3;
/** Printers ask for three millimeters at each edge, which are cut off. */
const bleed = 6;

/** A picture is as large as a sheet of paper, at the resolution that it states, either way round. */
export const paperSize = defineCheck({
  id: "paper-size",
  scope: "file",
  page: {
    what: text("幅面", "paper size"),
    asks: text("图片印出来有多大，横竖都算", "Checks the printed size of an image, in either orientation"),
    how: text(
      "像素除以文件里写的分辨率；允许差 3 毫米，带出血的每边多 3 毫米也行",
      "Divides pixels by the resolution stored in the file. Allows 3 mm of error, and 3 mm of bleed on each side",
    ),
    blind: text("文件里没写分辨率就不知道", "Unknown if the file has no resolution"),
  },
  needs: ["images"],
  options: () =>
    z.strictObject({
      is: option(
        oneOrMore(word(names)),
        text("a2、a3、a4、a5；照片 5r、6r、8r、10r", "a2, a3, a4, a5; photos 5r, 6r, 8r, 10r"),
      ),
      "at-least": option(z.boolean().optional(), text("更大的也行", "larger is also accepted")),
    }),
  describe: ({ is, "at-least": atLeast = false }) =>
    anyOf(is, (paper) => say.paper(paper.toUpperCase(), atLeast)),
  run: ({ file }, { is, "at-least": atLeast = false }) => {
    const found = imageOf(file);
    if (!("facts" in found)) return found;
    const { width, height, dpi } = found.facts;
    if (!dpi) return unknown(images.noDpi);
    const [short = 0, long = 0] = [width, height]
      .map((pixels) => (pixels / dpi.value) * millimetersAnInch)
      .sort((a, b) => a - b);
    const actual = displayValue(say.millimeters(Math.round(short), Math.round(long)));
    const fits = (measured: number, asked: number) =>
      measured >= asked - tolerance && (atLeast || measured <= asked + bleed + tolerance);
    const isSize = (paper: Paper) => fits(short, papers[paper][0]) && fits(long, papers[paper][1]);
    if (is.some(isSize)) return { outcome: "pass", actual };
    return { outcome: "fail", actual, fix: images.setDpi };
  },
});
