import { z } from "zod";
import { defineCheck } from "../model/check.ts";
import { says } from "../wording/checks.ts";
import { pages } from "../wording/pages.ts";
import { stated } from "./compare.ts";

/** The work is a series, or is not. */
export const series = defineCheck({
  id: "series",
  scope: "work",
  options: z.strictObject({ is: z.boolean() }),
  demand: ({ is }) => ({ what: pages.series.what, expected: stated(is ? says.series : says.single) }),
  run: ({ work }, { is }) => {
    const numbered = work.files.some((file) => file.episode !== undefined);
    return {
      outcome: numbered === is ? "pass" : "fail",
      actual: stated(numbered ? says.series : says.single),
    };
  },
});
