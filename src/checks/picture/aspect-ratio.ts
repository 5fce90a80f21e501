import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { printConstraints, ratio } from "../../quantity/index.ts";
import { says } from "../../wording/checks.ts";
import { pages } from "../../wording/pages.ts";
import { constraints, tolerance } from "../shared/option-types.ts";
import { eachVideoStream, required, within } from "../shared/results.ts";

const { what } = pages["aspect-ratio"];

/** The display aspect ratio is one of those listed. */
export const aspectRatio = defineCheck({
  id: "aspect-ratio",
  scope: "media",
  kinds: ["video"],
  options: z.strictObject({ is: constraints(ratio), tolerance: tolerance(ratio).optional() }),
  describe: ({ is }) => ({ what, expected: required(is, ratio) }),
  run: ({ facts }, { is, tolerance }) =>
    eachVideoStream(facts.video, what, (stream) =>
      within(stream.displayAspect, is, ratio, {
        allowance: { tolerance },
        fix: says.reexportWith(what, printConstraints(is, ratio)),
      }),
    ),
});
