import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { wholeNumber } from "../../quantity/index.ts";
import { forms } from "../../wording/forms.ts";
import { pages } from "../../wording/pages.ts";
import { constraints } from "../shared/option-types.ts";
import { documentOf } from "../shared/require-document.ts";
import { required, within } from "../shared/results.ts";

/** A document has so many pages. */
export const pageCount = defineCheck({
  id: "page-count",
  scope: "file",
  needs: ["documents"],
  options: z.strictObject({ is: constraints(wholeNumber) }),
  describe: ({ is }) => ({ what: pages["page-count"].what, expected: required(is, wholeNumber) }),
  run: ({ file }, { is }) => {
    const found = documentOf(file);
    return "facts" in found ? within(found.facts.pages, is, wholeNumber, { missing: forms.noPages }) : found;
  },
});
