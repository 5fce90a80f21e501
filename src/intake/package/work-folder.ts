import { partFolderNames } from "../../lexicon/file-names.ts";
import { holdsTitle } from "../../naming/index.ts";

/** Names of folders, from the top of the package down to a file. */
type Folders = readonly string[];

const pathOf = (folders: Folders) => folders.join("/");

/** For every folder but the top: the folders inside it that hold entries, however deep. */
function foldersInside(entries: readonly Folders[]): Map<string, Set<string>> {
  const inside = new Map<string, Set<string>>();
  for (const folders of entries) {
    for (let depth = 1; depth < folders.length; depth++) {
      const parent = pathOf(folders.slice(0, depth));
      inside.set(parent, (inside.get(parent) ?? new Set()).add(folders[depth] ?? ""));
    }
  }
  return inside;
}

/** Folders whose inner folders are parts of one work: they are named for what lies in them, or the same in other works. */
function holdersOfParts(inside: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  let holders = [...inside];
  for (;;) {
    const times = new Map<string, number>();
    for (const name of holders.flatMap(([, names]) => [...names]))
      times.set(name, (times.get(name) ?? 0) + 1);
    const isPart = (parent: string, name: string) =>
      partFolderNames.test(name) ||
      (times.get(name) ?? 0) > 1 ||
      holdsTitle(parent.split("/").at(-1) ?? "", name);
    const still = holders.filter(([parent, names]) => [...names].every((name) => isPart(parent, name)));
    if (still.length === holders.length) return new Set(still.map(([parent]) => parent));
    holders = still;
  }
}

/**
 * Finds the folder of the work that an entry belongs to, where each work has one: the lowest folder, or the one above it
 * where inner folders only part its files (`1-晨读/影片/影片.mp4`). Folders that sort the package are never a work's.
 */
export function workFolders(
  entries: readonly Folders[],
  isSorting: (folder: string) => boolean,
): (folders: Folders) => Folders {
  const holders = holdersOfParts(foldersInside(entries));
  return (folders) => {
    let depth = folders.length;
    while (
      depth > 1 &&
      holders.has(pathOf(folders.slice(0, depth - 1))) &&
      !isSorting(folders[depth - 2] ?? "")
    )
      depth--;
    return folders.slice(0, depth);
  };
}
