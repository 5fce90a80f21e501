import { z } from "zod";
import { findField, titlesInside } from "../../forms/index.ts";
import { titleLabels } from "../../lexicon/forms.ts";
import { defineCheck } from "../../model/check.ts";
import type { DocumentFacts } from "../../model/facts/document.ts";
import { verbatim } from "../../model/text.ts";
import { forms } from "../../wording/forms.ts";
import { firstOf, phrases } from "../../wording/lists.ts";
import { demandOf, judgeAnswer, shown, workAnswer } from "../shared/form-answer.ts";
import { oneOrMore } from "../shared/option-types.ts";
import { documentOf } from "../shared/require-document.ts";
import { unknown } from "../shared/results.ts";

/** Cells are known for sure: what is empty is empty, and what stands beside a label belongs to it. */
const isSure = ({ format }: DocumentFacts) => format === "docx" || format === "xlsx";

/** What stands behind a label of a form. */
export const field = defineCheck({
  id: "field",
  scope: "file",
  needs: ["documents"],
  options: workAnswer.extend({
    /** Other labels of this form, which are no values. */
    beside: oneOrMore(z.string().min(1)).optional(),
  }),
  describe: (asked) => demandOf(asked),
  run: ({ file, work, package: { works } }, asked, context) => {
    const document = documentOf(file);
    if (!("facts" in document)) return document;
    const { facts } = document;
    // A blank form that lies about is nobody's, and is said to be so in one breath.
    if (!work && titlesInside(facts).length === 0 && findField(facts, titleLabels).length > 0)
      return { ...unknown(forms.blankForm), fix: forms.takeBlankAway };
    const [first = ""] = asked.label;
    const found = findField(facts, asked.label, asked.beside);
    if (found.length === 0) {
      const lacking = forms.noLabel(first);
      // A place that the form does not have tells nothing; a person may be asked instead.
      return { ...unknown(isSure(facts) ? lacking : phrases([lacking, forms.notSure])), cause: "not-stated" };
    }
    const judged = found.map((place) => judgeAnswer(place, asked, facts, work, works, context));
    const [one, ...others] = judged;
    if (!one || others.some(({ outcome }) => outcome !== one.outcome)) {
      return unknown(forms.severalPlaces(first, firstOf(found.map(({ value }) => verbatim(shown(value))))));
    }
    if (one.outcome !== "fail" || isSure(facts)) return one;
    return { ...unknown(forms.notSure), ...(one.actual ? { actual: one.actual } : {}) };
  },
});
