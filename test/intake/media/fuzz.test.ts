/**
 * Mutated films: our own reader must neither throw nor tarry, and what it answers must be what ffprobe says too.
 * `FUZZ_RUNS=100000 npx vitest run test/fuzz.test.ts` goes on for some minutes; the usual run takes seconds.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { sourceOf } from "../../../src/intake/io/open-file.ts";
import { mediaFacts } from "../../../src/intake/media/facts/media-facts.ts";
import { mediaReaders } from "../../../src/intake/media/ffprobe/find-ffprobe.ts";
import { readIsoBmff } from "../../../src/intake/media/iso-bmff/read-iso-bmff.ts";
import { ownReader, readMedia } from "../../../src/intake/media/read-media.ts";
import { walk } from "../../../src/intake/package/walk.ts";
import type { MediaFacts } from "../../../src/model/facts/media.ts";
import { root } from "../../support/policies.ts";

const runs = Number(process.env.FUZZ_RUNS ?? 4000);
/** Changed films that are shown to ffprobe as well: a process each. */
const mostCompared = 40;
/** Of the processor, so that others who want it too do not count. */
const longestMs = 250;
const films = [
  "index-first.mp4",
  "index-last.mp4",
  "rotated.mp4",
  "long-sound.mp4",
  "variable-rate.mp4",
  "fragmented.mp4",
  "timecode.mov",
  "prores.mov",
];

const folder = mkdtempSync(join(tmpdir(), "reelcheck-fuzz-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The same numbers in every run (Park and Miller). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

const telling = [0, 1, 0x7f, 0x80, 0xff];
const tellingWords = [0, 1, 0x7fffffff, 0x80000000, 0xffffffff];

/** Where the boxes begin and end that describe samples: the index and the fragments. */
function described(film: Buffer): readonly (readonly [from: number, to: number])[] {
  const found: [number, number][] = [];
  for (let at = 0; at + 8 <= film.length; at += film.readUInt32BE(at)) {
    const type = film.toString("latin1", at + 4, at + 8);
    if (type === "moov" || type === "moof") found.push([at + 8, at + film.readUInt32BE(at)]);
  }
  return found;
}

/** Changes one to three places of the index or a fragment: a byte, or a size or count. */
function mutated(film: Buffer, below: (limit: number) => number): Buffer {
  const bytes = Buffer.from(film);
  const places = described(film);
  for (let change = 0; change <= below(3); change++) {
    const [from, to] = places[below(places.length)] ?? [0, 0];
    const at = from + below(to - from - 4);
    const kind = below(3);
    if (kind === 0) bytes[at] = below(256);
    else if (kind === 1) bytes[at] = telling[below(telling.length)] ?? 0;
    else bytes.writeUInt32BE(tellingWords[below(tellingWords.length)] ?? 0, at);
  }
  return bytes;
}

async function read(bytes: Buffer): Promise<MediaFacts | undefined> {
  const iso = readIsoBmff(sourceOf(bytes), bytes.length);
  if (iso.damage || !iso.answer) return undefined;
  const { answer, format, fragmentPackets } = iso;
  const packets = fragmentPackets ? { packets: fragmentPackets } : {};
  return mediaFacts({ answer, engine: ownReader, format, bytes: bytes.length, iso, ...packets });
}

/**
 * What players agree on; a film of which not even the codec's header decodes leaves ffprobe without the rest. How long
 * the last piece of a fragment lasts ffprobe makes up, from those before it: lengths of fragments are compared apart.
 */
function essence({ video, audio, container }: MediaFacts): unknown {
  const length = (seconds: unknown) => (container.fragmented ? {} : { seconds });
  return {
    video: video.map(({ codec, displayWidth, displayHeight, rotation, frameRate, durationSeconds }) => ({
      codec,
      displayWidth,
      displayHeight,
      rotation,
      frameRate,
      ...length(durationSeconds),
    })),
    audio: audio.map(({ codec, channels, sampleRateHz, durationSeconds }) => ({
      codec,
      channels,
      sampleRateHz,
      ...length(durationSeconds),
    })),
  };
}

/** Lengths of the streams of a fragmented film. */
function lengths({ video, audio, container }: MediaFacts): readonly number[] {
  if (!container.fragmented) return [];
  return [...video, ...audio].map(({ durationSeconds }) => durationSeconds?.value ?? 0);
}

/** As much as a made-up last piece may come to, as a share of the whole. */
const lastPiece = 0.05;

describe.each(films)("%s, mutated", (name) => {
  const film = readFileSync(fileURLToPath(new URL(`fixtures/media/${name}`, root)));
  const changed: Buffer[] = [];

  it("is read without a throw and without delay, or handed on", async () => {
    const original = JSON.stringify(await read(film));
    const below = numbers(film.length);
    let slowest = 0;
    for (let run = 0; run < runs; run++) {
      const bytes = mutated(film, below);
      const before = process.cpuUsage();
      const facts = await read(bytes);
      const { user, system } = process.cpuUsage(before);
      slowest = Math.max(slowest, (user + system) / 1000);
      if (facts && JSON.stringify(facts) !== original && changed.length < mostCompared) changed.push(bytes);
    }
    expect(slowest).toBeLessThan(longestMs);
  });

  it("and where its facts differ from the original's, ffprobe says the same of it", async () => {
    const readers = mediaReaders({ env: process.env, engine: "ffprobe" });
    for (const [index, bytes] of changed.entries()) {
      const path = join(folder, `${name}-${index}.mp4`);
      writeFileSync(path, bytes);
      const [entry] = (await walk([path])).entries;
      const own = await read(bytes);
      if (!entry || !own) throw new Error(path);
      const theirs = await readMedia(entry, {
        ...readers,
        slot: (work) => work(),
        timeoutSeconds: 30,
        packets: true,
        scan: false,
      });
      if (theirs.status !== "facts") throw new Error(`${path}: ${theirs.status}`);
      expect(essence(theirs.facts), path).toEqual(essence(own));
      const other = lengths(theirs.facts);
      for (const [at, length] of lengths(own).entries()) {
        expect(Math.abs(length - (other[at] ?? 0)), path).toBeLessThanOrEqual(length * lastPiece);
      }
    }
  });
});
