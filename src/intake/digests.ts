import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { groupBy } from "../model/group-by.ts";
import type { Entry } from "./walk.ts";

/** Read from both ends first: two films of one size that differ do so there. */
const sampleBytes = 64 * 2 ** 10;

async function sampleDigest({ absolute, bytes }: Entry): Promise<string | undefined> {
  try {
    const file = await open(absolute, "r");
    try {
      const hash = createHash("sha256");
      for (const at of [0, Math.max(0, bytes - sampleBytes)]) {
        const buffer = Buffer.alloc(Math.min(sampleBytes, bytes));
        const { bytesRead } = await file.read(buffer, 0, buffer.length, at);
        hash.update(buffer.subarray(0, bytesRead));
      }
      return hash.digest("hex");
    } finally {
      await file.close();
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

/**
 * Digests of the files that might be the same as another: of equal size, and alike at both ends. A file that can't be
 * read has none; its own finding says so.
 */
export async function digests(
  entries: readonly Entry[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const candidates = entries.filter(({ bytes, trouble }) => bytes > 0 && trouble === undefined);
  for (const sameSize of alike(candidates, ({ bytes }) => bytes)) {
    const samples = new Map<string, string | undefined>();
    for (const entry of sameSize) samples.set(entry.path, await sampleDigest(entry));
    for (const sameEnds of alike(sameSize, ({ path }) => samples.get(path))) {
      for (const entry of sameEnds) {
        const digest = await fullDigest(entry, signal);
        if (digest !== undefined) found.set(entry.path, digest);
      }
    }
  }
  return found;
}
