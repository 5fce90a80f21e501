import type { FileKind } from "../../model/file-kind.ts";
import type { PackageFile } from "../../model/package.ts";
import { present } from "../../model/present.ts";
import type { Role, Vocabulary } from "../../model/vocabulary.ts";
import { normalizeForMatch, readName, takeMark, wordsOf } from "../../naming/index.ts";
import { unfinishedDownload } from "./file-extensions.ts";
import type { Entry } from "./walk.ts";

/** A file with what its name and place tell, before anything inside it is read. */
export interface IdentifiedFile {
  readonly entry: Entry;
  readonly file: PackageFile;
  readonly role?: Role;
  /** The name without marks of version and role: what titles are read from. */
  readonly plainStem: string;
  /** Folders above the package, outermost first; they tell a category where nothing inside does. */
  readonly outer: readonly string[];
}

interface SplitName {
  readonly name: string;
  readonly stem: string;
  readonly extension: string;
  readonly folders: readonly string[];
}

/** Name, stem, extension and folders of a path. */
export function splitPath(path: string): SplitName {
  const folders = path.split("/");
  const name = folders.pop() ?? "";
  const dot = name.lastIndexOf(".");
  const known = dot > 0 ? name.slice(dot + 1).toLowerCase() : "";
  const unfinished = unfinishedDownload(name);
  if (unfinished)
    return { name, stem: name.slice(0, name.indexOf(".")), extension: unfinished.extension, folders };
  // What follows a dot is an extension only if it looks like one: `v1.2 终版` has none.
  const extension = /^[a-z0-9!]{1,12}$/.test(known) ? known : "";
  return { name, stem: extension === "" ? name : name.slice(0, dot), extension, folders };
}

function isNamed(folders: readonly string[], word: string): boolean {
  return folders.some((folder) => normalizeForMatch(folder) === normalizeForMatch(word));
}

/** The first role that a file fits: by kind, extension, folder, and the words in its name. */
function roleOf(
  split: SplitName,
  kind: FileKind,
  outer: readonly string[],
  roles: readonly Role[],
  heading = "",
): Role | undefined {
  const folders = [...outer, ...split.folders];
  const holds = (word: string) =>
    normalizeForMatch(split.stem).includes(normalizeForMatch(word)) || isNamed(folders, word);
  const fitting = roles.filter(
    (role) =>
      role.kinds.includes(kind) &&
      (role.extensions.length === 0 || role.extensions.includes(split.extension)) &&
      (role.in.length === 0 || role.in.some((folder) => isNamed(folders, folder))),
  );
  const byName = fitting.find((role) => role.named.length === 0 || role.named.some(holds));
  if (byName && byName.named.length > 0) return byName;
  // If the name matches no role, use the document's heading.
  const isHeaded = (word: string) =>
    heading !== "" && normalizeForMatch(heading).includes(normalizeForMatch(word));
  return fitting.find((role) => role.named.some(isHeaded)) ?? byName;
}

interface Marked {
  readonly version?: string;
  readonly rest: string;
}

/** The version by its mark in the name, else in a folder above, else the one that needs no mark. */
function versionOf(stem: string, folders: readonly string[], { versions }: Vocabulary): Marked {
  const taken = takeMark(stem, versions.flatMap(wordsOf));
  const rest = taken?.rest ?? stem;
  const byMark = (mark: string) => versions.find((version) => wordsOf(version).includes(mark))?.id;
  const inName = taken && byMark(taken.mark);
  const inFolder = folders
    .toReversed()
    .flatMap((folder) =>
      versions.filter((version) =>
        wordsOf(version).some((word) => normalizeForMatch(word) === normalizeForMatch(folder)),
      ),
    )
    .at(0)?.id;
  const version = inName ?? inFolder ?? versions.find(({ unmarked }) => unmarked)?.id;
  return version === undefined ? { rest } : { version, rest };
}

/** The name without its number in a run of files. */
function withoutRun(stem: string, run: Entry["run"]): string {
  return run && stem.endsWith(run.mark) ? stem.slice(0, -run.mark.length).trimEnd() : stem;
}

/** Identifies the role of a file and the parts of its name. `heading` is the top of a document that was read. */
export function identifyFile(
  entry: Entry,
  kind: FileKind,
  outer: readonly string[],
  vocabulary: Vocabulary,
  heading?: string,
): IdentifiedFile {
  const split = splitPath(entry.path);
  const role = roleOf(split, kind, outer, vocabulary.roles, heading);
  const stem = withoutRun(split.stem, entry.run).normalize("NFC");
  const { version, rest } = versionOf(stem, [...outer, ...split.folders], vocabulary);
  const withoutRole = role ? (takeMark(rest, role.named)?.rest ?? rest) : rest;
  const parts =
    role && role.name.length > 0 ? readName(withoutRole, role.name, vocabulary.categories).parts : {};
  const file: PackageFile = {
    path: entry.path,
    ...split,
    bytes: entry.bytes,
    kind,
    parts,
    ...present({ role: role?.id, version, episode: entry.run?.number, episodeMark: entry.run?.mark }),
  };
  return { entry, file, ...present({ role }), plainStem: withoutRole.trim(), outer };
}
