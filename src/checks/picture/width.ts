import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { pixels } from "../../quantity/index.ts";
import { pages } from "../../wording/pages.ts";
import { demands } from "../shared/option-types.ts";
import { ofEveryPicture, wanted, withinRange } from "../shared/results.ts";

const { what } = pages.width;

/** The picture, as a viewer sees it, is so many pixels wide. */
export const width = defineCheck({
  id: "width",
  scope: "media",
  kinds: ["video"],
  options: z.strictObject({ is: demands(pixels) }),
  demand: ({ is }) => ({ what, expected: wanted(is, pixels) }),
  run: ({ facts }, { is }) =>
    ofEveryPicture(facts.video, what, (stream) => withinRange(stream.displayWidth, is, pixels)),
});
