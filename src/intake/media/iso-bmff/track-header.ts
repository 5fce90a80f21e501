import { type Box, childBoxes } from "./boxes.ts";
import { languageCode } from "./tags.ts";

/** Seconds from 1904, where QuickTime's clock begins, to 1970. */
const quickTimeEpoch = 2_082_844_800;

/** A moment of `mvhd` or `mdhd` as ffprobe writes it; zero stands for a clock that was never set. */
export function creationTime(buffer: Buffer, box: Box | undefined): string | undefined {
  if (!box || box.payload + 12 > box.end) return undefined;
  const seconds =
    buffer[box.payload] === 1
      ? Number(buffer.readBigUInt64BE(box.payload + 4))
      : buffer.readUInt32BE(box.payload + 4);
  const date = new Date((seconds - quickTimeEpoch) * 1000);
  return seconds === 0 || Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** The language of `mdhd`. */
export function language(buffer: Buffer, mdhd: Box | undefined): string | undefined {
  if (!mdhd) return undefined;
  const at = mdhd.payload + (buffer[mdhd.payload] === 1 ? 32 : 20);
  return at + 2 > mdhd.end ? undefined : languageCode(buffer.readUInt16BE(at));
}

/** Time scale and duration of `mvhd` or `mdhd`, which begin alike. */
export function clock(
  buffer: Buffer,
  box: Box | undefined,
): { readonly timescale: number; readonly units: number } {
  if (!box) return { timescale: 0, units: 0 };
  const long = buffer[box.payload] === 1;
  const at = box.payload + (long ? 20 : 12);
  if (at + (long ? 12 : 8) > box.end) return { timescale: 0, units: 0 };
  const timescale = buffer.readUInt32BE(at);
  const units = long ? Number(buffer.readBigUInt64BE(at + 4)) : buffer.readUInt32BE(at + 4);
  // All ones stand for "unknown" (8.2.2).
  return { timescale, units: units === 0xffffffff || units >= 2 ** 63 ? 0 : units };
}

const one = 0x10000;

/** The clockwise turn that a matrix stands for by its first two columns (ISO/IEC 14496-12, 8.3.2); undefined for any other. */
function turnOf(buffer: Buffer, at: number): number | undefined {
  const a = buffer.readInt32BE(at);
  const b = buffer.readInt32BE(at + 4);
  const c = buffer.readInt32BE(at + 12);
  const d = buffer.readInt32BE(at + 16);
  if (b === 0 && c === 0 && a === d) return a === one ? 0 : a === -one ? 180 : undefined;
  if (a === 0 && d === 0 && b === -c) return b === one ? 90 : b === -one ? 270 : undefined;
  return undefined;
}

export interface TrackHeader {
  readonly trackId: number;
  /** Clockwise. */
  readonly degrees: number;
  readonly width: number;
  readonly height: number;
}

/** `tkhd`: how the picture is turned and laid out; undefined for any other matrix than a plain turn. */
export function trackHeader(buffer: Buffer, tkhd: Box | undefined): TrackHeader | undefined {
  if (!tkhd) return undefined;
  const long = buffer[tkhd.payload] === 1;
  const at = tkhd.payload + (long ? 52 : 40);
  if (at + 44 > tkhd.end) return undefined;
  const degrees = turnOf(buffer, at);
  if (degrees === undefined) return undefined;
  return {
    trackId: buffer.readUInt32BE(tkhd.payload + (long ? 20 : 12)),
    degrees,
    width: Math.round(buffer.readUInt32BE(at + 36) / one),
    height: Math.round(buffer.readUInt32BE(at + 40) / one),
  };
}

/** The movie as a whole is shown as it is: its matrix turns nothing. */
export function isPlainMovie(buffer: Buffer, mvhd: Box | undefined): boolean {
  if (!mvhd) return false;
  const at = mvhd.payload + (buffer[mvhd.payload] === 1 ? 48 : 36);
  return at + 36 <= mvhd.end && turnOf(buffer, at) === 0;
}

/** References to the file itself, of MP4 and of QuickTime. */
const references = new Set(["url ", "alis"]);

/** The track is switched on, so that players show it (8.3.2); one without a header is. */
export function isEnabled(buffer: Buffer, tkhd: Box | undefined): boolean {
  return !tkhd || tkhd.payload + 4 > tkhd.end || ((buffer[tkhd.payload + 3] ?? 0) & 1) === 1;
}

/** The samples lie in this very file: one reference, flagged so (8.7.2). */
export function isSelfContained(buffer: Buffer, dref: Box | undefined): boolean {
  if (!dref || dref.payload + 8 > dref.end || buffer.readUInt32BE(dref.payload + 4) !== 1) return false;
  const [reference] = childBoxes(buffer, dref.payload + 8, dref.end);
  if (reference?.end !== dref.end || reference.payload + 4 > reference.end) return false;
  return references.has(reference.type) && ((buffer[reference.payload + 3] ?? 0) & 1) === 1;
}
