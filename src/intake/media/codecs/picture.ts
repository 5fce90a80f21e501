import { isDeepStrictEqual } from "node:util";
import type { Fraction } from "../../../model/fraction.ts";
import { present } from "../../../model/present.ts";
import { av1Sequence } from "./av1.ts";
import { avcSequences, readAvcSequence } from "./avc.ts";
import { hevcSequences, readHevcSequence } from "./hevc.ts";
import { avcProfile, hevcProfiles, type PictureSequence, pixelFormatOf } from "./sequence.ts";
import type { Vui } from "./vui.ts";

/** Picture properties from a codec's header, in ffprobe's terms. */
export interface PictureHeader {
  readonly profile: string;
  readonly level?: number;
  readonly pixelFormat: string;
  readonly bitDepth: number;
  readonly width: number;
  readonly height: number;
  readonly pixelAspect?: Fraction;
  readonly vui: Vui;
}

function header(sequence: PictureSequence): PictureHeader | undefined {
  const { profileName, level, progressive, chromaFormat, bitDepth, width, height, vui } = sequence;
  const pixelFormat = pixelFormatOf(chromaFormat, bitDepth, vui.fullRange === true);
  // With a matrix of 0 the planes are green, blue and red.
  const understood = profileName !== undefined && pixelFormat !== undefined && vui.matrix !== 0;
  if (!understood || !progressive || width <= 0 || height <= 0) return undefined;
  return {
    profile: profileName,
    level,
    pixelFormat,
    bitDepth,
    width,
    height,
    vui,
    ...present({ pixelAspect: vui.pixelAspect }),
  };
}

/** The one thing that all of a record's sequence parameter sets say; undefined where they differ or are not understood. */
function agreed<T extends { readonly id: number }>(
  sets: readonly Buffer[],
  read: (set: Buffer) => T,
): T | undefined {
  try {
    const found = sets.map(read);
    const first = found[0];
    // Two numbers may stand for the same.
    const isSame = (other: T) => isDeepStrictEqual({ ...other, id: 0 }, { ...first, id: 0 });
    return found.length === 1 || found.every(isSame) ? first : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Reads an `avcC` record. Undefined for what is not understood completely, and for streams that may hold fields. */
export function avcPicture(record: Buffer): PictureHeader | undefined {
  const sequence = agreed(avcSequences(record), readAvcSequence);
  // The record repeats profile and level, and NAL units have lengths of 1, 2 or 4 bytes; one that lies is not believed.
  if (!sequence || record[1] !== sequence.profile || record[3] !== sequence.level) return undefined;
  if (((record[4] ?? 0) & 3) === 2) return undefined;
  const profileName = avcProfile(sequence.profile, sequence.constraints);
  return header({ ...sequence, profileName, progressive: sequence.onlyFrames });
}

/** Reads an `hvcC` record. Undefined for what is not understood completely, and for streams not said to be progressive. */
export function hevcPicture(record: Buffer): PictureHeader | undefined {
  const sequence = agreed(hevcSequences(record), readHevcSequence);
  return sequence && header({ ...sequence, profileName: hevcProfiles[sequence.profile] });
}

const av1Profiles: readonly string[] = ["Main", "High", "Professional"];

/** Reads an `av1C` record, of which the sequence header must be a part. Undefined for what is not understood completely. */
export function av1Picture(record: Buffer): PictureHeader | undefined {
  try {
    const sequence = av1Sequence(record);
    const found = sequence && header({ ...sequence, profileName: av1Profiles[sequence.profile] });
    // AV1 has no pixel formats of its own for the full range.
    return found && { ...found, pixelFormat: found.pixelFormat.replace("yuvj", "yuv") };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
