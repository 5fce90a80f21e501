import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { count } from "../../quantity/index.ts";
import { pages } from "../../wording/pages.ts";
import { demands } from "../shared/option-types.ts";
import { wanted, withinRange } from "../shared/results.ts";

/** The title of the work has so many characters. */
export const titleLength = defineCheck({
  id: "title-length",
  scope: "work",
  options: z.strictObject({ is: demands(count) }),
  demand: ({ is }) => ({ what: pages["title-length"].what, expected: wanted(is, count) }),
  run: ({ work }, { is }) => withinRange([...work.title].length, is, count),
});
