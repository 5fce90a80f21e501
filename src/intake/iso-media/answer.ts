import type { ProbeAnswer, ProbeStream } from "../ffprobe.ts";
import { type Box, childBoxes, findBox } from "./boxes.ts";
import type { IsoMedia, IsoTrack } from "./movie.ts";
import { onlyEntry, pictureWords, type StreamWords, soundWords } from "./sample-entry.ts";
import { chunkSpan, sampleBytes } from "./sample-table.ts";
import { hasCover, languageCode, movieTags } from "./tags.ts";
import { isWellFormed } from "./well-formed.ts";

/** Seconds from 1904, where QuickTime's clock begins, to 1970. */
const quickTimeEpoch = 2_082_844_800;

/** A moment of `mvhd` or `mdhd` as ffprobe writes it; zero stands for a clock that was never set. */
function moment(buffer: Buffer, box: Box | undefined): string | undefined {
  if (!box || box.payload + 12 > box.end) return undefined;
  const seconds =
    buffer[box.payload] === 1
      ? Number(buffer.readBigUInt64BE(box.payload + 4))
      : buffer.readUInt32BE(box.payload + 4);
  const date = new Date((seconds - quickTimeEpoch) * 1000);
  return seconds === 0 || Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

function language(buffer: Buffer, mdhd: Box | undefined): string | undefined {
  if (!mdhd) return undefined;
  const at = mdhd.payload + (buffer[mdhd.payload] === 1 ? 32 : 20);
  return at + 2 > mdhd.end ? undefined : languageCode(buffer.readUInt16BE(at));
}

/** Ten times finer than any in use. */
const finestTimescale = 100_000_000;

const one = 0x10000;
/** First two columns of the matrix of a track for each clockwise turn (8.3.2). */
const turns: readonly (readonly [degrees: number, matrix: readonly number[]])[] = [
  [0, [one, 0, 0, one]],
  [90, [0, one, -one, 0]],
  [180, [-one, 0, 0, -one]],
  [270, [0, -one, one, 0]],
];

function matrixAt(buffer: Buffer, at: number): readonly number[] {
  return [0, 4, 12, 16].map((offset) => buffer.readInt32BE(at + offset));
}

interface Header {
  readonly degrees: number;
  readonly width: number;
  readonly height: number;
}

/** `tkhd`: how the picture is turned and laid out; undefined for any other matrix than a plain turn. */
function trackHeader(buffer: Buffer, tkhd: Box | undefined): Header | undefined {
  if (!tkhd) return undefined;
  const at = tkhd.payload + (buffer[tkhd.payload] === 1 ? 52 : 40);
  if (at + 44 > tkhd.end) return undefined;
  const matrix = matrixAt(buffer, at);
  const turn = turns.find(([, wanted]) => wanted.every((value, index) => value === matrix[index]));
  if (!turn) return undefined;
  const [width, height] = [buffer.readUInt32BE(at + 36), buffer.readUInt32BE(at + 40)];
  return { degrees: turn[0], width: Math.round(width / one), height: Math.round(height / one) };
}

function isPlainMovie(buffer: Buffer, mvhd: Box | undefined): boolean {
  if (!mvhd) return false;
  const at = mvhd.payload + (buffer[mvhd.payload] === 1 ? 48 : 36);
  return at + 36 <= mvhd.end && matrixAt(buffer, at).every((value, index) => value === turns[0]?.[1][index]);
}

/** The samples lie in this very file: one reference, flagged so (8.7.2). */
function isSelfContained(buffer: Buffer, dref: Box | undefined): boolean {
  if (!dref || dref.payload + 20 > dref.end || buffer.readUInt32BE(dref.payload + 4) !== 1) return false;
  const flags = dref.payload + 8 + 8 + 3;
  return ((buffer[flags] ?? 0) & 1) === 1;
}

/** The words of one track; undefined where anything about it is not understood. */
function trackWords(
  buffer: Buffer,
  trak: Box,
  track: IsoTrack,
): { stream: StreamWords; bytes: number } | undefined {
  const stbl = findBox(buffer, trak.payload, trak.end, "mdia", "minf", "stbl");
  const entry = stbl && onlyEntry(buffer, stbl);
  const header = trackHeader(buffer, findBox(buffer, trak.payload, trak.end, "tkhd"));
  const { timing, timescale } = track;
  if (!isSelfContained(buffer, findBox(buffer, trak.payload, trak.end, "mdia", "minf", "dinf", "dref")))
    return undefined;
  const isTimed = timing !== undefined && timing.units > 0 && timescale > 0 && timescale <= finestTimescale;
  if (!stbl || !entry || !header || !isTimed) return undefined;
  const isPicture = track.handler === "vide";
  if (!isPicture && track.handler !== "soun") return undefined;
  const words = isPicture ? pictureWords(buffer, entry) : soundWords(buffer, entry);
  const bytes = sampleBytes(buffer, stbl);
  if (!words || bytes === undefined || bytes.samples !== timing.samples) return undefined;
  if (!chunkSpan(buffer, stbl)?.complete) return undefined;
  // A layout of another size than the picture stands for pixels that are not square, unless those are stated.
  const isStretched = header.width !== words.width || header.height !== words.height;
  if (isPicture && isStretched && words.sample_aspect_ratio === undefined) return undefined;
  const mdhd = findBox(buffer, trak.payload, trak.end, "mdia", "mdhd");
  const [spoken, made] = [language(buffer, mdhd), moment(buffer, mdhd)];
  const stream = {
    ...words,
    nb_frames: String(timing.samples),
    bit_rate: String(Math.floor((bytes.total * 8 * timescale) / timing.units)),
    tags: { ...(spoken ? { language: spoken } : {}), ...(made ? { creation_time: made } : {}) },
    ...(header.degrees === 0 ? {} : { side_data_list: [{ rotation: -header.degrees }] }),
  };
  return { stream, bytes: bytes.total };
}

/**
 * What ffprobe would say of a file, out of its index alone; undefined where anything in it is not understood completely,
 * for then ffprobe is asked about the whole file. Nothing is guessed.
 */
export function isoAnswer(
  index: Buffer,
  iso: Omit<IsoMedia, "answer">,
  bytes: number,
): ProbeAnswer | undefined {
  const mvhd = findBox(index, 0, index.length, "mvhd");
  if (iso.movieSeconds === 0) return undefined;
  const foreign = ["XMP_", "uuid"].some((type) => index.includes(type, 0, "latin1"));
  if (!isWellFormed(index) || iso.fragmented || foreign || hasCover(index) || !isPlainMovie(index, mvhd))
    return undefined;
  const traks = [...childBoxes(index, 0, index.length)].filter(({ type }) => type === "trak");
  const streams: ProbeStream[] = [];
  let described = 0;
  for (const [at, trak] of traks.entries()) {
    const track = iso.tracks[at];
    const words = track && trackWords(index, trak, track);
    if (!words) return undefined;
    described += words.bytes;
    streams.push({ ...words.stream, index: at });
  }
  // Samples that come to more than the file have sizes that lie.
  if (streams.length === 0 || described > bytes) return undefined;
  const made = moment(index, mvhd);
  const tags = { ...(made ? { creation_time: made } : {}), ...movieTags(index) };
  return {
    streams,
    format: { format_name: "mov,mp4,m4a,3gp,3g2,mj2", duration: iso.movieSeconds.toFixed(6), tags },
  };
}
