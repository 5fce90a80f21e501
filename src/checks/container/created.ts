import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { inChina, inPeriod, printPeriod } from "../../quantity/index.ts";
import { says } from "../../wording/checks.ts";
import { pages } from "../../wording/pages.ts";
import { period } from "../shared/option-types.ts";
import { displayValue, unknown } from "../shared/results.ts";

/** The container says that the film was made within the period. */
export const created = defineCheck({
  id: "created",
  scope: "media",
  options: z.strictObject({ is: period }),
  describe: ({ is }) => ({ what: pages.created.what, expected: displayValue(printPeriod(is)) }),
  run: ({ facts }, { is }, { on }) => {
    const day = facts.createdAt === undefined ? undefined : inChina(facts.createdAt).day;
    if (day === undefined) return { ...unknown(says.noCreationTime), fix: says.askMakers };
    const actual = displayValue(says.chinaTime(day), day);
    if (day > on) return { ...unknown(says.madeInFuture), actual, fix: says.askMakers };
    if (inPeriod(is, day) === "inside") return { outcome: "pass", actual };
    return { outcome: "fail", actual, fix: says.madeTooEarly };
  },
});
