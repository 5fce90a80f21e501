import type { DecodedFacts } from "../../model/facts/decoded.ts";
import { DiskCache } from "../io/disk-cache.ts";
import type { FileKey } from "../io/file-key.ts";

/** Key of the cache: a film, the decoder, and the detections that were asked. */
export interface DecodeKey extends FileKey {
  /** Path and version of the decoder. */
  readonly engine: string;
  /** Each with its revision, in alphabetical order. */
  readonly detections: readonly string[];
}

/** Raised when answers are stored in another way. What a detector would see in another way has a revision of its own. */
const revision = 7;
/** A dozen small pictures and what was found; the small pictures of an hour's versions. */
const largestAnswer = 4 * 2 ** 20;
/** At the usual size about 100 MB. */
const mostAnswers = 500;

/** Caches decoded facts, a file each: decoding takes minutes, and a corrected form is no reason to do it again. */
export class DecodeCache extends DiskCache<DecodeKey, DecodedFacts> {
  constructor(folder: string, now?: () => number) {
    const schema = async () => (await import("../../model/facts/decoded.ts")).decodedFacts;
    super(folder, { revision, schema, largest: largestAnswer, most: mostAnswers }, now);
  }
}
