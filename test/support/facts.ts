import { z } from "zod";
import { kindByExtension } from "../../src/intake/package/file-extensions.ts";
import { splitPath } from "../../src/intake/package/identify-file.ts";
import { type ArchiveResult, archiveTrouble } from "../../src/model/facts/archive.ts";
import { damage } from "../../src/model/facts/damage.ts";
import { type DecodeResult, decodedFacts, decodeFailure } from "../../src/model/facts/decoded.ts";
import {
  type Cell,
  cell,
  type DocumentResult,
  documentFacts,
  documentTrouble,
} from "../../src/model/facts/document.ts";
import { engineFailure } from "../../src/model/facts/failure.ts";
import { type ImageResult, imageFacts, imageTrouble } from "../../src/model/facts/image.ts";
import type { Immutable } from "../../src/model/facts/immutable.ts";
import {
  containerFacts,
  type MediaFacts,
  type MediaResult,
  mediaFacts,
} from "../../src/model/facts/media.ts";
import { ratio } from "../../src/model/facts/numbers.ts";
import {
  type AudioStream,
  audioStream,
  type VideoStream,
  videoStream,
} from "../../src/model/facts/streams.ts";
import { fraction, fromDecimal } from "../../src/model/fraction.ts";
import { timeSpan } from "../../src/quantity/index.ts";

/** Facts as cases write them. The schemas of facts read them, so that no case is about a fact that there is not. */

/** A value of a case that nobody has looked at yet. */
export type Loose = Readonly<Record<string, unknown>>;

export function isLoose(value: unknown): value is Loose {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `25`, `30000/1001`, `16:9` as fractions. */
function ratioOf(value: unknown) {
  const text = String(value);
  const [num = "", den] = text.split(/[/:]/);
  return den === undefined ? fromDecimal(num) : fraction(Number(num), Number(den));
}

const bare = (schema: z.core.$ZodType) => (schema instanceof z.ZodExactOptional ? schema.unwrap() : schema);

/** A fact as its schema wants it: ratios are written as texts, and one that carries its source as the bare value. */
function factOf(schema: z.core.$ZodType, written: unknown): unknown {
  const inner = bare(schema);
  if (inner === ratio) return ratioOf(written);
  const isSourced = inner instanceof z.ZodObject && "source" in inner.shape;
  if (!isSourced || (isLoose(written) && "source" in written)) return written;
  return { value: factOf(inner.shape.value, written), source: "container" };
}

/** What is usual, but for what the case says; `null` takes a fact away. A name that no fact has is an error. */
function factsAs<S extends z.ZodObject>(schema: S, usual: Immutable<z.infer<S>>, given: Loose): z.infer<S> {
  const facts: { [key: string]: unknown } = { ...usual };
  for (const [key, written] of Object.entries(given)) {
    if (written === null) delete facts[key];
    else facts[key] = schema.shape[key] ? factOf(schema.shape[key], written) : written;
  }
  return schema.strict().parse(facts) as z.infer<S>;
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
  return factsAs(videoStream, usual, rest);
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
  return factsAs(audioStream, usual, given);
}

function listOf(value: unknown, usual: readonly Loose[]): readonly Loose[] {
  if (value === undefined) return usual;
  return Array.isArray(value) ? value.filter(isLoose) : isLoose(value) ? [value] : [];
}

/** Facts of a two-minute film in 1080p, except where the case says otherwise. */
function mediaFactsOf(given: Loose, bytes: number): MediaFacts {
  const { video, audio, container = "mp4", subtitles, durationSeconds, bitsPerSecond, ...file } = given;
  const seconds = Number(durationSeconds ?? 120);
  const usual: MediaFacts = {
    engine: "test",
    container: containerFacts.strict().parse(isLoose(container) ? container : { format: container }),
    durationSeconds: { value: seconds, source: "container" },
    bitsPerSecond: { value: Number(bitsPerSecond ?? Math.round((bytes * 8) / seconds)), source: "file size" },
    video: listOf(video, [{}]).map(videoOf),
    audio: listOf(audio, [{}]).map(audioOf),
    subtitles: Array.from({ length: Number(subtitles ?? 0) }, (_, index) => ({
      index: index + 2,
      codec: "mov_text",
    })),
    coverPictures: 0,
    otherStreams: 0,
    tags: {},
  };
  const stated = Object.entries(file).filter(([key]) => key in mediaFacts.shape);
  return factsAs(mediaFacts, usual, Object.fromEntries(stated));
}

export function mediaOf(given: Loose, kind: string, bytes: number): MediaResult | undefined {
  if (kind !== "video" && kind !== "audio") return undefined;
  if (isLoose(given.damage)) return { status: "damaged", damage: damage.parse(given.damage) };
  if (isLoose(given.unread)) return { status: "unread", failure: engineFailure.parse(given.unread) };
  return { status: "facts", facts: mediaFactsOf(kind === "audio" ? { video: [], ...given } : given, bytes) };
}

/** A document as a case writes it: lines, and tables of rows of texts; a time that Excel made is a number of seconds. */
export function documentOf(given: Loose): DocumentResult {
  if (isLoose(given.unread)) return { status: "unread", trouble: documentTrouble.parse(given.unread) };
  const { format = "docx", tables = [], ...rest } = given;
  let id = 0;
  const cellOf = (value: unknown): Cell =>
    typeof value === "number"
      ? { id: id++, text: timeSpan.print(value).replace(" ", ""), rows: 1, seconds: value }
      : isLoose(value)
        ? cell.parse({ id: id++, rows: 1, ...value })
        : { id: id++, text: String(value ?? ""), rows: 1 };
  const facts = documentFacts.strict().parse({
    format,
    paragraphs: [],
    tables: (tables as unknown[][][]).map((rows) => ({ rows: rows.map((row) => row.map(cellOf)) })),
    codes: [],
    showsTicks: format === "docx" || format === "xlsx",
    showsCells: format !== "pdf",
    ...rest,
  });
  return { status: "facts", facts };
}

/** A picture of A4 for the screen, except where the case says otherwise. */
export function imageOf(given: Loose): ImageResult {
  if (isLoose(given.unread)) return { status: "unread", trouble: imageTrouble.parse(given.unread) };
  const facts = factsAs(imageFacts, { format: "jpeg", width: 1240, height: 1754, codes: [] }, given);
  return { status: "facts", facts };
}

/**
 * A small picture as decoding writes it: stripes around one brightness, 20 levels to either side unless `gray×90±25` says
 * otherwise, or one that gets brighter from left to right.
 */
function thumbnailOf(written: string): string {
  const [, level, swing = "20"] = /^gray×(\d+)(?:±(\d+))?$/.exec(written) ?? [];
  const cells = Array.from({ length: 384 }, (_, at) =>
    level === undefined ? (at % 32) * 8 : (Number(level) + (at % 2) * 2 * Number(swing)) % 256,
  );
  return Buffer.from(cells).toString("base64");
}

/** What was seen and heard, as a case writes it, or why nobody looked. */
export function decodedOf(given: Loose): DecodeResult {
  const failure = given["not-decoded"];
  if (isLoose(failure)) return { status: "not-decoded", failure: decodeFailure.parse(failure) };
  const pictures = given["same-film"];
  const likeness = Array.isArray(pictures) ? { "same-film": pictures.map(String).map(thumbnailOf) } : {};
  const usual = { engine: "test", sampling: "twice a second", seconds: 120 } as const;
  return { status: "facts", facts: factsAs(decodedFacts, usual, { ...given, ...likeness }) };
}

/** An archive as a case writes it: names of files, locked ones with a `!` at the end, or why it gave none. */
export function archiveOf(given: unknown): ArchiveResult {
  if (isLoose(given)) return { status: "unread", trouble: archiveTrouble.parse(given) };
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
