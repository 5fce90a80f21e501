/** Our own reader of MP4 and MOV against ffprobe, fact by fact: equal, or with a reason why ours is the truer one. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { mediaReaders } from "../../../src/intake/media/ffprobe/find-ffprobe.ts";
import { ownReader, readMedia } from "../../../src/intake/media/read-media.ts";
import { type Entry, walk } from "../../../src/intake/package/walk.ts";
import { differences } from "../../support/differences.ts";
import { root } from "../../support/policies.ts";

const ours = mediaReaders({ env: process.env });
const theirs = mediaReaders({ env: process.env, engine: "ffprobe" });
const wanted = { slot: <T>(work: () => Promise<T>) => work(), timeoutSeconds: 30, packets: true, scan: true };

/** Where facts may differ, and why ours are the truer ones. */
const truer: readonly { readonly film: RegExp; readonly fact: RegExp; readonly reason: string }[] = [
  {
    film: /example-sans-amf0\.mp4$|fragmented_uuid\.mp4$/,
    fact: /^video\.0\.(bitDepth|chroma|level|pixelAspect|pixelFormat|profile|scan|color)/,
    reason: "its first frames do not decode, so that ffprobe leaves out what the header says",
  },
  {
    film: /sample_sef_slow_motion\.mp4$/,
    fact: /^tags\./,
    reason: "a tag that is a number of a kind that ffprobe prints as nothing",
  },
  {
    film: /prores/,
    fact: /^video\.0\.profile/,
    reason: "older versions of ffprobe have no names for the profiles of ProRes",
  },
  {
    film: /fragmented/,
    fact: /^(durationSeconds|bitsPerSecond|audio\.0\.(durationSeconds|bitsPerSecond))\.value/,
    reason:
      "the last piece of sound is shorter, as its fragment says; ffprobe gives it the length of the others",
  },
];

async function films(folder: string): Promise<readonly Entry[]> {
  const { entries } = await walk([folder]);
  return entries.filter(({ path }) => /\.(mp4|m4v|mov|3gp|m4a|f4v)$/i.test(path));
}

async function compared(
  folder: string,
): Promise<{ read: number; films: number; differing: readonly string[] }> {
  let read = 0;
  const all = await films(folder);
  const differing: string[] = [];
  for (const entry of all) {
    const own = await readMedia(entry, { ...ours, ...wanted });
    if (own.status !== "facts" || own.facts.engine !== ownReader) continue;
    read++;
    const allowed = truer.filter(({ film }) => film.test(entry.path));
    const found = differences(own, await readMedia(entry, { ...theirs, ...wanted }));
    differing.push(
      ...found
        .filter((difference) => !allowed.some(({ fact }) => fact.test(difference)))
        .map((difference) => `${entry.path} ${difference}`),
    );
  }
  return { read, films: all.length, differing };
}

describe("our own reader says what ffprobe says", () => {
  it.each(["fixtures/media", "fixtures/packages"])("of every film in %s that it reads", async (folder) => {
    const { read, films, differing } = await compared(fileURLToPath(new URL(folder, root)));
    expect(differing).toEqual([]);
    expect(read / films).toBeGreaterThan(0.4);
  });

  const shared = fileURLToPath(new URL("../shared/media/", root));
  it.skipIf(!existsSync(shared))("of every film in ../shared/media that it reads", async () => {
    const { read, films, differing } = await compared(shared);
    expect(differing).toEqual([]);
    expect(read / films).toBeGreaterThan(0.3);
  });
});
