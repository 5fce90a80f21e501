import { stat } from "node:fs/promises";
import system, { type PlatformPath } from "node:path";

/** Returns the system's code of an error. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "EIO";
}

/**
 * Repairs paths from Explorer, drag-and-drop and batch files: a quote left at the end (`"E:\"` arrives as `E:"`), `E:` for
 * `E:\`, and the long form `\\?\E:\`, which the system opens for files and not for drives.
 */
export function cleaned(path: string): string {
  const unquoted = path.length > 1 ? path.replace(/"$/, "") : path;
  const plain = unquoted.replace(/^\\\\\?\\UNC\\/i, "\\\\").replace(/^\\\\\?\\(?=[a-z]:)/i, "");
  return /^[a-z]:$/i.test(plain) ? `${plain}\\` : plain;
}

/** Returns the system's error code for a path that can't be read; undefined if it can. */
export async function accessError(path: string): Promise<string | undefined> {
  return stat(system.resolve(cleaned(path))).then(() => undefined, codeOf);
}

/** Tells if an absolute path is a place, or lies in it; on Windows whatever the case, and never on another drive. */
export function liesIn(
  path: string,
  place: string,
  { relative, isAbsolute, sep }: PlatformPath = system,
): boolean {
  const way = relative(place, path);
  return !isAbsolute(way) && way !== ".." && !way.startsWith(`..${sep}`);
}

/** Returns the deepest folder that holds all absolute paths; undefined where they lie on several drives. */
export function commonFolder(paths: readonly string[], path: PlatformPath = system): string | undefined {
  const [first, ...others] = paths;
  if (first === undefined) return undefined;
  let folder = first;
  while (!others.every((other) => liesIn(other, folder, path))) {
    const above = path.dirname(folder);
    if (above === folder) return undefined;
    folder = above;
  }
  return folder;
}
