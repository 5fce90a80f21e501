import { BitReader } from "./bit-reader.ts";
import type { Vui } from "./vui.ts";

/** A sequence header of AV1 (AV1 Bitstream & Decoding Process Specification, 5.5). */
export interface Av1Sequence {
  readonly profile: number;
  readonly level: number;
  /** AV1 knows no fields. */
  readonly progressive: true;
  /** 1 to 3 for 4:2:0, 4:2:2 and 4:4:4; 0 without color. */
  readonly chromaFormat: number;
  readonly bitDepth: number;
  readonly width: number;
  readonly height: number;
  readonly vui: Vui;
}

const sequenceHeader = 1;
const unspecified = 2;

/** leb128() of 4.10.5. */
function leb128(bytes: Buffer, at: number): { readonly value: number; readonly next: number } {
  let value = 0;
  for (let index = 0; index < 5; index++) {
    const byte = bytes[at + index];
    if (byte === undefined) break;
    value += (byte & 0x7f) * 2 ** (7 * index);
    if ((byte & 0x80) === 0) return { value, next: at + index + 1 };
  }
  throw new RangeError("length of an OBU");
}

/** The sequence header among the OBUs of an `av1C` record (AV1 Codec ISO Media File Format Binding, 2.3). */
function sequenceObu(record: Buffer): Buffer | undefined {
  for (let at = 4; at < record.length; ) {
    const first = record[at] ?? 0;
    const [type, extended, sized] = [(first >> 3) & 15, (first & 4) !== 0, (first & 2) !== 0];
    at += extended ? 2 : 1;
    const { value, next } = sized ? leb128(record, at) : { value: record.length - at, next: at };
    if (type === sequenceHeader) return record.subarray(next, next + value);
    at = next + value;
  }
  return undefined;
}

/** timing_info() and decoder_model_info(); returns how long the delays of an operating point are, where they are given. */
function skipTiming(reader: BitReader): number | undefined {
  reader.skip(64);
  if (reader.flag()) reader.unsigned();
  if (!reader.flag()) return undefined;
  const delay = reader.bits(5) + 1;
  reader.skip(32 + 5 + 5);
  return delay;
}

/** The operating points; returns the level of the first. */
function operatingPoints(reader: BitReader): number {
  const delay = reader.flag() ? skipTiming(reader) : undefined;
  const showsDelay = reader.flag();
  const count = reader.bits(5) + 1;
  let level = 0;
  for (let point = 0; point < count; point++) {
    reader.skip(12);
    const own = reader.bits(5);
    if (point === 0) level = own;
    if (own > 7) reader.skip(1);
    if (delay !== undefined && reader.flag()) reader.skip(2 * delay + 1);
    if (showsDelay && reader.flag()) reader.skip(4);
  }
  return level;
}

/** The tools of a sequence that is more than one picture. */
function skipTools(reader: BitReader): void {
  reader.skip(4);
  const ordered = reader.flag();
  if (ordered) reader.skip(2);
  const screen = reader.flag() ? unspecified : reader.bits(1);
  if (screen > 0 && !reader.flag()) reader.skip(1);
  if (ordered) reader.skip(3);
}

/** color_config(), 5.5.2. */
function colorConfig(
  reader: BitReader,
  profile: number,
): Pick<Av1Sequence, "bitDepth" | "chromaFormat" | "vui"> {
  const high = reader.flag();
  const bitDepth = profile === 2 && high ? (reader.flag() ? 12 : 10) : high ? 10 : 8;
  const mono = profile !== 1 && reader.flag();
  const [primaries, transfer, matrix] = reader.flag()
    ? [reader.bits(8), reader.bits(8), reader.bits(8)]
    : [unspecified, unspecified, unspecified];
  const isRgb = !mono && primaries === 1 && transfer === 13 && matrix === 0;
  const fullRange = isRgb || reader.flag();
  const vui = { fullRange, primaries, transfer, matrix };
  if (mono) return { bitDepth, chromaFormat: 0, vui };
  if (isRgb || profile === 1) return { bitDepth, chromaFormat: 3, vui };
  if (profile === 0) return { bitDepth, chromaFormat: 1, vui };
  if (bitDepth < 12) return { bitDepth, chromaFormat: 2, vui };
  const across = reader.flag();
  return { bitDepth, chromaFormat: across ? (reader.flag() ? 1 : 2) : 3, vui };
}

/**
 * The sequence header in an `av1C` record; undefined where there is none, or where it contradicts the record. Throws
 * RangeError where it is cut.
 */
export function av1Sequence(record: Buffer): Av1Sequence | undefined {
  const obu = sequenceObu(record);
  if (!obu || record[0] !== 0x81) return undefined;
  const reader = new BitReader(obu);
  const profile = reader.bits(3);
  reader.skip(1);
  const still = reader.flag();
  const level = still ? reader.bits(5) : operatingPoints(reader);
  const [widthBits, heightBits] = [reader.bits(4) + 1, reader.bits(4) + 1];
  const [width, height] = [reader.bits(widthBits) + 1, reader.bits(heightBits) + 1];
  if (!still && reader.flag()) reader.skip(7);
  reader.skip(3);
  if (!still) skipTools(reader);
  reader.skip(3);
  const stated = record[1] ?? 0;
  if (stated >> 5 !== profile || (stated & 31) !== level) return undefined;
  return { profile, level, progressive: true, width, height, ...colorConfig(reader, profile) };
}
