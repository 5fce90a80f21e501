import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import type { DecodedFacts, DecodeResult, Detection } from "../../model/facts/decoded.ts";
import type { Package, PackageFile } from "../../model/package.ts";
import type { Progress } from "../../model/progress.ts";
import { mapConcurrent } from "../io/concurrency.ts";
import { fileKey, isSameFile } from "../io/file-key.ts";
import type { Program } from "../io/find-program.ts";
import type { DecodeCache, DecodeKey } from "./decode-cache.ts";
import { decodeFilm } from "./decode-film.ts";
import { detectors } from "./detectors/index.ts";
import { type FfmpegLookup, findFfmpeg } from "./find-ffmpeg.ts";
import { type TextReader, textDetectors } from "./read-text.ts";

/** Detections that rules need of each file, by path. */
export type RequiredDetections = ReadonlyMap<string, ReadonlySet<Detection>>;

export interface DecodeFilmsOptions {
  readonly lookup: FfmpegLookup;
  readonly jobs?: number | undefined;
  /** Seconds without a sign of life after which the decoder is stopped. */
  readonly stallSeconds: number;
  readonly signal?: AbortSignal | undefined;
  /** Folder of models that read writing. */
  readonly models?: string | undefined;
  /** Remembers from run to run what was seen. */
  readonly cache?: DecodeCache | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** Returns the package with the results of decoding, files in the same order. */
function withResults(pack: Package, results: ReadonlyMap<string, DecodeResult>): Package {
  const add = (file: PackageFile): PackageFile => {
    const decoded = results.get(file.path);
    return decoded ? { ...file, decoded } : file;
  };
  const files = new Map(pack.files.map((file) => [file.path, add(file)] as const));
  return {
    ...pack,
    files: [...files.values()],
    works: pack.works.map((work) => ({
      ...work,
      files: work.files.map((file) => files.get(file.path) ?? file),
    })),
  };
}

function secondsOf({ media }: PackageFile): number {
  if (media?.status !== "facts") return 0;
  return media.facts.video[0]?.durationSeconds?.value ?? media.facts.durationSeconds?.value ?? 0;
}

/** The package as it is where nothing is to be decoded: what was asked for stays open. */
export function withoutDecoding(pack: Package, wanted: RequiredDetections): Package {
  const notDecoded: DecodeResult = { status: "not-decoded", failure: { kind: "quick" } };
  return withResults(pack, new Map([...wanted.keys()].map((path) => [path, notDecoded])));
}

function isTextAsked(asked: ReadonlySet<Detection> | undefined): boolean {
  return asked !== undefined && textDetectors(asked).length > 0;
}

/** Makes the key of the cache for a film as it is now; undefined where it went away. */
function keyOf(
  path: string,
  program: Program,
  asked: ReadonlySet<Detection>,
  models: string | undefined,
): DecodeKey | undefined {
  const file = fileKey(path);
  if (!file) return undefined;
  const reader = isTextAsked(asked) && models !== undefined ? ` ${resolve(models)}` : "";
  const engine = `${program.path} ${program.version}${reader}`;
  const detections = [...asked].sort().map((id) => `${id} ${detectors[id].revision}`);
  return { ...file, engine, detections };
}

/** Opens the reader of text; only where a rule asks for it and models were named. */
async function readerOf(folder: string): Promise<Exclude<TextReader, undefined>> {
  const { findOcr } = await import("./ocr/find-ocr.ts");
  const { openOcr } = await import("./ocr/ocr-engine.ts");
  const parts = await findOcr(folder);
  if ("kind" in parts) return parts;
  try {
    return await openOcr(parts);
  } catch (error) {
    return { kind: "failed", detail: error instanceof Error ? error.message : String(error) };
  }
}

/** Tells if text was to be read and the models could not be used. */
function isUnread(facts: DecodedFacts, asked: ReadonlySet<Detection>): boolean {
  return textDetectors(asked).some(({ id }) => facts[id]?.status === "unread");
}

/** Tells how many seconds of which film were decoded, and how long the rest will take at that rate. */
function progressOf(films: readonly PackageFile[], onProgress: DecodeFilmsOptions["onProgress"]) {
  const total = films.reduce((sum, film) => sum + secondsOf(film), 0);
  const decoded = new Map<string, number>();
  const startedAt = performance.now();
  return (film: PackageFile, reached: number, done: number): void => {
    decoded.set(film.path, Math.min(reached, secondsOf(film)));
    const seconds = [...decoded.values()].reduce((sum, one) => sum + one, 0);
    const elapsed = (performance.now() - startedAt) / 1000;
    const shown = { phase: "decode", done, total: films.length, path: film.path, damaged: 0 } as const;
    const left = (elapsed * (total - seconds)) / seconds;
    onProgress?.({ ...shown, ...(seconds > 0 ? { secondsLeft: left } : {}) });
  };
}

/** Decodes the films of which something is to be found out, each once, several at a time. */
export async function decodeFilms(
  pack: Package,
  wanted: RequiredDetections,
  options: DecodeFilmsOptions,
): Promise<Package> {
  const { lookup, signal, stallSeconds, onProgress } = options;
  const films = pack.files.filter(({ path, media }) => media?.status === "facts" && wanted.get(path)?.size);
  if (films.length === 0) return pack;
  const results = new Map<string, DecodeResult>();
  const program = await findFfmpeg(lookup);
  if (!program) {
    for (const { path } of films)
      results.set(path, { status: "not-decoded", failure: { kind: "no-decoder" } });
    return withResults(pack, results);
  }
  const wantsText = films.some(({ path }) => isTextAsked(wanted.get(path)));
  const reader = wantsText && options.models !== undefined ? await readerOf(options.models) : undefined;
  const jobs = options.jobs ?? availableParallelism();
  // One film may have all cores; several are quicker with one each.
  const threads = films.length >= jobs ? 1 : 0;
  const tell = progressOf(films, onProgress);
  await mapConcurrent(films, jobs, async (film) => {
    const { path, media } = film;
    const asked = wanted.get(path);
    if (media?.status !== "facts" || !asked) return;
    tell(film, 0, results.size);
    const absolute = `${pack.root}/${path}`;
    const key = options.cache && keyOf(absolute, program, asked, options.models);
    const known = key && (await options.cache?.get(key));
    const result: DecodeResult = known
      ? { status: "facts", facts: known }
      : await decodeFilm(absolute, media.facts, asked, {
          program,
          threads,
          signal,
          stallSeconds,
          reader,
          onSeconds: (seconds) => tell(film, seconds, results.size),
        });
    // Models that could not be used may be there the next time.
    const isWorthKeeping = result.status === "facts" && !isUnread(result.facts, asked);
    if (key && !known && isWorthKeeping && isSameFile(key)) options.cache?.set(key, result.facts);
    results.set(path, result);
    tell(film, secondsOf(film), results.size);
  });
  return { ...withResults(pack, results), complete: pack.complete && signal?.aborted !== true };
}
