import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { count } from "../../quantity/index.ts";
import { forms } from "../../wording/forms.ts";
import { pages } from "../../wording/pages.ts";
import { demands } from "../shared/option-types.ts";
import { documentOf } from "../shared/require-document.ts";
import { wanted, withinRange } from "../shared/results.ts";

/** A document has so many pages. */
export const pageCount = defineCheck({
  id: "page-count",
  scope: "file",
  needs: ["documents"],
  options: z.strictObject({ is: demands(count) }),
  demand: ({ is }) => ({ what: pages["page-count"].what, expected: wanted(is, count) }),
  run: ({ file }, { is }) => {
    const found = documentOf(file);
    return "facts" in found ? withinRange(found.facts.pages, is, count, { missing: forms.noPages }) : found;
  },
});
