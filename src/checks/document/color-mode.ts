import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { images } from "../../wording/images.ts";
import { oneOf } from "../../wording/lists.ts";
import { pages } from "../../wording/pages.ts";
import { oneOrMore, word } from "../shared/option-types.ts";
import { imageOf } from "../shared/require-image.ts";
import { displayValue, unknown } from "../shared/results.ts";

/** How the colours of a picture are made: for print, or for the screen. */
export const colorMode = defineCheck({
  id: "color-mode",
  scope: "file",
  needs: ["images"],
  options: z.strictObject({ is: oneOrMore(word(["cmyk", "rgb", "gray"], { grey: "gray" })) }),
  describe: ({ is }) => ({
    what: pages["color-mode"].what,
    expected: displayValue(oneOf(is.map(images.mode))),
  }),
  run: ({ file }, { is }) => {
    const found = imageOf(file);
    if (!("facts" in found)) return found;
    const { colorMode: mode } = found.facts;
    if (!mode) return unknown(images.noMode);
    const actual = displayValue(images.mode(mode), mode);
    if (is.includes(mode)) return { outcome: "pass", actual };
    return { outcome: "fail", actual, fix: images.toMode(oneOf(is.map(images.mode))) };
  },
});
