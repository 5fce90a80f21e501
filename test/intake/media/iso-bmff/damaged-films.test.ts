/**
 * Thirteen kinds of damage, and some that were made to deceive, on films of many codecs. What a look at some places can't tell is
 * left to decoding; it is tried all the same, so that nothing throws.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { boxAt, changed, noise } from "../../../support/boxes.ts";
import { byFfprobe, media, readFilm } from "../../../support/ffprobe.ts";
import { temporaryFolder } from "../../../support/folder.ts";
import { canEncode, madeFilm } from "../../../support/made-films.ts";

const folder = temporaryFolder();
const block = 64 * 2 ** 10;
const behind = 300_000;

/** The media data: of a fragmented film those of the first fragment. */
function mediaData(film: Buffer): readonly [from: number, to: number] {
  const { payload, end } = boxAt(film, "mdat");
  return [payload, end];
}

function third([from, to]: readonly [number, number]): number {
  return from + Math.floor((to - from) / 3);
}

interface Damage {
  readonly make: (film: Buffer) => Buffer;
  /** Kinds of damage or surplus that may be found, or nothing if it can pass. */
  readonly found: RegExp;
  /** Where pictures have no head that is known, only zeros tell. */
  readonly unknownCodec?: RegExp;
}

const damages: Readonly<Record<string, Damage>> = {
  "half copied": { make: (film) => film.subarray(0, film.length >> 1), found: /^truncated$/ },
  "95 % copied": { make: (film) => film.subarray(0, Math.floor(film.length * 0.95)), found: /^truncated$/ },
  "second half zeros": {
    make: (film) => changed(film, (copy) => copy.fill(0, film.length >> 1)),
    found: /^zeros$/,
  },
  "last tenth zeros": {
    make: (film) => changed(film, (copy) => copy.fill(0, Math.floor(film.length * 0.9))),
    found: /^zeros$/,
  },
  "40 bits flipped": {
    make: (film) =>
      changed(film, (copy) => {
        const [from, to] = mediaData(film);
        const places = noise(160);
        for (let bit = 0; bit < 40; bit++) {
          const at = from + (places.readUInt32BE(bit * 4) % (to - from));
          copy[at] = (copy[at] ?? 0) ^ (1 << (bit % 8));
        }
      }),
    found: /^(whole|broken-samples)$/,
  },
  "a hole of zeros from the middle": {
    make: (film) =>
      changed(film, (copy) => {
        const [from, to] = mediaData(film);
        const at = (from + to) >> 1;
        copy.fill(0, at, Math.min(to, at + block));
      }),
    found: /^zeros$/,
  },
  "noise from the middle": {
    make: (film) =>
      changed(film, (copy) => {
        const [from, to] = mediaData(film);
        const at = (from + to) >> 1;
        noise(Math.min(to - at, block)).copy(copy, at);
      }),
    found: /^broken-samples$/,
    unknownCodec: /^whole$/,
  },
  "a piece cut out": {
    make: (film) => {
      const [from, to] = mediaData(film);
      const at = (from + to) >> 1;
      return Buffer.concat([film.subarray(0, at), film.subarray(Math.min(to, at + block))]);
    },
    found: /^(truncated|broken-samples|no-index)$/,
  },
  "garbage behind": {
    make: (film) => Buffer.concat([film, noise(behind)]),
    found: /^trailing$/,
  },
  "itself behind": { make: (film) => Buffer.concat([film, film]), found: /^second-film$/ },
  "zeros behind": { make: (film) => Buffer.concat([film, Buffer.alloc(behind)]), found: /^trailing$/ },
  "random media data": {
    make: (film) =>
      changed(film, (copy) => {
        const [from, to] = mediaData(film);
        noise(to - from).copy(copy, from);
      }),
    found: /^broken-samples$/,
    unknownCodec: /^whole$/,
  },
  "a third, then random": {
    make: (film) =>
      changed(film, (copy) => {
        const [from, to] = mediaData(film);
        noise(to - third([from, to])).copy(copy, third([from, to]));
      }),
    found: /^broken-samples$/,
    unknownCodec: /^whole$/,
  },
  "shifted, as behind a piece that was cut out": {
    make: (film) =>
      changed(film, (copy) => {
        const [from, to] = mediaData(film);
        copy.copyWithin(third([from, to]), third([from, to]) + 101, to);
      }),
    found: /^broken-samples$/,
    unknownCodec: /^whole$/,
  },
};

async function found(name: string, content: Buffer): Promise<string> {
  const place = folder.place("film", { [name]: content });
  const result = await readFilm(join(place, name), { ...byFfprobe(), onlyFfprobe: false, packets: false });
  if (result.status === "unread") return result.failure.kind;
  if (result.status === "damaged") return result.damage.kind;
  return result.facts.surplus?.map(({ kind }) => kind).join() ?? "whole";
}

function eachDamage(name: string, film: () => Buffer, known = true): void {
  it("is whole as it is", async () => expect(await found(name, film())).toBe("whole"));

  it.each(Object.entries(damages))("%s", async (_, { make, found: kinds, unknownCodec = kinds }) => {
    expect(await found(name, make(film()))).toMatch(known ? kinds : unknownCodec);
  });

  it("a few bytes of its index: never a copy that did not finish", async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const places = noise(16, seed * 7919);
      const wrong = changed(film(), (copy) => {
        const { payload, end } = boxAt(copy, "moov");
        for (let at = 0; at < 12; at += 4)
          copy[payload + (places.readUInt32BE(at) % (end - payload))] = places[at / 4 + 12] ?? 0;
      });
      expect(await found(name, wrong), `seed ${seed}`).not.toBe("truncated");
    }
  }, 30_000);
}

describe.each([
  "index-first.mp4",
  "index-last.mp4",
  "quicktime.mov",
  "ten-bit.mp4",
  "prores.mov",
  "ntsc.mp4",
])("%s, damaged", (name) => eachDamage(name, () => readFileSync(join(media, name))));

const h264 = ["-c:v", "libx264", "-pix_fmt", "yuv420p", "-b:v", "800k", "-g", "12"];
const front = ["-movflags", "+faststart"];
const made: Readonly<Record<string, { readonly encoder: string; readonly options: readonly string[] }>> = {
  "slices.mp4": { encoder: "libx264", options: [...h264, "-x264-params", "slices=4", ...front] },
  "bytestream-lengths.mp4": { encoder: "libx264", options: [...h264, ...front, "-tag:v", "avc3"] },
  "hev1.mp4": {
    encoder: "libx265",
    options: ["-c:v", "libx265", "-x265-params", "log-level=none", ...front],
  },
  "av1.mp4": {
    encoder: "libaom-av1",
    options: ["-c:v", "libaom-av1", "-cpu-used", "8", "-b:v", "800k", ...front],
  },
  "vp9.mp4": {
    encoder: "libvpx-vp9",
    options: ["-c:v", "libvpx-vp9", "-deadline", "realtime", "-b:v", "800k"],
  },
  "mpeg4.mp4": { encoder: "mpeg4", options: ["-c:v", "mpeg4", "-b:v", "800k", ...front] },
  "mpeg2.mov": { encoder: "mpeg2video", options: ["-c:v", "mpeg2video", "-b:v", "800k", ...front] },
  "h263.3gp": { encoder: "h263", options: ["-c:v", "h263", "-b:v", "800k"] },
  "mjpeg.mov": { encoder: "mjpeg", options: ["-c:v", "mjpeg", "-q:v", "20", "-pix_fmt", "yuvj420p"] },
  "png.mov": { encoder: "png", options: ["-c:v", "png"] },
};
for (const [name, { encoder, options }] of Object.entries(made)) {
  describe.skipIf(!canEncode(encoder))(`${name}, made by ${encoder}, damaged`, () => {
    let film: Buffer | undefined;
    eachDamage(name, () => (film ??= madeFilm(folder.path, name, options)));
  });
}
const unknown: typeof made = {
  "svq1.mov": { encoder: "svq1", options: ["-c:v", "svq1", ...front] },
  "animation.mov": { encoder: "qtrle", options: ["-c:v", "qtrle", ...front] },
};
for (const [name, { encoder, options }] of Object.entries(unknown)) {
  describe.skipIf(!canEncode(encoder))(`${name}, of which no head of a picture is known, damaged`, () => {
    let film: Buffer | undefined;
    eachDamage(name, () => (film ??= madeFilm(folder.path, name, options)), false);
  });
}
