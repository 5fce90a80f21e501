import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { inPeriod, printPeriod } from "../../quantity/index.ts";
import { says } from "../../wording/checks.ts";
import { pages } from "../../wording/pages.ts";
import { period } from "../shared/option-types.ts";
import { displayValue } from "../shared/results.ts";

/** The day of the check lies within the days of submission. */
export const submissionDate = defineCheck({
  id: "submission-date",
  scope: "package",
  options: z.strictObject({ is: period }),
  describe: ({ is }) => ({ what: pages["submission-date"].what, expected: displayValue(printPeriod(is)) }),
  run: (_subject, { is }, { on }) => {
    const actual = displayValue(says.today(on), on);
    const where = inPeriod(is, on);
    if (where === "after") return { outcome: "fail", actual, fix: says.tooLate };
    if (where === "before") return { outcome: "fail", actual, fix: says.tooEarly };
    const lastHour = is.to?.day === on ? is.to.time : undefined;
    return { outcome: "pass", actual, ...(lastHour === undefined ? {} : { note: says.untilHour(lastHour) }) };
  },
});
