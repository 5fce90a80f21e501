import { extname } from "node:path";
import { groupBy } from "../../model/group-by.ts";
import type { Entry } from "./walk.ts";

/** A number in brackets at the end of a name: how browsers mark a repeated download, and people number episodes. */
const bracketed = /\s*[(\uff08](\d{1,2})[)\uff09]$/;

interface Numbered {
  readonly entry: Entry;
  readonly base: string;
  readonly mark: string;
  readonly number: number;
}

function numberedOf(entry: Entry): Numbered | undefined {
  const extension = extname(entry.path);
  const stem = entry.path.slice(0, entry.path.length - extension.length);
  const [mark, number] = bracketed.exec(stem) ?? [];
  if (mark === undefined) return undefined;
  const base = stem.slice(0, -mark.length) + extension.toLowerCase();
  return { entry, base, mark: mark.trim(), number: Number(number) };
}

/** Numbers from 1 on without a gap, each once, of files that are not the same: copies of one download are as long as each other. */
function isRun(files: readonly Numbered[]): boolean {
  const numbers = files.map(({ number }) => number).sort((a, b) => a - b);
  const sizes = new Set(files.map(({ entry }) => entry.bytes));
  return files.length > 1 && sizes.size === files.length && numbers.every((number, at) => number === at + 1);
}

/**
 * Marks files whose bracketed numbers make a run in one place: 晨读（1）.mp4 to 晨读（5）.mp4 are five episodes. Where the name
 * without a number is there too, the numbers are those of copies.
 */
export function markRuns(entries: readonly Entry[]): readonly Entry[] {
  const names = new Set(
    entries.map(
      ({ path }) => path.slice(0, path.length - extname(path).length) + extname(path).toLowerCase(),
    ),
  );
  const numbered = entries.flatMap((entry) => numberedOf(entry) ?? []);
  const runs = [...groupBy(numbered, ({ base }) => base)].filter(
    ([base, files]) => !names.has(base) && isRun(files),
  );
  const marks = new Map(
    runs.flatMap(([, files]) =>
      files.map(({ entry, mark, number }) => [entry.path, { mark, number }] as const),
    ),
  );
  return entries.map((entry) => {
    const run = marks.get(entry.path);
    return run ? { ...entry, run } : entry;
  });
}
