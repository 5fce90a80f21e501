import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { dpi as dimension } from "../../quantity/index.ts";
import { images } from "../../wording/images.ts";
import { pages } from "../../wording/pages.ts";
import { demands, settleFigures, tolerance } from "../shared/option-types.ts";
import { imageOf } from "../shared/require-image.ts";
import { wanted, withinRange } from "../shared/results.ts";

/** Dots an inch, as the picture states them. */
export const dpi = defineCheck({
  id: "dpi",
  scope: "file",
  needs: ["images"],
  options: z
    .strictObject({ is: demands(dimension), tolerance: tolerance(dimension).optional() })
    .transform((options, context) => settleFigures(options, context, dimension)),
  demand: ({ is }) => ({ what: pages.dpi.what, expected: wanted(is, dimension) }),
  run: ({ file }, { is }) => {
    const found = imageOf(file);
    if (!("facts" in found)) return found;
    const { dpi: stored } = found.facts;
    return withinRange(stored?.value, is, dimension, { missing: images.noDpi, fix: images.setDpi });
  },
});
