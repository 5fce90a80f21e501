import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { pixels } from "../../quantity/index.ts";
import { pages } from "../../wording/pages.ts";
import { constraints } from "../shared/option-types.ts";
import { eachVideoStream, required, within } from "../shared/results.ts";

const { what } = pages.width;

/** The picture, as a viewer sees it, is so many pixels wide. */
export const width = defineCheck({
  id: "width",
  scope: "media",
  kinds: ["video"],
  options: z.strictObject({ is: constraints(pixels) }),
  describe: ({ is }) => ({ what, expected: required(is, pixels) }),
  run: ({ facts }, { is }) =>
    eachVideoStream(facts.video, what, (stream) => within(stream.displayWidth, is, pixels)),
});
