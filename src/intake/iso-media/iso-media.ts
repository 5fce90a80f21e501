import type { ContainerFormat, Damage } from "../../model/media.ts";
import type { ByteSource } from "../byte-source.ts";
import { isoAnswer } from "./answer.ts";
import { type Box, childBoxes, findBox, type TopLevel, topLevelBoxes } from "./boxes.ts";
import type { Edit, IsoMedia, IsoTrack } from "./movie.ts";
import { chunkSpan, sampleTiming } from "./sample-table.ts";
import { pictureStarts, zeroedPictures } from "./zeroed.ts";

/** The index of a ten-hour film is about 20 MB. */
const largestIndex = 64 * 2 ** 20;

/** Brands of the MP4 family (mp4ra.org), besides the `iso*`, `mp4*` and `avc1` that are matched by pattern. */
const mp4Brands = new Set([
  "avc1",
  "dash",
  "msdh",
  "MSNV",
  "M4V ",
  "M4VH",
  "M4VP",
  "f4v ",
  "XAVC",
  "cmfc",
  "cmf2",
  "ndsc",
  "hvc1",
  "mmp4",
  "dby1",
]);

function isMp4Brand(brand: string): boolean {
  return /^(iso[0-9a-z]|mp4[0-9])$/.test(brand) || mp4Brands.has(brand);
}

/**
 * The format by the brands of `ftyp`. The major brand decides, for that is what players go by; a file without `ftyp` is
 * QuickTime of before 2001.
 */
function formatOf(brand: string | undefined, compatible: readonly string[]): ContainerFormat {
  if (brand === undefined || brand === "qt  ") return "mov";
  if (/^3g[2-9a-z][0-9a-z]$/i.test(brand)) return "3gp";
  if (brand === "M4A " || brand === "M4B ") return "m4a";
  if (isMp4Brand(brand) || compatible.some(isMp4Brand)) return "mp4";
  return compatible.includes("qt  ") ? "mov" : "mp4";
}

function brandsOf(ftyp: Buffer): { brand?: string; compatible: readonly string[] } {
  if (ftyp.length < 8) return { compatible: [] };
  const compatible: string[] = [];
  for (let at = 8; at + 4 <= ftyp.length; at += 4) compatible.push(ftyp.toString("latin1", at, at + 4));
  return { brand: ftyp.toString("latin1", 0, 4), compatible };
}

async function payload(file: ByteSource, box: Box, most: number): Promise<Buffer> {
  const buffer = Buffer.alloc(Math.min(box.end - box.payload, most));
  const { bytesRead } = await file.read(buffer, 0, buffer.length, box.payload);
  return buffer.subarray(0, bytesRead);
}

function readEdits(buffer: Buffer, trak: Box): readonly Edit[] {
  const elst = findBox(buffer, trak.payload, trak.end, "edts", "elst");
  if (!elst || elst.payload + 8 > elst.end) return [];
  const long = buffer[elst.payload] === 1;
  const entryBytes = long ? 20 : 12;
  const room = Math.floor((elst.end - elst.payload - 8) / entryBytes);
  const count = Math.min(buffer.readUInt32BE(elst.payload + 4), room);
  const edits: Edit[] = [];
  for (let index = 0; index < count; index++) {
    const at = elst.payload + 8 + index * entryBytes;
    edits.push(
      long
        ? { duration: Number(buffer.readBigUInt64BE(at)), mediaTime: Number(buffer.readBigInt64BE(at + 8)) }
        : { duration: buffer.readUInt32BE(at), mediaTime: buffer.readInt32BE(at + 4) },
    );
  }
  return edits;
}

/** Time scale and duration of `mvhd` or `mdhd`, which begin alike. */
function timing(buffer: Buffer, box: Box | undefined): { timescale: number; units: number } {
  if (!box) return { timescale: 0, units: 0 };
  const long = buffer[box.payload] === 1;
  const at = box.payload + (long ? 20 : 12);
  if (at + (long ? 12 : 8) > box.end) return { timescale: 0, units: 0 };
  return {
    timescale: buffer.readUInt32BE(at),
    units: long ? Number(buffer.readBigUInt64BE(at + 4)) : buffer.readUInt32BE(at + 4),
  };
}

interface ReadTrack {
  readonly track: IsoTrack;
  readonly lastByte?: number;
  /** Where pictures lie that can't begin with zeros, a few of them. */
  readonly pictures: readonly number[];
}

function readTrack(buffer: Buffer, trak: Box): ReadTrack {
  const { timescale, units } = timing(buffer, findBox(buffer, trak.payload, trak.end, "mdia", "mdhd"));
  const hdlr = findBox(buffer, trak.payload, trak.end, "mdia", "hdlr");
  const handler =
    hdlr && hdlr.payload + 12 <= hdlr.end
      ? buffer.toString("latin1", hdlr.payload + 8, hdlr.payload + 12)
      : "";
  const stbl = findBox(buffer, trak.payload, trak.end, "mdia", "minf", "stbl");
  const sampled = stbl && sampleTiming(buffer, stbl);
  const lastByte = stbl && chunkSpan(buffer, stbl)?.end;
  const track = {
    handler,
    timescale,
    mediaUnits: units,
    edits: readEdits(buffer, trak),
    ...(sampled ? { timing: sampled } : {}),
  };
  const pictures = stbl ? pictureStarts(buffer, stbl) : [];
  return { track, pictures, ...(lastByte === undefined ? {} : { lastByte }) };
}

function aigcTexts(index: Buffer): Pick<IsoMedia, "aigcBox" | "aigcInIndex"> {
  const box = findBox(index, 0, index.length, "udta", "AIGC");
  const mention = index.indexOf("ContentProducer");
  if (box) return { aigcBox: index.toString("utf8", box.payload, box.end) };
  if (mention < 0) return {};
  const from = index.lastIndexOf("{", mention);
  const to = index.indexOf("}", mention);
  return from < 0 || to < 0 ? {} : { aigcInIndex: index.toString("utf8", from, to + 1) };
}

/**
 * Where a file of ISO media ends too early. What counts is where the samples lie: a media data box that claims too much
 * does no harm as long as every sample is there.
 */
function damageOf(
  { first, last, complete }: TopLevel,
  bytes: number,
  lastByte: number | undefined,
  fragmented: boolean,
): Damage | undefined {
  const cutAt = (end: number | undefined): Damage | undefined =>
    end !== undefined && end > bytes ? { kind: "truncated", missingBytes: end - bytes } : undefined;
  if (!complete) return { kind: "broken" };
  const index = first.get("moov");
  if (!index) return cutAt(last?.end) ?? { kind: "no-index" };
  // An index that is cut describes samples that may all be there, and nobody can find them.
  const cutIndex = cutAt(index.end);
  if (cutIndex) return cutIndex;
  if (lastByte !== undefined && !fragmented) return cutAt(lastByte);
  if (fragmented && lastByte === undefined && !first.has("moof")) return { kind: "truncated" };
  return cutAt(last?.end);
}

/** Reads the boxes of an MP4 or MOV file: brands, edit lists, sample times, and whether all of it is there. */
export async function readIsoMedia(file: ByteSource, bytes: number): Promise<IsoMedia> {
  const top = await topLevelBoxes(file, bytes);
  const first = (type: string) => top.first.get(type);
  const ftyp = first("ftyp");
  const { brand, compatible } = ftyp
    ? brandsOf(await payload(file, ftyp, 4096))
    : { brand: undefined, compatible: [] };
  const moov = first("moov");
  const mdat = first("mdat");
  // Half an index would tell half of the truth: a larger one is left to ffprobe.
  const isReadable = moov !== undefined && moov.end - moov.payload <= largestIndex;
  const index = isReadable ? await payload(file, moov, largestIndex) : Buffer.alloc(0);
  const fragmented = findBox(index, 0, index.length, "mvex") !== undefined || first("moof") !== undefined;

  const tracks: IsoTrack[] = [];
  const pictures: number[] = [];
  let lastByte: number | undefined;
  for (const box of childBoxes(index, 0, index.length)) {
    if (box.type !== "trak") continue;
    const { track, lastByte: last, pictures: starts } = readTrack(index, box);
    tracks.push(track);
    pictures.push(...starts);
    if (last !== undefined) lastByte = Math.max(lastByte ?? 0, last);
  }
  const damage = damageOf(top, bytes, lastByte, fragmented) ?? (await zeroedPictures(file, pictures));
  const movie = timing(index, findBox(index, 0, index.length, "mvhd"));
  const media: IsoMedia = {
    format: formatOf(brand, compatible),
    ...(brand === undefined ? {} : { brand }),
    compatibleBrands: compatible,
    indexInFront: moov !== undefined && (mdat === undefined || moov.start < mdat.start),
    fragmented,
    movieTimescale: movie.timescale,
    movieSeconds: movie.timescale === 0 ? 0 : movie.units / movie.timescale,
    tracks,
    ...aigcTexts(index),
    ...(damage ? { damage } : {}),
  };
  const answer = damage || first("uuid") ? undefined : isoAnswer(index, media, bytes);
  return answer ? { ...media, answer } : media;
}

/** How long a track shows, edit list applied, in seconds: from its first picture to its end. */
export function presentedSeconds(track: IsoTrack, movieTimescale: number): number | undefined {
  const { timescale, edits, timing, mediaUnits } = track;
  if (timescale === 0) return undefined;
  const media = (timing?.units || mediaUnits) / timescale;
  const shown = edits.filter(({ mediaTime, duration }) => mediaTime >= 0 && duration > 0);
  if (shown.length === 0 || movieTimescale === 0) return media > 0 ? media : undefined;
  const edited = shown.reduce((sum, { duration }) => sum + duration, 0) / movieTimescale;
  // One edit can't show more than there is. Its start is no cut: with B-frames it is the delay of the first picture.
  return shown.length === 1 && timing ? Math.min(edited, media) : edited;
}
