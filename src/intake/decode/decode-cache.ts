import type { DecodedFacts } from "../../model/facts/decoded.ts";
import { DiskCache } from "../io/disk-cache.ts";

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
const revision = 4;
/** A dozen small pictures and what was found; the small pictures of an hour's versions. */
const largestAnswer = 4 * 2 ** 20;
/** At the usual size about 100 MB. */
const mostAnswers = 500;

/** What was seen and heard, a file each: decoding takes minutes, and a form that was mended is no reason to do it again. */
export class DecodeCache extends DiskCache<DecodeKey, DecodedFacts> {
  constructor(folder: string, now?: () => number) {
    const schema = async () => (await import("../../model/facts/decoded.ts")).decodedFacts;
    super(folder, { revision, schema, largest: largestAnswer, most: mostAnswers }, now);
  }
}
