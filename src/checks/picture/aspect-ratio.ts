import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { printDemands, ratio } from "../../quantity/index.ts";
import { says } from "../../wording/checks.ts";
import { pages } from "../../wording/pages.ts";
import { demands, tolerance } from "../shared/option-types.ts";
import { ofEveryPicture, wanted, withinRange } from "../shared/results.ts";

const { what } = pages["aspect-ratio"];

/** The display aspect ratio is one of those listed. */
export const aspectRatio = defineCheck({
  id: "aspect-ratio",
  scope: "media",
  kinds: ["video"],
  options: z.strictObject({ is: demands(ratio), tolerance: tolerance(ratio).optional() }),
  demand: ({ is }) => ({ what, expected: wanted(is, ratio) }),
  run: ({ facts }, { is, tolerance }) =>
    ofEveryPicture(facts.video, what, (stream) =>
      withinRange(stream.displayAspect, is, ratio, {
        allowance: { tolerance },
        fix: says.reexportWith(what, printDemands(is, ratio)),
      }),
    ),
});
