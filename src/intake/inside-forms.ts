import { chosenOf, findField } from "../forms/index.ts";
import type { Attribution, PackageFile } from "../model/package.ts";
import type { Term } from "../model/vocabulary.ts";
import { wordsOf } from "../naming/index.ts";

/** Labels behind which forms have the category of the work. */
const categoryLabels = ["类别", "分类", "作品类型", "作品类别", "参赛类别", "报送类别", "类型"];

function values({ document }: PackageFile, labels: readonly string[]): readonly string[] {
  if (document?.status !== "facts") return [];
  const { facts } = document;
  return labels.flatMap((label) => {
    return findField(facts, [label]).flatMap(({ value }) => (value === "" ? [] : [value]));
  });
}

/** The one category that a form names or ticks; forms that came with several of them printed tell nothing. */
function categoryInside(file: PackageFile, categories: readonly Term[]): string | undefined {
  const choices = categories.map((term) => ({ id: term.id, words: wordsOf(term) }));
  for (const value of values(file, categoryLabels)) {
    const [only, ...others] = chosenOf(value, choices).ids;
    if (only !== undefined && others.length === 0) return only;
  }
  return undefined;
}

/** The category of a work as its forms tell it. */
export function categoryByForms(files: readonly PackageFile[], categories: readonly Term[]): Attribution {
  const found = files.flatMap((file) => {
    const value = categoryInside(file, categories);
    return value !== undefined ? [{ value, origin: { from: "form" as const, path: file.path } }] : [];
  });
  const [first] = found;
  if (!first) return { status: "unknown" };
  return found.every(({ value }) => value === first.value)
    ? { status: "known", ...first }
    : { status: "conflict", found };
}
