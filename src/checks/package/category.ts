import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { type Text, text, verbatim } from "../../model/text.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { attributionText } from "../../wording/findings.ts";
import { clauses, enumerated, spaced } from "../../wording/lists.ts";
import { oneOrMore } from "../shared/option-types.ts";
import { anyOf, displayValue } from "../shared/results.ts";

const say = {
  anyCategory: text("写明类别", "a stated category"),
  categoryUnknown: text("没有写明类别", "category not stated"),
  fitsCategories: (fits: Text): Text => text(spaced("从已知情况看，可以是", fits.zh), `could be ${fits.en}`),
  notCategory: (category: string, because: Text): Text =>
    text(`不能是「${category}」：${because.zh}`, `can't be ${category} (${because.en})`),
  fitsNone: text("不符合任何一类的要求", "meets the requirements of no category"),
  fitOne: text("符合其中一类的要求", "meet the requirements of one category"),
  fitCategory: text(
    "先照要报的那一类的要求改好片子，再写明类别",
    "fix the film to meet the requirements of its category, then state the category",
  ),
  stateCategory: text(
    "在文件名或文件夹名里写明类别，或用 --category 指定",
    "state the category in the file or folder name, or set it with --category",
  ),
  conflictingCategory: text("几处写的类别不一样", "conflicting categories are stated"),
};

function labels(ids: readonly string[], { categories }: Vocabulary): Text {
  return enumerated(
    ids.map((id) => categories.find((category) => category.id === id)?.label ?? verbatim(id)),
  );
}

/** The work is in one of the listed categories; where none is stated, which ones it still could be in. */
export const category = defineCheck({
  id: "category",
  scope: "work",
  page: {
    what: text("类别", "category"),
    asks: text("作品属于哪一类", "Checks the category of the work"),
    how: text(
      "看 --category、文件名、文件夹名。没有写明的，列出从各项规则看还可能是哪几类",
      "From --category, the file name or the folder name. If not stated, lists the categories whose rules the work meets",
    ),
    blind: text("内容是否真属于这一类", "Whether the content really belongs in the category"),
  },
  display: { asksByItself: true, evidence: "always" },
  dependsOn: "category",
  // What names and folders leave open, forms and lists may tell.
  needs: ["documents"],
  options: () =>
    z.strictObject({
      is: option(
        oneOrMore(z.string().min(1)).optional(),
        text("允许的类别；不写就是规则文件里的全部", "allowed categories (default: all in the rule file)"),
      ),
    }),
  references: ({ is = [] }) => is.map((name, index) => ({ to: "category", name, path: ["is", index] })),
  describe: ({ is }, vocabulary) =>
    is ? anyOf(is, (id) => labels([id], vocabulary)) : displayValue(say.anyCategory),
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
      return { outcome: "fail", actual: displayValue(shown, category.found), fix: say.stateCategory };
    }
    if (category.status === "conflict") {
      const reason = say.conflictingCategory;
      return { outcome: "unknown", actual: displayValue(shown), reason, fix: say.stateCategory };
    }
    const { fits, excluded } = context.categoryFit(work);
    const possible = fits.filter((id) => allowed.includes(id));
    const evidence = excluded
      .filter(({ category }) => allowed.includes(category))
      .map(({ category, because }) => ({ text: say.notCategory(category, clauses(because)) }));
    if (possible.length === 0) {
      const expected = displayValue(say.fitOne);
      return {
        outcome: "fail",
        expected,
        actual: displayValue(say.fitsNone),
        evidence,
        fix: say.fitCategory,
      };
    }
    const open = say.fitsCategories(labels(possible, vocabulary));
    const reason = clauses([say.categoryUnknown, open]);
    return { outcome: "unknown", reason, evidence, fix: say.stateCategory, cause: "not-stated" };
  },
});
