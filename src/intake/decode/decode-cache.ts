import { z } from "zod";
import type { DecodedFacts } from "../../model/decoded.ts";
import { DiskCache } from "../io/disk-cache.ts";

const still = z.strictObject({
  seconds: z.number(),
  width: z.number(),
  height: z.number(),
  jpeg: z.string(),
});
const box = z.strictObject({ left: z.number(), top: z.number(), width: z.number(), height: z.number() });
const stretch = z.strictObject({ from: z.number(), to: z.number() });
const sight = stretch.extend({ box: box.exactOptional(), still: still.exactOptional() });
const borders = z.strictObject({ top: z.number(), bottom: z.number(), left: z.number(), right: z.number() });
const overlay = z.union([
  z.strictObject({ status: z.literal("none") }),
  z.strictObject({ status: z.literal("static-scene") }),
  z.strictObject({ status: z.literal("too-short") }),
  z.strictObject({ status: z.literal("found"), marks: z.array(sight), fewShots: z.boolean() }),
]);
const sound = z.strictObject({
  channels: z.number(),
  heardSeconds: z.number().exactOptional(),
  integrated: z.number().exactOptional(),
  range: z.number().exactOptional(),
  truePeak: z.number().exactOptional(),
  silentChannels: z.array(z.number()),
  clippedChannels: z.array(z.number()),
  silent: z.array(stretch),
});

const readLine = stretch.extend({
  text: z.string(),
  confidence: z.number(),
  box,
  still: still.exactOptional(),
});
const writing = z.union([
  z.strictObject({
    status: z.literal("read"),
    subtitles: z.array(readLine),
    pictures: z.array(readLine),
    han: z.number(),
    traditional: z.array(z.string()),
  }),
  z.strictObject({ status: z.literal("no-reader") }),
  z.strictObject({
    status: z.literal("unread"),
    trouble: z.union([
      z.strictObject({ kind: z.enum(["no-models", "no-runtime"]) }),
      z.strictObject({ kind: z.literal("failed"), detail: z.string() }),
    ]),
  }),
]);

export const decodedFacts: z.ZodType<DecodedFacts> = z.strictObject({
  engine: z.string(),
  sampling: z.enum(["key frames", "twice a second", "none"]),
  seconds: z.number(),
  brokeOff: z.strictObject({ at: z.number(), of: z.number() }).exactOptional(),
  black: z.array(sight).exactOptional(),
  borders: borders.exactOptional(),
  bars: z.array(sight).exactOptional(),
  tone: z.array(stretch).exactOptional(),
  overlay: overlay.exactOptional(),
  captions: z
    .strictObject({
      share: z.number(),
      lines: z.number(),
      sights: z.array(sight),
      atEdge: sight.exactOptional(),
    })
    .exactOptional(),
  card: z.union([z.literal("none"), sight]).exactOptional(),
  likeness: z.array(z.string()).exactOptional(),
  frozen: z.array(stretch).exactOptional(),
  repeats: z.strictObject({ repeated: z.number(), frames: z.number() }).exactOptional(),
  drops: z
    .strictObject({ dropped: z.number(), frames: z.number(), longest: stretch.exactOptional() })
    .exactOptional(),
  interlacing: z.strictObject({ interlaced: z.number(), progressive: z.number() }).exactOptional(),
  errors: z.strictObject({ count: z.number(), first: z.string() }).exactOptional(),
  sound: z.array(sound).exactOptional(),
  text: writing.exactOptional(),
  filmstrip: z.array(still).exactOptional(),
});

/** What was to be found out of which film, and by what. */
export interface DecodeKey {
  readonly path: string;
  readonly bytes: number;
  readonly modifiedMs: number;
  /** Path and version of the decoder. */
  readonly engine: string;
  /** In alphabetical order. */
  readonly looks: readonly string[];
}

/** Raised whenever a detector would see something else in the same film. */
const revision = 3;
/** A dozen small pictures and what was found; the small pictures of an hour's versions. */
const largestAnswer = 4 * 2 ** 20;
/** At the usual size about 100 MB. */
const mostAnswers = 500;

/** What was seen and heard, a file each: decoding takes minutes, and a form that was mended is no reason to do it again. */
export class DecodeCache extends DiskCache<DecodeKey, DecodedFacts> {
  constructor(folder: string, now?: () => number) {
    super(folder, { revision, schema: decodedFacts, largest: largestAnswer, most: mostAnswers }, now);
  }
}
