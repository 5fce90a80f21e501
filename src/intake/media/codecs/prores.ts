import type { PictureHeader } from "./picture.ts";

/** Bytes of a picture that its header takes (SMPTE RDD 36, 5.1 and 5.1.1). */
const headerBytes = 28;
const frameMark = "icpf";
const [only422, progressive] = [2, 0];

/**
 * Reads the header in front of a ProRes 422 picture (SMPTE RDD 36, 6.1.1). Undefined for 4:4:4, for fields, and for what
 * is not understood completely.
 */
export function proresPicture(sample: Buffer, profile: string): PictureHeader | undefined {
  if (sample.length < headerBytes || sample.toString("latin1", 4, 8) !== frameMark) return undefined;
  const flags = sample[20] ?? 0;
  if (flags >> 6 !== only422 || ((flags >> 2) & 3) !== progressive) return undefined;
  const [primaries = 2, transfer = 2, matrix = 2] = sample.subarray(22, 25);
  return {
    profile,
    pixelFormat: "yuv422p10le",
    bitDepth: 10,
    width: sample.readUInt16BE(16),
    height: sample.readUInt16BE(18),
    vui: { primaries, transfer, matrix },
  };
}
