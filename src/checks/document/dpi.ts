import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { text } from "../../model/text.ts";
import { dotsPerInch } from "../../quantity/index.ts";
import { images } from "../../wording/images.ts";
import { constraintsBesideTolerance, settleFigures, tolerance } from "../shared/option-types.ts";
import { imageOf } from "../shared/require-image.ts";
import { required, within } from "../shared/results.ts";

/** Dots an inch, as the picture states them. */
export const dpi = defineCheck({
  id: "dpi",
  scope: "file",
  page: {
    what: text("图片分辨率", "image DPI"),
    asks: text("每英寸多少点", "Checks the resolution in dots per inch"),
    how: text(
      "读文件里写的分辨率：先看 EXIF，再看 JFIF；PNG 看 pHYs；按厘米写的换算成英寸",
      "Reads the resolution stored in the file: EXIF, then JFIF; pHYs in PNG. Values per centimeter are converted",
    ),
    blind: text("文件里没写就不知道", "Unknown if not stored in the file"),
  },
  needs: ["images"],
  options: () =>
    z
      .strictObject({
        is: option(
          constraintsBesideTolerance(dotsPerInch),
          text("如 >= 300dpi", "resolution, such as >= 300dpi"),
        ),
        tolerance: option(
          tolerance(dotsPerInch).optional(),
          text("允许的误差，如 1%", "allowed error, such as 1%"),
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
