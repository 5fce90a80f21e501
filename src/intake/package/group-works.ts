import { titlesInside } from "../../forms/index.ts";
import { groupBy } from "../../model/group-by.ts";
import { naturalOrder } from "../../model/natural-order.ts";
import type { Attribution, PackageFile, Work } from "../../model/package.ts";
import { present } from "../../model/present.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { holdsTitle, isSameTitle, isSureEpisodeMark, normalizeForMatch } from "../../naming/index.ts";
import { commonCategory } from "./category.ts";
import { categoryByForms, categoryByLists } from "./category-in-forms.ts";
import type { IdentifiedFile } from "./identify-file.ts";
import { isSorting, isVersionFolder, type WorkClue, workClue } from "./work-clue.ts";
import { workFolders } from "./work-folder.ts";

/** Files with the same key are one work. */
function keyOf(clue: WorkClue, by: "name" | "folder"): string {
  if (by === "folder" && clue.place !== "") return clue.place;
  const { category } = clue;
  const sort =
    category.status === "known" ? category.value : category.status === "invalid" ? category.found : "";
  return [clue.place, clue.unit ?? "", clue.serial ?? "", sort, normalizeForMatch(clue.title)].join("\u0000");
}

function firstKnown(clues: readonly WorkClue[], field: "unit" | "serial" | "author"): string | undefined {
  return clues.map((clue) => clue[field]).find((value) => value !== undefined);
}

/** The path that the files of a work share: the file's without its extension, or the folder's with the title. */
function idOf(clues: readonly WorkClue[], title: string, folder: string | undefined): string {
  if (folder !== undefined) return folder;
  const [only, ...others] = clues;
  if (only && others.length === 0)
    return [...only.described.file.folders, only.described.file.stem].join("/");
  const place = only?.place ?? "";
  const last = place.split("/").at(-1) ?? "";
  return place === ""
    ? title
    : normalizeForMatch(last) === normalizeForMatch(title)
      ? place
      : `${place}/${title}`;
}

interface Draft {
  readonly id: string;
  readonly work: Omit<Work, "id" | "files" | "title">;
  readonly title: string;
  readonly files: PackageFile[];
  /** Folders of its entries. */
  readonly places: ReadonlySet<string>;
}

/** A single film whose title ends like an episode's: 开学第一课. */
function isLone(clues: readonly WorkClue[]): boolean {
  const marks = clues.map(({ episodeMark }) => episodeMark);
  const numbers = new Set(clues.map(({ episode }) => episode));
  return numbers.size === 1 && marks.every((mark) => mark !== undefined && !isSureEpisodeMark(mark));
}

function draftOf(clues: readonly WorkClue[], by: "name" | "folder"): Draft {
  const [first] = clues;
  const folder = by === "folder" && first && first.place !== "" ? first.place : undefined;
  const title = folder?.split("/").at(-1) ?? (isLone(clues) ? first?.whole : first?.title) ?? "";
  return {
    id: idOf(clues, title, folder),
    title,
    work: {
      category: commonCategory(clues.map(({ category }) => category)),
      ...present({
        unit: firstKnown(clues, "unit"),
        serial: firstKnown(clues, "serial"),
        author: firstKnown(clues, "author"),
        folder,
      }),
    },
    places: new Set(clues.map(({ described }) => described.file.folders.join("/"))),
    files: clues.map(({ described, episode, episodeMark: mark }) => {
      if (episode === undefined) return described.file;
      return { ...described.file, episode, ...present({ episodeMark: mark }) };
    }),
  };
}

/** Drafts that have one of these titles; where none has, those whose names hold one. */
function draftsTitled(titles: readonly string[], drafts: readonly Draft[]): readonly Draft[] {
  const exact = drafts.filter(({ title }) => titles.some((one) => isSameTitle(one, title)));
  return exact.length > 0
    ? exact
    : drafts.filter(({ title }) => titles.some((one) => holdsTitle(title, one)));
}

/** Tells if a file lies in a folder, however deep. */
function liesIn({ folders }: PackageFile, folder: string): boolean {
  return `${folders.join("/")}/`.startsWith(`${folder}/`);
}

function titlesOf({ document }: PackageFile): readonly string[] {
  return document?.status === "facts" ? titlesInside(document.facts) : [];
}

/**
 * The work that a form or poster belongs to: the one with the longest title in its name, the one whose title stands
 * inside it, or the one it lies beside.
 */
function ownerOf(file: PackageFile, drafts: readonly Draft[]): Draft | undefined {
  const holder = drafts.find(({ work: { folder } }) => folder !== undefined && liesIn(file, folder));
  if (holder) return holder;
  const told = titlesOf(file);
  const titled = drafts
    .filter(({ title }) => holdsTitle(file.stem, title))
    .sort((a, b) => b.title.length - a.title.length);
  const inside = titled.length > 0 ? [] : draftsTitled(told, drafts);
  const [said, other] = inside;
  if (said && !other) return said;
  const [best, second] = titled;
  if (best && (!second || second.title.length < best.title.length)) return best;
  const place = file.folders.join("/");
  const near = (titled.length > 0 ? titled : drafts).filter(({ places }) => places.has(place));
  if (near.length === 1 && place !== "") return near[0];
  // What is handed in with one work is that work's.
  return drafts.length === 1 ? drafts[0] : undefined;
}

function firstTold(ways: readonly (() => Attribution)[]): Attribution {
  for (const way of ways) {
    const told = way();
    if (told.status !== "unknown") return told;
  }
  return { status: "unknown" };
}

/** Clues whose place is the folder of the work, not an inner folder of it. */
function inWorkFolders(entries: readonly IdentifiedFile[], vocabulary: Vocabulary): readonly WorkClue[] {
  const unversioned = ({ file }: IdentifiedFile) =>
    file.folders.filter((folder) => !isVersionFolder(folder, vocabulary));
  const workFolder = workFolders(entries.map(unversioned), (folder) => isSorting(folder, vocabulary));
  return entries.map((one) => ({
    ...workClue(one, vocabulary),
    place: workFolder(unversioned(one)).join("/"),
  }));
}

/**
 * Groups files into works. A category that the run gives holds for every work. Files that make no work of their own
 * join the one that their name tells of.
 */
export function groupWorks(
  described: readonly IdentifiedFile[],
  vocabulary: Vocabulary,
  givenCategory?: string,
): readonly Work[] {
  const { by } = vocabulary.works;
  const entries = described.filter(({ role }) => role?.makesWorks);
  const clues =
    by === "folder" ? inWorkFolders(entries, vocabulary) : entries.map((one) => workClue(one, vocabulary));
  const drafts = [...groupBy(clues, (clue) => keyOf(clue, by)).values()].map((group) => draftOf(group, by));
  for (const { file, role } of described) {
    if (!role || role.makesWorks || role.per !== "work") continue;
    ownerOf(file, drafts)?.files.push(file);
  }
  const isList = ({ role }: IdentifiedFile) =>
    role !== undefined && !role.makesWorks && role.per === "package";
  const lists = described.filter(isList).map(({ file }) => file);
  const taken = new Map<string, number>();
  return drafts
    .map((draft) => ({ ...draft, files: draft.files.sort((a, b) => naturalOrder(a.path, b.path)) }))
    .sort((a, b) => naturalOrder(a.files[0]?.path ?? "", b.files[0]?.path ?? ""))
    .map(({ id, title, work, files }): Work => {
      const times = (taken.get(id) ?? 0) + 1;
      taken.set(id, times);
      // What names and folders leave open the work's forms may tell, and then the lists of the package.
      const ways = [
        () => work.category,
        () => categoryByForms(files, vocabulary.categories),
        () => categoryByLists(lists, title, vocabulary.categories),
      ];
      const told = firstTold(ways);
      const category: Attribution =
        givenCategory === undefined
          ? told
          : { status: "known", value: givenCategory, origin: { from: "option" } };
      return { ...work, id: times === 1 ? id : `${id} (${times})`, title, category, files };
    });
}
