import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { dotsPerInch } from "../../quantity/index.ts";
import { images } from "../../wording/images.ts";
import { pages } from "../../wording/pages.ts";
import { constraints, settleFigures, tolerance } from "../shared/option-types.ts";
import { imageOf } from "../shared/require-image.ts";
import { required, within } from "../shared/results.ts";

/** Dots an inch, as the picture states them. */
export const dpi = defineCheck({
  id: "dpi",
  scope: "file",
  needs: ["images"],
  options: z
    .strictObject({ is: constraints(dotsPerInch), tolerance: tolerance(dotsPerInch).optional() })
    .transform((options, context) => settleFigures(options, context, dotsPerInch)),
  describe: ({ is }) => ({ what: pages.dpi.what, expected: required(is, dotsPerInch) }),
  run: ({ file }, { is }) => {
    const found = imageOf(file);
    if (!("facts" in found)) return found;
    const { dpi: stored } = found.facts;
    return within(stored?.value, is, dotsPerInch, { missing: images.noDpi, fix: images.setDpi });
  },
});
