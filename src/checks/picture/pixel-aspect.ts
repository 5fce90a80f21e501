import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { printDemands, ratio } from "../../quantity/index.ts";
import { says } from "../../wording/checks.ts";
import { pages } from "../../wording/pages.ts";
import { demands } from "../shared/option-types.ts";
import { ofEveryPicture, wanted, withinRange } from "../shared/results.ts";

const { what } = pages["pixel-aspect"];

/** Pixels have the listed shape. */
export const pixelAspect = defineCheck({
  id: "pixel-aspect",
  scope: "media",
  kinds: ["video"],
  options: z.strictObject({ is: demands(ratio) }),
  demand: ({ is }) => ({ what, expected: wanted(is, ratio) }),
  run: ({ facts }, { is }) =>
    ofEveryPicture(facts.video, what, (stream) =>
      withinRange(stream.pixelAspect, is, ratio, { fix: says.reexportWith(what, printDemands(is, ratio)) }),
    ),
});
