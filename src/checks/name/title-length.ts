import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { wholeNumber } from "../../quantity/index.ts";
import { pages } from "../../wording/pages.ts";
import { constraints } from "../shared/option-types.ts";
import { required, within } from "../shared/results.ts";

/** The title of the work has so many characters. */
export const titleLength = defineCheck({
  id: "title-length",
  scope: "work",
  options: z.strictObject({ is: constraints(wholeNumber) }),
  describe: ({ is }) => ({ what: pages["title-length"].what, expected: required(is, wholeNumber) }),
  run: ({ work }, { is }) => within([...work.title].length, is, wholeNumber),
});
