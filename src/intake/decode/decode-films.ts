import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import type { DecodedFacts, DecodeResult, Detection, OcrFailure } from "../../model/facts/decoded.ts";
import type { Package, PackageFile } from "../../model/package.ts";
import type { Progress } from "../../model/progress.ts";
import { mapConcurrent } from "../io/concurrency.ts";
import type { Program } from "../io/find-program.ts";
import type { DecodeCache, DecodeKey } from "./decode-cache.ts";
import { decodeFilm } from "./decode-film.ts";
import { type FfmpegLookup, findFfmpeg } from "./find-ffmpeg.ts";
import type { OcrEngine } from "./ocr/ocr-engine.ts";
import { read } from "./plan.ts";

/** What is to be found out of which file. By path. */
export type RequiredDetections = ReadonlyMap<string, ReadonlySet<Detection>>;

export interface DecodeFilmsOptions {
  readonly lookup: FfmpegLookup;
  readonly jobs?: number | undefined;
  /** Without a sign of life from the decoder for so long it is stopped. */
  readonly stallSeconds: number;
  readonly signal?: AbortSignal | undefined;
  /** Folder of models that read writing. */
  readonly models?: string | undefined;
  /** Remembers from run to run what was seen. */
  readonly cache?: DecodeCache | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** The package, with what came of looking. Files are put where they were. */
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

function isRead(looks: ReadonlySet<Detection> | undefined): boolean {
  return looks !== undefined && read.some((one) => looks.has(one));
}

/** What is asked of a film as it is now; undefined where it went away. */
function askedOf(
  path: string,
  program: Program,
  looks: ReadonlySet<Detection>,
  models: string | undefined,
): DecodeKey | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return undefined;
  const reader = isRead(looks) && models !== undefined ? ` ${resolve(models)}` : "";
  const engine = `${program.path} ${program.version}${reader}`;
  return { path, bytes: found.size, modifiedMs: found.mtimeMs, engine, looks: [...looks].sort() };
}

/** What reads writing; loaded only where a rule asks for it and models were named. */
async function readerOf(folder: string): Promise<OcrEngine | OcrFailure> {
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

function isUnread({ "subtitle-text": subtitles, "screen-text": screen }: DecodedFacts): boolean {
  return [subtitles, screen].some((read) => read?.status === "unread");
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
  const wantsText = films.some(({ path }) => isRead(wanted.get(path)));
  const reader = wantsText && options.models !== undefined ? await readerOf(options.models) : undefined;
  const jobs = options.jobs ?? availableParallelism();
  // One film may have all cores; several are quicker with one each.
  const threads = films.length >= jobs ? 1 : 0;
  const total = films.reduce((sum, film) => sum + secondsOf(film), 0);
  const done = new Map<string, number>();
  const startedAt = performance.now();
  const tell = (path: string) => {
    const seconds = [...done.values()].reduce((sum, one) => sum + one, 0);
    const elapsed = (performance.now() - startedAt) / 1000;
    const left = seconds > 0 ? (elapsed * (total - seconds)) / seconds : undefined;
    const shown = { phase: "look", done: results.size, total: films.length, path, damaged: 0 } as const;
    onProgress?.({ ...shown, ...(left === undefined ? {} : { secondsLeft: left }) });
  };
  await mapConcurrent(films, jobs, async (film) => {
    const { path, media } = film;
    const looks = wanted.get(path);
    if (media?.status !== "facts" || !looks) return;
    tell(path);
    const absolute = `${pack.root}/${path}`;
    const asked = askedOf(absolute, program, looks, options.models);
    const known = asked && (await options.cache?.get(asked));
    const result: DecodeResult = known
      ? { status: "facts", facts: known }
      : await decodeFilm(absolute, media.facts, looks, {
          program,
          threads,
          signal,
          stallSeconds,
          reader,
          onSeconds: (seconds) => {
            done.set(path, Math.min(seconds, secondsOf(film)));
            tell(path);
          },
        });
    // Models that could not be used may be there the next time.
    const isWorthKeeping = result.status === "facts" && !isUnread(result.facts);
    if (asked && !known && isWorthKeeping) options.cache?.set(asked, result.facts);
    results.set(path, result);
    done.set(path, secondsOf(film));
    tell(path);
  });
  return { ...withResults(pack, results), complete: pack.complete && signal?.aborted !== true };
}
