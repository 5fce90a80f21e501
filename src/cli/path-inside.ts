import { readlink, realpath } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { cleaned, liesIn } from "../intake/package/given-paths.ts";

/** More links one after the other are a circle; systems stop there, too. */
const mostLinks = 40;

/** Resolves where a file is or would be, following links, dangling ones too. */
export async function placeOf(path: string, links = 0): Promise<string> {
  const absolute = resolve(path);
  const folder = dirname(absolute);
  const found = await realpath(absolute).catch(() => undefined);
  if (found !== undefined) return found;
  const target = await readlink(absolute).catch(() => undefined);
  if (target !== undefined && links < mostLinks) {
    return placeOf(resolve(await realpath(folder).catch(() => folder), target), links + 1);
  }
  return join(await realpath(folder).catch(() => folder), basename(absolute));
}

/** Tells if a file or folder is, or would be, inside one of the checked paths. */
export async function liesInside(file: string, checked: readonly string[]): Promise<boolean> {
  const place = await placeOf(file);
  const folders = await Promise.all(checked.map((path) => placeOf(cleaned(path))));
  return folders.some((folder) => liesIn(place, folder));
}
