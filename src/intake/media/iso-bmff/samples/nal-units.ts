import type { ByteSource } from "../../../io/open-file.ts";
import { isZero, type Look, telling } from "./look.ts";
import type { SamplePlace } from "./sample-places.ts";

/** How a codec made of NAL units lays out its samples. */
export interface NalLayout {
  /** Bytes of the length in front of each unit. */
  readonly lengthBytes: number;
  /** Tells a unit that holds part of a picture by its first two bytes. */
  readonly isPicture: (first: number, second: number) => boolean;
  /** Tells a sequence parameter set of the base layer by its first two bytes. */
  readonly isSequence: (first: number, second: number) => boolean;
}

/** Reads `lengthSizeMinusOne` from a configuration record (ISO/IEC 14496-15, 5.3.3.1, 8.3.3.1 and 11.2.4.2). */
const lengthBytesIn: Readonly<Record<string, (record: Buffer) => number | undefined>> = {
  avcC: (record) => (record.length > 4 ? ((record[4] ?? 0) & 3) + 1 : undefined),
  hvcC: (record) => (record.length > 21 ? ((record[21] ?? 0) & 3) + 1 : undefined),
  // A full box: version and flags in front.
  vvcC: (record) => (record.length > 4 ? (((record[4] ?? 0) >> 1) & 3) + 1 : undefined),
};

/** Types of units that hold part of a picture: table 7-1 of H.264, of H.265, and table 5 of H.266. */
const pictureUnits: Readonly<Record<string, NalLayout["isPicture"]>> = {
  avcC: (first) => (first & 0x1f) >= 1 && (first & 0x1f) <= 5,
  hvcC: (first) => ((first >> 1) & 0x3f) < 32,
  vvcC: (_, second) => second >> 3 < 12,
};

/** Types of sequence parameter sets, of the same tables; those of H.266 are not read. */
const sequenceUnits: Readonly<Record<string, NalLayout["isSequence"]>> = {
  avcC: (first) => (first & 0x1f) === 7,
  hvcC: (first, second) => ((first >> 1) & 0x3f) === 33 && (first & 1) === 0 && second >> 3 === 0,
};

/** Boxes that hold a configuration record of a codec made of NAL units. */
export const nalRecords: readonly string[] = Object.keys(pictureUnits);

/** The layout by a configuration record; undefined where it does not tell. */
export function nalLayout(type: string, record: Buffer): NalLayout | undefined {
  const lengthBytes = lengthBytesIn[type]?.(record);
  const isPicture = pictureUnits[type];
  const isSequence = sequenceUnits[type] ?? (() => false);
  // Three bytes are not allowed.
  return lengthBytes && lengthBytes !== 3 && isPicture ? { lengthBytes, isPicture, isSequence } : undefined;
}

/** Slices of one picture, and what stands in front of them; who has more is believed. */
export const mostUnits = 64;
/** Behind the header of a slice; a unit is as long at the least as that, a few blocks and what is looked at. */
const insideUnit = 64;
const longUnit = 512;
/** Padding that is looked at. */
const mostPadding = 1024;

/** Start codes of Annex B where lengths should stand: wrong, and played all the same. */
function hasStartCode(head: Buffer): boolean {
  return head.length >= 4 && head.readUInt32BE(0) === 1;
}

/** Looks if the lengths of the units of a sample add up to its size. */
export function lookAtUnits(
  file: ByteSource,
  { offset, size }: SamplePlace,
  { lengthBytes, isPicture }: NalLayout,
): Look {
  const end = offset + size;
  let [at, sawPicture] = [offset, false];
  for (let count = 0; at < end && count < mostUnits; count++) {
    const head = file.read(at, Math.min(end - at, telling));
    if (count === 0 && hasStartCode(head)) return "sound";
    if (head.length < lengthBytes + 1 || isZero(head)) break;
    const length = head.readUIntBE(0, lengthBytes);
    const unit = at + lengthBytes;
    if (length > end - unit) return "broken";
    if (length >= longUnit && isZero(file.read(unit + insideUnit, telling))) return "zeros";
    sawPicture ||= length > 0 && isPicture(head[lengthBytes] ?? 0, head[lengthBytes + 1] ?? 0);
    at = unit + length;
  }
  if (at >= end || sawPicture) return "sound";
  return isZero(file.read(at, Math.min(end - at, mostPadding))) ? "zeros" : "sound";
}
