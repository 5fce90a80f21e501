import { negations } from "../../lexicon/file-names.ts";
import type { Attribution, Origin } from "../../model/package.ts";
import type { Term } from "../../model/vocabulary.ts";
import { boundaries, findTerm, normalizeForMatch, wordsOf } from "../../naming/index.ts";
import type { IdentifiedFile } from "./identify-file.ts";

/** A category that stands by itself inside a name: `微视频-花开`, `《花开》微电影`. */
function wordInName(name: string, categories: readonly Term[]): Term | undefined {
  const found = categories.filter((term) =>
    wordsOf(term).some((word) => {
      for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
        const [before, after] = [name[at - 1], name[at + word.length]];
        if (
          (before === undefined || boundaries.includes(before)) &&
          (after === undefined || boundaries.includes(after))
        ) {
          return true;
        }
      }
      return false;
    }),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** A folder that names exactly one category: `微视频`, `01 微视频作品`. */
function inFolder(folder: string, categories: readonly Term[]): Term | undefined {
  const exact = findTerm(folder, categories);
  if (exact) return exact;
  const written = normalizeForMatch(folder);
  const named = categories.filter((term) =>
    wordsOf(term).some((word) => {
      const at = written.indexOf(normalizeForMatch(word));
      return at >= 0 && !negations.includes(written[at - 1] ?? " ");
    }),
  );
  return named.length === 1 ? named[0] : undefined;
}

/** Tells if a folder names a category, not a work. */
export function isCategoryFolder(folder: string, categories: readonly Term[]): boolean {
  return inFolder(folder, categories) !== undefined;
}

/** The category of a file by its name and the folders above it, and how it was known. */
export function categoryOf(
  described: IdentifiedFile,
  part: string | undefined,
  categories: readonly Term[],
): Attribution {
  if (categories.length === 0) return { status: "unknown" };
  const { file, plainStem, outer } = described;
  const byName: Origin = { from: "name", path: file.path };
  const named = part === undefined ? wordInName(plainStem, categories) : findTerm(part, categories);
  if (part !== undefined && !named) return { status: "invalid", found: part, origin: byName };

  const nearest = (
    folders: readonly string[],
    termOf: (folder: string, categories: readonly Term[]) => Term | undefined,
  ) =>
    folders.toReversed().flatMap((folder) => {
      const term = termOf(folder, categories);
      return term ? [{ value: term.id, origin: { from: "folder", folder } as const }] : [];
    })[0];
  // Above the package only the very name counts: 2024微电影征集 is what the contest is called.
  const placed = nearest(file.folders, inFolder) ?? nearest(outer, findTerm);
  if (named && placed && named.id !== placed.value) {
    return { status: "conflict", found: [{ value: named.id, origin: byName }, placed] };
  }
  if (named) return { status: "known", value: named.id, origin: byName };
  return placed ? { status: "known", ...placed } : { status: "unknown" };
}

/** One category for a work out of those of its files. */
export function commonCategory(attributions: readonly Attribution[]): Attribution {
  const trouble = attributions.find(({ status }) => status === "invalid" || status === "conflict");
  if (trouble) return trouble;
  const known = attributions.filter((one) => one.status === "known");
  const [first] = known;
  if (!first) return { status: "unknown" };
  if (known.every(({ value }) => value === first.value)) return first;
  return { status: "conflict", found: known.map(({ value, origin }) => ({ value, origin })) };
}
