import { readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { foldersOfSystems, isLeftBySystem, lostClusters, programFolder } from "../../lexicon/system-files.ts";
import type { Unjudged } from "../../model/package.ts";
import { kindByExtension } from "./file-extensions.ts";
import { ignoredReason } from "./ignored-files.ts";

/** A folder of thousands of settings is not to cost more than the films. */
const mostListed = 2000;

/** Tells if people may have put their own files there: a name that only a system gives holds nobody's films. */
export function mayHoldWorks(folder: string): boolean {
  const isOurs = lostClusters.test(folder) || programFolder.test(folder);
  return !isOurs && !foldersOfSystems.has(folder.toLowerCase()) && !/^\.trash-\d+$/i.test(folder);
}

/** Returns a file whose name hides it, if its extension tells what it is. */
export function hiddenFile(path: string, name: string): readonly Unjudged[] {
  const kind = kindByExtension(extname(name).slice(1).toLowerCase());
  return kind === "other" || isLeftBySystem(name) ? [] : [{ path, kind }];
}

/** Lists the files of a folder that is ignored, by name only and without following links, so that a report can name them. */
export function filesIgnoredIn(absolute: string, path: string): readonly Unjudged[] {
  const found: Unjudged[] = [];
  const open = [{ absolute, path }];
  let seen = 0;
  for (let folder = open.pop(); folder !== undefined && seen < mostListed; folder = open.pop()) {
    for (const item of entriesOf(folder.absolute)) {
      const inside = { absolute: join(folder.absolute, item.name), path: `${folder.path}/${item.name}` };
      if (++seen > mostListed) break;
      const reason = ignoredReason(item.name, item.isDirectory());
      if (item.isDirectory() && mayHoldWorks(item.name)) open.push(inside);
      else if (item.isFile() && (reason === undefined || reason === "hidden"))
        found.push(...hiddenFile(inside.path, item.name));
    }
  }
  return found;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
