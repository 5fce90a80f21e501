import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { says } from "../../wording/checks.ts";
import { pages } from "../../wording/pages.ts";
import { displayValue, notApplicable } from "../shared/results.ts";

/** The index stands in front of the media data, so that playing can start before the whole file is there. */
export const fastStart = defineCheck({
  id: "fast-start",
  scope: "media",
  options: z.strictObject({ is: z.boolean() }),
  describe: ({ is }) => ({
    what: pages["fast-start"].what,
    expected: displayValue(is ? says.indexInFront : says.indexAtEnd),
  }),
  run: ({ facts }, { is }) => {
    const { indexInFront } = facts.container;
    if (indexInFront === undefined) return notApplicable(says.notIsoMedia);
    const actual = displayValue(indexInFront ? says.indexInFront : says.indexAtEnd);
    return { outcome: indexInFront === is ? "pass" : "fail", actual };
  },
});
