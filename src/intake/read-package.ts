/*
 * The outside world becomes a package, in this order:
 *   walk       the folder → entries
 *   describe   an entry's name and place → its role, version, parts of the name
 *   gather     a media file → facts or damage (sniff, iso-media, engine, ffprobe, packets)
 *   archives   an archive → the files that it lists
 *   digests    files of equal size → which are the same
 *   works      described files → works
 */

import { availableParallelism } from "node:os";
import { dirname, sep } from "node:path";
import type { ArchiveResult } from "../model/facts/archive.ts";
import type { DocumentResult } from "../model/facts/document.ts";
import type { ImageResult } from "../model/facts/image.ts";
import type { MediaResult } from "../model/facts/media.ts";
import type { Wholeness } from "../model/facts/wholeness.ts";
import type { Package, PackageFile } from "../model/package.ts";
import type { Policy } from "../model/policy.ts";
import { present } from "../model/present.ts";
import type { Progress } from "../model/progress.ts";
import { packedFiles } from "./documents/archives/packed-files.ts";
import { readArchive } from "./documents/archives/read-archive.ts";
import { readDocuments, readImages, withDocument } from "./documents/read-all.ts";
import { readWholeness } from "./documents/wholeness/read-wholeness.ts";
import { limit, mapConcurrent } from "./io/concurrency.ts";
import { type FfprobeLookup, mediaReaders } from "./media/ffprobe/find-ffprobe.ts";
import type { ProbeCache } from "./media/ffprobe/probe-cache.ts";
import type { ReadMediaOptions } from "./media/probe-with-fallback.ts";
import { readMedia } from "./media/read-media.ts";
import { detectKind } from "./package/detect-kind.ts";
import { findDuplicates } from "./package/find-duplicates.ts";
import { groupWorks } from "./package/group-works.ts";
import { type IdentifiedFile, identifyFile } from "./package/identify-file.ts";
import { markRuns } from "./package/numbered-runs.ts";
import { type Listing, walk } from "./package/walk.ts";

export interface ReadPackageOptions {
  readonly lookup: FfprobeLookup;
  readonly category?: string | undefined;
  readonly jobs?: number | undefined;
  readonly timeoutSeconds: number;
  readonly signal?: AbortSignal | undefined;
  /** Remembers from run to run what engines said. */
  readonly cache?: ProbeCache | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Absolute paths that are no part of the package although they lie in it: the rule file in use. */
  readonly leaveOut?: readonly string[];
}

/** A package, and which engine was used for it. */
export interface PackageReading {
  readonly package: Package;
  readonly engine: string | null;
}

/** Names of folders above a folder, outermost first. */
function foldersAbove(root: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = root; dirname(folder) !== folder; folder = dirname(folder)) {
    folders.unshift(folder.slice(folder.lastIndexOf(sep) + 1));
  }
  return folders;
}

/**
 * How many files may be in flight. Our own reader answers at once, so running ahead keeps the queue for ffprobe full
 * while the others are read.
 */
const readAhead = 64;

/** What files are found to be, by path. */
interface Gathered {
  readonly results: ReadonlyMap<string, MediaResult>;
  readonly papers: ReadonlyMap<string, Wholeness>;
  readonly engine: string | null;
}

async function gatherAll(
  described: readonly IdentifiedFile[],
  options: ReadPackageOptions,
  needs: Policy["needs"],
): Promise<Gathered> {
  const results = new Map<string, MediaResult>();
  // Whatever a file is for, nothing in it is nothing handed in.
  for (const { entry, role } of described) {
    if (role && entry.trouble === undefined && entry.bytes === 0) {
      results.set(entry.path, { status: "damaged", damage: { kind: "empty" } });
    }
  }
  const jobs = options.jobs ?? availableParallelism();
  const papers = new Map<string, Wholeness>();
  const unread = described.filter((one) => one.entry.trouble === undefined && !results.has(one.entry.path));
  await mapConcurrent(unread, jobs, async (one) => {
    const found = await readWholeness(one);
    if (typeof found === "string") papers.set(one.entry.path, found);
    else if (found) results.set(one.entry.path, { status: "damaged", damage: found });
  });
  // What can't be opened is nobody's film or form: it may be any of them.
  const media = described.filter(
    ({ entry, file, role }) =>
      entry.trouble !== undefined ||
      (role && !results.has(entry.path) && (file.kind === "video" || file.kind === "audio")),
  );
  if (media.length === 0) return { results, papers, engine: null };
  const gathering: ReadMediaOptions = {
    ...mediaReaders(options.lookup),
    slot: limit(jobs),
    packets: needs.has("packets"),
    scan: needs.has("scan"),
    timeoutSeconds: options.timeoutSeconds,
    signal: options.signal,
    cache: options.cache,
  };
  let [done, damaged] = [0, 0];
  const tell = (path: string) =>
    options.onProgress?.({ phase: "read", done, total: media.length, path, damaged });
  await mapConcurrent(media, jobs + readAhead, async ({ entry }) => {
    tell(entry.path);
    const result = await readMedia(entry, gathering);
    results.set(entry.path, result);
    done++;
    if (result.status !== "facts") damaged++;
    tell(entry.path);
  });
  const used = new Set(
    [...results.values()].flatMap((one) => (one.status === "facts" ? [one.facts.engine] : [])),
  );
  return { results, papers, engine: used.size > 0 ? [...used].sort().join(", ") : null };
}

/**
 * Reads a package: lists it, identifies each file, gathers the facts that the policy needs, and
 * groups files into works. Throws `PathError` where a path is not there.
 */
export async function readPackage(
  paths: readonly string[],
  policy: Policy,
  options: ReadPackageOptions,
): Promise<PackageReading> {
  const { signal, onProgress } = options;
  const found = await walk(paths, {
    signal,
    onProgress: (done, path) => onProgress?.({ phase: "list", done, path, damaged: 0 }),
  });
  const left = new Set(options.leaveOut ?? []);
  const entries = markRuns(found.entries.filter(({ absolute }) => !left.has(absolute)));
  const outer = foldersAbove(found.root);
  const jobs = options.jobs ?? availableParallelism();
  const named = await mapConcurrent(entries, jobs, async (entry) =>
    identifyFile(entry, await detectKind(entry), outer, policy.vocabulary),
  );
  const reading = {
    jobs,
    signal,
    onProgress: (done: number, total: number, path: string) =>
      onProgress?.({ phase: "documents", done, total, path, damaged: 0 }),
  };
  const documents = policy.needs.has("documents")
    ? await readDocuments(named, reading)
    : new Map<string, DocumentResult>();
  const images = policy.needs.has("images")
    ? await readImages(named, reading)
    : new Map<string, ImageResult>();
  const archives = await readArchives(named, jobs);
  const described = named.map((one) => {
    const { path } = one.file;
    const [document, image, archive] = [documents.get(path), images.get(path), archives.get(path)];
    const whole = document ? withDocument(one, document, policy.vocabulary) : one;
    return { ...whole, file: { ...whole.file, ...present({ image, archive }) } };
  });
  const { results, papers, engine } = await gatherAll(described, options, policy.needs);
  const same =
    policy.needs.has("digests") && found.whole
      ? await findDuplicates(entries, {
          signal,
          onProgress: (done, total, path) =>
            onProgress?.({ phase: "compare", done, total, path, damaged: 0 }),
        })
      : new Map<string, string>();
  const complete = described.map((one): IdentifiedFile => {
    const { path } = one.file;
    const file: PackageFile = {
      ...one.file,
      ...present({ media: results.get(path), wholeness: papers.get(path), digest: same.get(path) }),
    };
    return { ...one, file };
  });
  return { package: assemble(found, complete, policy, options), engine };
}

/** Lists every archive, by path. */
async function readArchives(
  described: readonly IdentifiedFile[],
  jobs: number,
): Promise<ReadonlyMap<string, ArchiveResult>> {
  const archives = described.filter(
    ({ entry, file }) => file.kind === "archive" && entry.trouble === undefined,
  );
  const read = async ({ entry }: IdentifiedFile) => [entry.path, await readArchive(entry)] as const;
  return new Map(await mapConcurrent(archives, jobs, read));
}

function assemble(
  found: Listing,
  described: readonly IdentifiedFile[],
  policy: Policy,
  options: ReadPackageOptions,
): Package {
  const works = groupWorks(described, policy.vocabulary, options.category);
  const numbered = new Map(works.flatMap((work) => work.files.map((file) => [file.path, file] as const)));
  return {
    root: found.root,
    whole: found.whole,
    files: described.map(({ file }) => numbered.get(file.path) ?? file),
    works,
    folders: found.folders,
    ignored: found.ignored,
    unjudged: found.unjudged,
    packed: packedFiles(described, policy.vocabulary),
    complete: options.signal?.aborted !== true,
  };
}
