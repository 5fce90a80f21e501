import { packedFiles } from "../../src/intake/documents/archives/packed-files.ts";
import { withDocument } from "../../src/intake/documents/read-all.ts";
import { kindByExtension } from "../../src/intake/package/file-extensions.ts";
import { groupWorks } from "../../src/intake/package/group-works.ts";
import { identifyFile, splitPath } from "../../src/intake/package/identify-file.ts";
import type { ArchiveResult } from "../../src/model/facts/archive.ts";
import type { DecodeResult } from "../../src/model/facts/decoded.ts";
import type { Cell, DocumentFormat, DocumentResult } from "../../src/model/facts/document.ts";
import type { ImageFacts, ImageResult } from "../../src/model/facts/image.ts";
import type { MediaFacts, MediaResult } from "../../src/model/facts/media.ts";
import type { AudioStream, VideoStream } from "../../src/model/facts/streams.ts";
import { fraction, fromDecimal } from "../../src/model/fraction.ts";
import { naturalOrder } from "../../src/model/natural-order.ts";
import type { Package, PackageFile } from "../../src/model/package.ts";
import type { Policy } from "../../src/model/policy.ts";
import { timeSpan } from "../../src/quantity/index.ts";

type Loose = Readonly<Record<string, unknown>>;

/** A file as cases write it: a path, and as many facts as the case is about. */
export interface FileCase extends Loose {
  readonly path?: string;
  readonly bytes?: number;
}

export interface PackageCase extends Loose {
  readonly files?: readonly (FileCase | string)[];
  readonly folders?: readonly string[];
  readonly whole?: boolean;
  readonly category?: string;
}

function isLoose(value: unknown): value is Loose {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `25`, `30000/1001`, `16:9` as fractions. */
function ratioOf(value: unknown) {
  const text = String(value);
  const [num = "", den] = text.split(/[/:]/);
  return den === undefined ? fromDecimal(num) : fraction(Number(num), Number(den));
}

/** Facts that carry a source may be written as the bare value; `null` takes a fact away. */
const sourced = ["frameRate", "constantFrameRate", "scan", "bitsPerSecond", "durationSeconds"];
const ratios = ["frameRate", "pixelAspect", "displayAspect"];

function streamOf<T extends object>(usual: T, given: Loose): T {
  const stream: { [key: string]: unknown } = Object.fromEntries(Object.entries(usual));
  for (const [key, written] of Object.entries(given)) {
    if (written === null) {
      delete stream[key];
      continue;
    }
    const value = ratios.includes(key) ? ratioOf(written) : written;
    stream[key] = sourced.includes(key) ? { value, source: "container" } : value;
  }
  return stream as T;
}

function videoOf(given: Loose): VideoStream {
  const { size = "1920x1080", ...rest } = given;
  const [width = 0, height = 0] = String(size).split("x").map(Number);
  const usual: VideoStream = {
    index: 0,
    codec: "h264",
    codedWidth: width,
    codedHeight: height,
    displayWidth: width,
    displayHeight: height,
    rotation: 0,
    displayAspect: fraction(width, height),
    frameRate: { value: fraction(25), source: "sample table" },
    constantFrameRate: { value: true, source: "sample table" },
    scan: { value: "progressive", source: "codec header" },
    bitsPerSecond: { value: 8_000_000, source: "sample table" },
    durationSeconds: { value: 120, source: "sample table" },
    pixelFormat: "yuv420p",
    chroma: "4:2:0",
    bitDepth: 8,
  };
  return streamOf(usual, rest);
}

function audioOf(given: Loose): AudioStream {
  const usual: AudioStream = {
    index: 1,
    codec: "aac",
    channels: 2,
    sampleRateHz: 48_000,
    bitsPerSecond: { value: 128_000, source: "sample table" },
    durationSeconds: { value: 120, source: "sample table" },
  };
  return streamOf(usual, given);
}

function listOf(value: unknown, usual: readonly Loose[]): readonly Loose[] {
  if (value === undefined) return usual;
  return Array.isArray(value) ? value.filter(isLoose) : isLoose(value) ? [value] : [];
}

/** Facts of a two-minute film in 1080p, except where the case says otherwise. */
function factsOf(given: Loose, bytes: number): MediaFacts {
  const { video, audio, container = "mp4", subtitles, durationSeconds, bitsPerSecond, ...rest } = given;
  const seconds = Number(durationSeconds ?? 120);
  const container_ = isLoose(container) ? container : { format: container };
  const streams = { video: listOf(video, [{}]).map(videoOf), audio: listOf(audio, [{}]).map(audioOf) };
  const known = Object.fromEntries(
    ["timecode", "createdAt", "aiLabel"].flatMap((key) =>
      rest[key] === undefined ? [] : [[key, rest[key]]],
    ),
  );
  return {
    engine: "test",
    container: container_ as unknown as MediaFacts["container"],
    durationSeconds: { value: seconds, source: "container" },
    bitsPerSecond: { value: Number(bitsPerSecond ?? Math.round((bytes * 8) / seconds)), source: "file size" },
    ...streams,
    subtitles: Array.from({ length: Number(subtitles ?? 0) }, (_, index) => ({
      index: index + 2,
      codec: "mov_text",
    })),
    coverPictures: 0,
    otherStreams: 0,
    tags: {},
    ...known,
  };
}

function mediaOf(given: FileCase, kind: string, bytes: number): MediaResult | undefined {
  if (kind !== "video" && kind !== "audio") return undefined;
  if (isLoose(given.damage)) return { status: "damaged", damage: given.damage as never };
  if (isLoose(given.unread)) return { status: "unread", failure: given.unread as never };
  return { status: "facts", facts: factsOf(kind === "audio" ? { video: [], ...given } : given, bytes) };
}

/** A document as a case writes it: lines, and tables of rows of texts; a time that Excel made is a number of seconds. */
function documentOf(given: Loose): DocumentResult {
  if (isLoose(given.unread)) return { status: "unread", trouble: given.unread as never };
  const { format = "docx", paragraphs = [], tables = [] } = given;
  let id = 0;
  const cellOf = (value: unknown): Cell =>
    typeof value === "number"
      ? { id: id++, text: timeSpan.print(value).replace(" ", ""), rows: 1, seconds: value }
      : { id: id++, text: String(value ?? ""), rows: 1 };
  const isWord = format === "docx" || format === "xlsx";
  return {
    status: "facts",
    facts: {
      format: format as DocumentFormat,
      paragraphs: paragraphs as readonly string[],
      tables: (tables as unknown[][][]).map((rows) => ({ rows: rows.map((row) => row.map(cellOf)) })),
      codes: (given.codes ?? []) as readonly string[],
      showsTicks: isWord,
      showsCells: format !== "pdf",
      ...(given.pages === undefined ? {} : { pages: Number(given.pages) }),
    },
  };
}

/** A picture of A4 for the screen, except where the case says otherwise. */
function imageOf(given: Loose): ImageResult {
  if (isLoose(given.unread)) return { status: "unread", trouble: given.unread as never };
  const usual: ImageFacts = { format: "jpeg", width: 1240, height: 1754, codes: [] };
  const facts: { [key: string]: unknown } = { ...usual, ...given };
  for (const [key, value] of Object.entries(given)) if (value === null) delete facts[key];
  return { status: "facts", facts: facts as unknown as ImageFacts };
}

/** A small picture of one brightness, or one that gets brighter from left to right, as looking writes it. */
function thumbnailOf(written: string): string {
  const [, level] = /^gray×(\d+)$/.exec(written) ?? [];
  const cells = Array.from({ length: 384 }, (_, at) =>
    level === undefined ? (at % 32) * 8 : (Number(level) + (at % 2) * 40) % 256,
  );
  return Buffer.from(cells).toString("base64");
}

/** What was seen and heard, as a case writes it, or why nobody looked. */
function decodedOf(given: Loose): DecodeResult {
  const failure = given["not-decoded"];
  if (isLoose(failure)) return { status: "not-decoded", failure: failure as never };
  const pictures = given["same-film"];
  const likeness = Array.isArray(pictures) ? { "same-film": pictures.map(String).map(thumbnailOf) } : {};
  return {
    status: "facts",
    facts: { engine: "test", sampling: "twice a second", seconds: 120, ...given, ...likeness },
  };
}

/** An archive as a case writes it: names of files, locked ones with a `!` at the end, or why it gave none. */
function archiveOf(given: unknown): ArchiveResult {
  if (isLoose(given)) return { status: "unread", trouble: given as never };
  const files = (given as readonly string[]).map((written) => {
    const path = written.replace(/!$/, "");
    return {
      path,
      bytes: 1000,
      kind: kindByExtension(splitPath(path).extension),
      encrypted: path !== written,
    };
  });
  return { status: "listed", files };
}

/** The package a case describes, put together by the same functions that put together a real one. */
export function packageOf(given: PackageCase, policy: Policy): Package {
  const usualBytes = 120_000_000;
  const files = (given.files ?? [{ ...given, path: "film.mp4" }]).map(
    (file): FileCase => (typeof file === "string" ? { path: file } : file),
  );
  const described = files
    .map((file) => ({ file, path: file.path ?? "film.mp4" }))
    .sort((a, b) => naturalOrder(a.path, b.path))
    .map(({ file, path }) => {
      const bytes = file.bytes ?? usualBytes;
      const kind = kindByExtension(splitPath(path).extension);
      const entry = { path, absolute: `/package/${path}`, bytes, modifiedMs: 0 };
      const one = identifyFile(entry, kind, [], policy.vocabulary);
      const media = one.role && mediaOf(file, kind, bytes);
      const digest = typeof file.digest === "string" ? { digest: file.digest } : {};
      const complete: PackageFile = { ...one.file, ...(media ? { media } : {}), ...digest };
      const image = isLoose(file.image) ? { image: imageOf(file.image) } : {};
      const archive = file.archive === undefined ? {} : { archive: archiveOf(file.archive) };
      const decoded = isLoose(file.decoded) ? { decoded: decodedOf(file.decoded) } : {};
      const whole = { ...one, file: { ...complete, ...image, ...archive, ...decoded } };
      return isLoose(file.document)
        ? withDocument(whole, documentOf(file.document), policy.vocabulary)
        : whole;
    });
  const works = groupWorks(described, policy.vocabulary, given.category);
  const numbered = new Map(works.flatMap((work) => work.files.map((file) => [file.path, file] as const)));
  const folders = new Set(
    described.flatMap(({ file }) =>
      file.folders.map((_, index) => file.folders.slice(0, index + 1).join("/")),
    ),
  );
  return {
    root: "/package",
    whole: given.whole ?? true,
    files: described.map(({ file }) => numbered.get(file.path) ?? file),
    works,
    folders: [...folders, ...(given.folders ?? [])],
    ignored: [],
    packed: packedFiles(described, policy.vocabulary),
    complete: true,
  };
}
