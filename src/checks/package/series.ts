import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { isSureEpisodeMark } from "../../naming/index.ts";
import { says } from "../../wording/checks.ts";
import { pages } from "../../wording/pages.ts";
import { displayValue, unknown } from "../shared/results.ts";

/** The work is a series, or is not. */
export const series = defineCheck({
  id: "series",
  scope: "work",
  options: z.strictObject({ is: z.boolean() }),
  describe: ({ is }) => ({ what: pages.series.what, expected: displayValue(is ? says.series : says.single) }),
  run: ({ work }, { is }) => {
    const marks = work.files.flatMap(({ episodeMark }) => episodeMark ?? []);
    const numbers = new Set(work.files.flatMap(({ episode }) => episode ?? []));
    if (numbers.size === 1 && marks.length > 0 && !marks.some(isSureEpisodeMark)) {
      return unknown(says.perhapsSeries(marks[0] ?? ""));
    }
    const numbered = work.files.some((file) => file.episode !== undefined);
    return {
      outcome: numbered === is ? "pass" : "fail",
      actual: displayValue(numbered ? says.series : says.single),
    };
  },
});
