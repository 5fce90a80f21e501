import { z } from "zod";
import type { ArchiveTrouble, PackedFile } from "../../model/archive.ts";
import type { DocumentTrouble } from "../../model/document.ts";
import type { DecodeFailure } from "../../model/facts/decoded.ts";
import { fileKinds } from "../../model/file-kind.ts";
import type { ImageFacts, ImageTrouble } from "../../model/image.ts";
import {
  type AudioStream,
  containerFormats,
  type Damage,
  type EngineFailure,
  type MediaFacts,
  type VideoStream,
} from "../../model/media.ts";
import type { ReportDocument } from "../../model/report.ts";

/** Shapes of the facts in a saved report. They are open: what a later version adds is passed through. */

const fraction = z.looseObject({ num: z.number(), den: z.number() });
const source = z.enum(["container", "sample table", "packets", "codec header", "tag", "file size"]);
const known = <T extends z.ZodType>(value: T) => z.looseObject({ value, source });
const strings = z.record(z.string(), z.string());

const video: z.ZodType<VideoStream> = z.looseObject({
  index: z.number(),
  codec: z.string(),
  codecTag: z.string().exactOptional(),
  profile: z.string().exactOptional(),
  level: z.string().exactOptional(),
  pixelFormat: z.string().exactOptional(),
  chroma: z.string().exactOptional(),
  bitDepth: z.number().exactOptional(),
  codedWidth: z.number(),
  codedHeight: z.number(),
  displayWidth: z.number(),
  displayHeight: z.number(),
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  pixelAspect: fraction.exactOptional(),
  displayAspect: fraction,
  frameRate: known(fraction).exactOptional(),
  constantFrameRate: known(z.boolean()).exactOptional(),
  scan: known(z.enum(["progressive", "interlaced", "top-field-first", "bottom-field-first"])).exactOptional(),
  bitsPerSecond: known(z.number()).exactOptional(),
  rateOverTime: known(
    z.looseObject({
      sliceSeconds: z.number(),
      seconds: z.number(),
      bitsPerSecond: z.array(z.number()),
    }),
  ).exactOptional(),
  durationSeconds: known(z.number()).exactOptional(),
  frames: z.number().exactOptional(),
  keyFrames: z.looseObject({ count: z.number(), longestGapSeconds: z.number() }).exactOptional(),
  color: z
    .looseObject({
      primaries: z.string().exactOptional(),
      transfer: z.string().exactOptional(),
      matrix: z.string().exactOptional(),
      range: z.string().exactOptional(),
    })
    .exactOptional(),
});

const audio: z.ZodType<AudioStream> = z.looseObject({
  index: z.number(),
  codec: z.string(),
  profile: z.string().exactOptional(),
  channels: z.number().exactOptional(),
  channelLayout: z.string().exactOptional(),
  sampleRateHz: z.number().exactOptional(),
  bitDepth: z.number().exactOptional(),
  bitsPerSecond: known(z.number()).exactOptional(),
  durationSeconds: known(z.number()).exactOptional(),
  language: z.string().exactOptional(),
});

const format = z.enum(containerFormats);

export const mediaFacts: z.ZodType<MediaFacts> = z.looseObject({
  engine: z.string(),
  container: z.looseObject({
    format,
    brand: z.string().exactOptional(),
    compatibleBrands: z.array(z.string()).exactOptional(),
    indexInFront: z.boolean().exactOptional(),
    fragmented: z.boolean().exactOptional(),
  }),
  durationSeconds: known(z.number()).exactOptional(),
  bitsPerSecond: known(z.number()).exactOptional(),
  video: z.array(video),
  audio: z.array(audio),
  subtitles: z.array(
    z.looseObject({ index: z.number(), codec: z.string(), language: z.string().exactOptional() }),
  ),
  coverPictures: z.number(),
  otherStreams: z.number(),
  timecode: z.looseObject({ start: z.string(), dropFrame: z.boolean() }).exactOptional(),
  createdAt: z.string().exactOptional(),
  aiLabel: z
    .looseObject({
      place: z.string(),
      prescribed: z.boolean(),
      raw: z.string(),
      fields: strings.exactOptional(),
    })
    .exactOptional(),
  tags: strings,
});

const kind = <K extends string>(...kinds: readonly K[]) => z.looseObject({ kind: z.enum(kinds) });
const detailed = <K extends string>(...kinds: readonly K[]) =>
  z.looseObject({ kind: z.enum(kinds), detail: z.string() });
const timeout = z.looseObject({ kind: z.literal("timeout"), seconds: z.number() });
const likeness = { looksLike: z.string().exactOptional() };

export const damage: z.ZodType<Damage> = z.union([
  kind("empty", "zeros", "no-index", "broken", "no-streams", "unreadable-document", "locked"),
  kind("not-a-file", "dangling-link", "name-encoding", "no-permission"),
  z.looseObject({ kind: z.literal("truncated"), missingBytes: z.number().exactOptional() }),
  z.looseObject({ kind: z.literal("unfinished-download"), extension: z.string() }),
  z.looseObject({ kind: z.enum(["foreign", "other-content"]), ...likeness }),
]) as z.ZodType<Damage>;

export const engineFailure = z.union([
  kind("no-engine", "interrupted"),
  timeout,
  detailed("crash", "unsupported", "io-error"),
]) as z.ZodType<EngineFailure>;

export const lookFailure = z.union([engineFailure, kind("no-decoder", "quick")]) as z.ZodType<DecodeFailure>;

const documentTrouble = z.union([
  kind("encrypted", "scanned", "too-large", "broken", "unreadable"),
  z.looseObject({ kind: z.literal("other-format"), ...likeness }),
  z.looseObject({ kind: z.literal("old-format"), format: z.string() }),
  timeout,
  detailed("crash"),
]) as z.ZodType<DocumentTrouble>;

const codes = z.array(z.string()).exactOptional();

type DocumentSummary = Extract<ReportDocument, { status: "facts" }>["facts"];
export const document: z.ZodType<DocumentSummary | { unread: DocumentTrouble }> = z.union([
  z.looseObject({ unread: documentTrouble }),
  z.looseObject({
    format: z.enum(["docx", "doc", "xlsx", "pdf"]),
    pages: z.number().exactOptional(),
    tables: z.number(),
    pictures: z.number().exactOptional(),
    codes,
  }),
]);

const imageFormat = z.enum(["jpeg", "png", "gif", "bmp", "webp", "tiff", "psd"]);
const imageTrouble = z.union([
  kind("other-format", "broken", "too-large"),
  z.looseObject({ kind: z.literal("unread-format"), format: imageFormat }),
  timeout,
  detailed("crash"),
]) as z.ZodType<ImageTrouble>;

export const image: z.ZodType<ImageFacts | { unread: ImageTrouble }> = z.union([
  z.looseObject({ unread: imageTrouble }),
  z.looseObject({
    format: imageFormat,
    width: z.number(),
    height: z.number(),
    colorMode: z.enum(["cmyk", "rgb", "gray"]).exactOptional(),
    dpi: z.looseObject({ value: z.number(), from: z.enum(["EXIF", "JFIF", "pHYs"]) }).exactOptional(),
    codes,
  }),
]);

const packedFile = z.looseObject({
  path: z.string(),
  bytes: z.number(),
  kind: z.enum(fileKinds),
  encrypted: z.boolean(),
});
const archiveTrouble = z.union([
  kind("broken", "too-many"),
  z.looseObject({ kind: z.literal("other-format"), format: z.string() }),
]) as z.ZodType<ArchiveTrouble>;

export const archive: z.ZodType<{ files: PackedFile[] } | { unread: ArchiveTrouble }> = z.union([
  z.looseObject({ unread: archiveTrouble }),
  z.looseObject({ files: z.array(packedFile) }),
]);
