import { findField, listRows, readChoice } from "../../forms/index.ts";
import { categoryLabels, titleLabels } from "../../lexicon/forms.ts";
import type { Attribution, PackageFile } from "../../model/package.ts";
import type { Term } from "../../model/vocabulary.ts";
import { isSameTitle, wordsOf } from "../../naming/index.ts";

function values({ document }: PackageFile, labels: readonly string[]): readonly string[] {
  if (document?.status !== "facts") return [];
  const { facts } = document;
  return labels.flatMap((label) => {
    return findField(facts, [label]).flatMap(({ value }) => (value === "" ? [] : [value]));
  });
}

/** The one category that a text names or has ticked. */
function categoryIn(text: string, categories: readonly Term[]): string | undefined {
  const choices = categories.map((term) => ({ id: term.id, words: wordsOf(term) }));
  const [only, ...others] = readChoice(text, choices).ids;
  return others.length === 0 ? only : undefined;
}

/** The one category that a form names or ticks; forms that came with several of them printed tell nothing. */
function categoryInside(file: PackageFile, categories: readonly Term[]): string | undefined {
  return values(file, categoryLabels)
    .map((value) => categoryIn(value, categories))
    .find((id) => id !== undefined);
}

/** The category of a work as its forms tell it. */
export function categoryByForms(files: readonly PackageFile[], categories: readonly Term[]): Attribution {
  return agreed(files, (file) => [categoryInside(file, categories)]);
}

/** The category of a work as the rows of lists tell it. */
export function categoryByLists(
  lists: readonly PackageFile[],
  title: string,
  categories: readonly Term[],
): Attribution {
  return agreed(lists, ({ document }) => {
    if (document?.status !== "facts") return [];
    const rows =
      listRows(document.facts, { title: titleLabels, category: categoryLabels }, "title")?.rows ?? [];
    const same = rows.filter(({ cells }) => isSameTitle(cells.title?.text ?? "", title));
    return same.map(({ cells }) => categoryIn(cells.category?.text ?? "", categories));
  });
}

/** Returns the one answer that all files with an answer give. */
function agreed(
  files: readonly PackageFile[],
  told: (file: PackageFile) => readonly (string | undefined)[],
): Attribution {
  const found = files.flatMap((file) => {
    const origin = { from: "form" as const, path: file.path };
    return told(file).flatMap((value) => (value === undefined ? [] : [{ value, origin }]));
  });
  const [first] = found;
  if (!first) return { status: "unknown" };
  return found.every(({ value }) => value === first.value)
    ? { status: "known", ...first }
    : { status: "conflict", found };
}
