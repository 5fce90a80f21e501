import { readAvcSequence } from "./avc.ts";
import { readHevcSequence } from "./hevc.ts";
import type { Vui } from "./vui.ts";

/** Profiles of H.264 by profile_idc (annex A), of those that are understood completely. */
const avcProfiles: Readonly<Record<number, string>> = {
  66: "Baseline",
  77: "Main",
  100: "High",
  110: "High 10",
  122: "High 4:2:2",
  244: "High 4:4:4 Predictive",
};
/** Profiles of H.265 by general_profile_idc (annex A). */
export const hevcProfiles: Readonly<Record<number, string>> = { 1: "Main", 2: "Main 10", 4: "Rext" };

/** constraint_set1_flag makes Baseline "constrained"; constraint_set3_flag makes the high ones intra-only. */
export function avcProfile(profile: number, constraints: number): string | undefined {
  const name = avcProfiles[profile];
  if (profile === 66 && (constraints & 0x40) !== 0) return "Constrained Baseline";
  if (profile >= 110 && (constraints & 0x10) !== 0) return undefined;
  return name;
}

/** ffprobe's name of a layout of samples; undefined for one that is not in use. */
export function pixelFormatOf(
  chromaFormat: number,
  bitDepth: number,
  fullRange: boolean,
): string | undefined {
  const chroma = ["", "420", "422", "444"][chromaFormat];
  if (!chroma || ![8, 10, 12].includes(bitDepth)) return undefined;
  if (bitDepth > 8) return `yuv${chroma}p${bitDepth}le`;
  return `yuv${fullRange ? "j" : ""}${chroma}p`;
}

/** What a sequence header says of the pictures that follow it. */
export interface PictureSequence {
  readonly profileName: string | undefined;
  readonly level: number;
  /** No picture is a field. */
  readonly progressive: boolean;
  /** 1 to 3 for 4:2:0, 4:2:2 and 4:4:4; 0 without color. */
  readonly chromaFormat: number;
  readonly bitDepth: number;
  readonly width: number;
  readonly height: number;
  readonly vui: Vui;
}

/** A sequence parameter set by its number. */
export type NumberedSequence = PictureSequence & { readonly id: number };

function readable<T extends PictureSequence>(read: () => T): T | undefined {
  try {
    const sequence = read();
    return sequence.width > 0 && sequence.height > 0 ? sequence : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Reads a sequence parameter set of H.264 without its NAL header; undefined for one that is cut or made up. */
export function avcSequence(set: Buffer): NumberedSequence | undefined {
  return readable(() => {
    const sequence = readAvcSequence(set);
    const profileName = avcProfile(sequence.profile, sequence.constraints);
    return { ...sequence, profileName, progressive: sequence.onlyFrames };
  });
}

/** Reads a sequence parameter set of H.265 without its NAL header; undefined for one that is cut or made up. */
export function hevcSequence(set: Buffer): NumberedSequence | undefined {
  return readable(() => {
    const sequence = readHevcSequence(set);
    return { ...sequence, profileName: hevcProfiles[sequence.profile] };
  });
}
