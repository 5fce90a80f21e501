import { stat } from "node:fs/promises";
import { resolve, sep } from "node:path";

/** Returns the system's code of an error. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "EIO";
}

/** Repairs paths from Explorer and drag-and-drop: a quote left at the end, `E:` for `E:\`. */
export function cleaned(path: string): string {
  const unquoted = path.length > 1 ? path.replace(/"$/, "") : path;
  return /^[a-z]:$/i.test(unquoted) ? `${unquoted}\\` : unquoted;
}

/** Returns the system's error code for a path that can't be read; undefined if it can. */
export async function accessError(path: string): Promise<string | undefined> {
  return stat(resolve(cleaned(path))).then(() => undefined, codeOf);
}

/** Tells if a real path is a place, or lies in it. */
export function liesIn(path: string, place: string): boolean {
  return path === place || path.startsWith(place.endsWith(sep) ? place : place + sep);
}

/** Returns the deepest folder that holds all paths. */
export function commonFolder(paths: readonly string[]): string {
  const split = paths.map((path) => path.split(sep));
  const [first = [], ...others] = split;
  let length = first.length;
  for (const other of others) {
    let same = 0;
    while (same < length && first[same] === other[same]) same++;
    length = same;
  }
  return first.slice(0, length).join(sep) || sep;
}
