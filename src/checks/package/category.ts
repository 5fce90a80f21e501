import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { type Text, verbatim } from "../../model/text.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { says } from "../../wording/checks.ts";
import { attributionText } from "../../wording/findings.ts";
import { clauses, enumerated } from "../../wording/lists.ts";
import { pages } from "../../wording/pages.ts";
import { oneOrMore } from "../shared/option-types.ts";
import { anyOf, displayValue } from "../shared/results.ts";

function labels(ids: readonly string[], { categories }: Vocabulary): Text {
  return enumerated(
    ids.map((id) => categories.find((category) => category.id === id)?.label ?? verbatim(id)),
  );
}

/** The work is in one of the listed categories; where none is stated, which ones it still could be in. */
export const category = defineCheck({
  id: "category",
  scope: "work",
  // What names and folders leave open, forms and lists may tell.
  needs: ["documents"],
  options: z.strictObject({ is: oneOrMore(z.string().min(1)).optional() }),
  references: ({ is = [] }) => is.map((name, index) => ({ to: "category", name, path: ["is", index] })),
  describe: ({ is }, vocabulary) => ({
    what: pages.category.what,
    expected: is ? anyOf(is, (id) => labels([id], vocabulary)) : displayValue(says.anyCategory),
  }),
  run: ({ work }, { is }, context) => {
    const { vocabulary } = context;
    const allowed = is ?? vocabulary.categories.map(({ id }) => id);
    const { category } = work;
    const shown = attributionText(category);
    if (category.status === "known") {
      const actual = displayValue(shown, category.value);
      return { outcome: allowed.includes(category.value) ? "pass" : "fail", actual };
    }
    if (category.status === "invalid") {
      return { outcome: "fail", actual: displayValue(shown, category.found), fix: says.stateCategory };
    }
    if (category.status === "conflict") {
      const reason = says.conflictingCategory;
      return { outcome: "unknown", actual: displayValue(shown), reason, fix: says.stateCategory };
    }
    const { fits, excluded } = context.categoryFit(work);
    const possible = fits.filter((id) => allowed.includes(id));
    const evidence = excluded
      .filter(({ category }) => allowed.includes(category))
      .map(({ category, because }) => ({ text: says.notCategory(category, clauses(because)) }));
    if (possible.length === 0) {
      const expected = displayValue(says.fitOne);
      return {
        outcome: "fail",
        expected,
        actual: displayValue(says.fitsNone),
        evidence,
        fix: says.fitCategory,
      };
    }
    const open = says.fitsCategories(labels(possible, vocabulary));
    const reason = clauses([says.categoryUnknown, open]);
    return { outcome: "unknown", reason, evidence, fix: says.stateCategory, cause: "not-stated" };
  },
});
