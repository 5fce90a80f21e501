import type { Meaning } from "../../model/name.ts";
import type { Attribution } from "../../model/package.ts";
import { present } from "../../model/present.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import {
  isGenericName,
  normalizeForMatch,
  partsOf,
  takeEpisode,
  takeMark,
  wordsOf,
} from "../../naming/index.ts";
import { categoryOf, isCategoryFolder } from "./category.ts";
import type { IdentifiedFile } from "./identify-file.ts";

/** What name and folders of a file say about its work. */
export interface WorkClue {
  readonly described: IdentifiedFile;
  readonly title: string;
  readonly episode?: number;
  readonly episodeMark?: string;
  /** The title with the mark of its episode. */
  readonly whole: string;
  readonly category: Attribution;
  readonly unit?: string;
  readonly serial?: string;
  readonly author?: string;
  /** The folder that holds the work, without folders that only tell versions apart. */
  readonly place: string;
}

function meant({ file, role }: IdentifiedFile, meaning: Meaning): string | undefined {
  for (const template of role?.name ?? []) {
    const token = partsOf(template).find((part) => part.meaning === meaning)?.token;
    const value = token === undefined ? undefined : file.parts[token];
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Tells if a folder only tells versions apart. */
export function isVersionFolder(folder: string, { versions }: Vocabulary): boolean {
  return versions.some((version) =>
    wordsOf(version).some((word) => normalizeForMatch(word) === normalizeForMatch(folder)),
  );
}

/** Folders that sort a package rather than name a work: versions, categories, and those that roles lie in. */
export function isSorting(folder: string, vocabulary: Vocabulary): boolean {
  const { roles, categories } = vocabulary;
  const same = (word: string) => normalizeForMatch(word) === normalizeForMatch(folder);
  return (
    isVersionFolder(folder, vocabulary) ||
    roles.some((role) => role.in.some(same)) ||
    isCategoryFolder(folder, categories)
  );
}

/** Reads from name and folders which work a file belongs to. */
export function workClue(described: IdentifiedFile, vocabulary: Vocabulary): WorkClue {
  const { file, plainStem } = described;
  const { categories, works } = vocabulary;
  const place = file.folders.filter((folder) => !isVersionFolder(folder, vocabulary)).join("/");
  const holder = file.folders.toReversed().find((folder) => !isSorting(folder, vocabulary));

  const category = categoryOf(described, meant(described, "category"), categories);
  const named = meant(described, "title");
  const loose =
    named === undefined ? (takeMark(plainStem, categories.flatMap(wordsOf))?.rest ?? plainStem) : named;
  const inTitle = takeEpisode(loose, works.episodeMarks);
  // `花开-纪录片-某单位-第1集`: what follows the form is read as the end of its last part.
  const unit = meant(described, "unit");
  const inUnit = inTitle || unit === undefined ? undefined : takeEpisode(unit, works.episodeMarks);
  const taken = inTitle ?? inUnit;
  // `花开/01.mp4`: figures alone number the episodes of what the folder names.
  const counted =
    named === undefined && holder !== undefined && /^\d{1,3}$/.test(loose) ? Number(loose) : undefined;
  // `一碗面/成片.mp4`: what any film may be called says nothing of this one.
  const hasNoName = named === undefined && holder !== undefined && isGenericName(loose, holder);
  const rest = counted === undefined && !hasNoName ? (inTitle?.rest ?? loose) : "";
  const stripped = rest.replace(/^[\s\-—_.、《]+|[\s\-—_.、》]+$/g, "");
  const episode = taken?.episode ?? file.episode ?? counted;
  const title = stripped === "" ? (holder ?? file.stem) : stripped;
  return {
    described,
    title,
    whole: loose,
    category,
    place,
    ...present({
      episode,
      episodeMark: inUnit === undefined ? (taken?.mark ?? file.episodeMark) : undefined,
      unit: inUnit?.rest ?? unit,
      serial: meant(described, "serial"),
      author: meant(described, "author"),
    }),
  };
}
