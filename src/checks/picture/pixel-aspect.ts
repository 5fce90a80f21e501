import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { printConstraints, ratio } from "../../quantity/index.ts";
import { says } from "../../wording/checks.ts";
import { pages } from "../../wording/pages.ts";
import { constraints } from "../shared/option-types.ts";
import { eachVideoStream, required, within } from "../shared/results.ts";

const { what } = pages["pixel-aspect"];

/** Pixels have the listed shape. */
export const pixelAspect = defineCheck({
  id: "pixel-aspect",
  scope: "media",
  kinds: ["video"],
  options: z.strictObject({ is: constraints(ratio) }),
  describe: ({ is }) => ({ what, expected: required(is, ratio) }),
  run: ({ facts }, { is }) =>
    eachVideoStream(facts.video, what, (stream) =>
      within(stream.pixelAspect, is, ratio, { fix: says.reexportWith(what, printConstraints(is, ratio)) }),
    ),
});
