import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { groupBy } from "../../model/group-by.ts";
import { OpenFile } from "../io/open-file.ts";
import { yieldToEventLoop } from "../io/yield-to-event-loop.ts";
import type { Entry } from "./walk.ts";

/** Read from both ends first: two films of one size that differ do so there. */
const sampleBytes = 64 * 2 ** 10;

/** Hashes both ends of a file; undefined if it can't be read. */
function sampleDigest({ absolute, bytes }: Entry): string | undefined {
  try {
    const file = new OpenFile(absolute);
    try {
      const hash = createHash("sha256").update(file.read(0, Math.min(sampleBytes, bytes)));
      const rest = Math.min(sampleBytes, Math.max(0, bytes - sampleBytes));
      if (rest > 0) hash.update(file.read(bytes - rest, rest));
      return hash.digest("hex");
    } finally {
      file.close();
    }
  } catch {
    return undefined;
  }
}

async function fullDigest({ absolute }: Entry, signal: AbortSignal | undefined): Promise<string | undefined> {
  try {
    const hash = createHash("sha256");
    for await (const piece of createReadStream(absolute, signal ? { signal } : {}))
      hash.update(piece as Buffer);
    return hash.digest("hex");
  } catch {
    return undefined;
  }
}

function alike<K>(entries: readonly Entry[], keyOf: (entry: Entry) => K | undefined): Entry[][] {
  const groups = groupBy(entries, keyOf);
  return [...groups]
    .filter(([key, group]) => key !== undefined && group.length > 1)
    .map(([, group]) => group);
}

export interface FindDuplicatesOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (done: number, total: number, path: string) => void;
}

/**
 * Digests of the files that might be the same as another: of equal size, and alike at both ends. A file that can't be
 * read has none; its own finding says so.
 */
export async function findDuplicates(
  entries: readonly Entry[],
  { signal, onProgress }: FindDuplicatesOptions = {},
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const candidates = entries.filter(({ bytes, trouble }) => bytes > 0 && trouble === undefined);
  const groups = alike(candidates, ({ bytes }) => bytes);
  const total = groups.reduce((sum, { length }) => sum + length, 0);
  const turn = yieldToEventLoop();
  let done = 0;
  for (const sameSize of groups) {
    const samples = new Map<string, string | undefined>();
    for (const entry of sameSize) {
      await turn();
      if (signal?.aborted) return found;
      onProgress?.(done++, total, entry.path);
      samples.set(entry.path, sampleDigest(entry));
    }
    for (const sameEnds of alike(sameSize, ({ path }) => samples.get(path))) {
      for (const entry of sameEnds) {
        const isWhole = entry.bytes <= 2 * sampleBytes;
        const digest = isWhole ? samples.get(entry.path) : await fullDigest(entry, signal);
        if (digest !== undefined) found.set(entry.path, digest);
      }
    }
  }
  return found;
}
