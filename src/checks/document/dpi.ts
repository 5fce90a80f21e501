import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { text } from "../../model/text.ts";
import { dotsPerInch } from "../../quantity/index.ts";
import { images } from "../../wording/images.ts";
import { constraints, settleFigures, tolerance } from "../shared/option-types.ts";
import { imageOf } from "../shared/require-image.ts";
import { required, within } from "../shared/results.ts";

/** Dots an inch, as the picture states them. */
export const dpi = defineCheck({
  id: "dpi",
  scope: "file",
  page: {
    what: text("图片分辨率", "dots an inch"),
    asks: text("每英寸多少点", "how many dots an inch"),
    how: text(
      "读文件里写的分辨率：先看 EXIF，再看 JFIF；PNG 看 pHYs；按厘米写的换算成英寸",
      "As the file states it: EXIF before JFIF, pHYs of PNG; what is stated a centimetre is converted",
    ),
    blind: text("文件里没写就不知道", "Not known where the file does not state it"),
  },
  needs: ["images"],
  options: () =>
    z
      .strictObject({
        is: option(constraints(dotsPerInch), text("如 >= 300dpi", ">= 300dpi")),
        tolerance: option(
          tolerance(dotsPerInch).optional(),
          text("允许的误差，如 1%", "how far a figure may be off: 1%"),
        ),
      })
      .transform((options, context) => settleFigures(options, context, dotsPerInch)),
  describe: ({ is }) => required(is, dotsPerInch),
  run: ({ file }, { is }) => {
    const found = imageOf(file);
    if (!("facts" in found)) return found;
    const { dpi: stored } = found.facts;
    return within(stored?.value, is, dotsPerInch, { missing: images.noDpi, fix: images.setDpi });
  },
});
