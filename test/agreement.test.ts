/** Our own reader of MP4 and MOV against ffprobe, fact by fact: equal, or with a reason why ours is the truer one. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readersOf } from "../src/intake/engine.ts";
import { gather, ownReader } from "../src/intake/gather.ts";
import { type Entry, walk } from "../src/intake/walk.ts";
import type { MediaFacts, MediaResult } from "../src/model/media.ts";
import { root } from "./support/policies.ts";

const ours = readersOf({ env: process.env });
const theirs = readersOf({ env: process.env, engine: "ffprobe" });
const wanted = { slot: <T>(work: () => Promise<T>) => work(), timeoutSeconds: 30, packets: true, scan: true };

function factsOf(result: MediaResult): Omit<MediaFacts, "engine"> | undefined {
  if (result.status !== "facts") return undefined;
  const { engine: _, ...facts } = result.facts;
  return facts;
}

/** Files whose facts differ, and why ours are the truer ones. */
const truer: readonly (readonly [name: string, reason: string])[] = [
  [
    "example-sans-amf0.mp4",
    "its first frames do not decode, so that ffprobe leaves out what the header says",
  ],
  ["sample_sef_slow_motion.mp4", "a tag that is a number of a kind that ffprobe prints as nothing"],
];

async function films(folder: string): Promise<readonly Entry[]> {
  const { entries } = await walk([folder]);
  return entries.filter(({ path }) => /\.(mp4|m4v|mov|3gp|m4a|f4v)$/i.test(path));
}

async function compared(folder: string): Promise<{ read: number; films: number }> {
  let read = 0;
  const all = await films(folder);
  for (const entry of all) {
    const own = await gather(entry, { ...ours, ...wanted });
    if (own.status !== "facts" || own.facts.engine !== ownReader) continue;
    read++;
    if (truer.some(([name]) => entry.path.endsWith(name))) continue;
    expect(factsOf(own), entry.path).toEqual(factsOf(await gather(entry, { ...theirs, ...wanted })));
  }
  return { read, films: all.length };
}

describe("our own reader says what ffprobe says", () => {
  it.each(["fixtures/media", "fixtures/packages"])("of every film in %s that it reads", async (folder) => {
    const { read, films } = await compared(fileURLToPath(new URL(folder, root)));
    expect(read / films).toBeGreaterThan(0.4);
  });

  const shared = fileURLToPath(new URL("../shared/media/", root));
  it.skipIf(!existsSync(shared))("of every film in ../shared/media that it reads", async () => {
    const { read, films } = await compared(shared);
    expect(read / films).toBeGreaterThan(0.3);
  });
});
