import type { Scan } from "../../../model/facts/streams.ts";
import { avcSequences, readAvcSequence } from "./avc.ts";

/** The first sequence parameter set, out of an avcC record or a byte stream. */
function avcSequenceOf(extradata: Buffer): Buffer | undefined {
  if (extradata[0] === 1) return avcSequences(extradata)[0];
  for (let at = 0; at + 4 < extradata.length; at++) {
    const startCode = extradata[at] === 0 && extradata[at + 1] === 0 && extradata[at + 2] === 1;
    if (startCode && ((extradata[at + 3] ?? 0) & 0x1f) === 7) return extradata.subarray(at + 4);
  }
  return undefined;
}

/** Codecs that know no fields. */
const alwaysProgressive = ["av1", "vp8", "vp9", "png", "gif", "theora"];

/**
 * The scan type as the codec's own header tells it. For H.264 without frame_mbs_only_flag it stays open: such a stream
 * may hold fields or frames. HEVC states it in the flags of its profile (ITU-T H.265, 7.3.3).
 */
export function scanOf(codec: string, extradata: Buffer): Scan | undefined {
  if (alwaysProgressive.includes(codec)) return "progressive";
  try {
    if (codec === "h264") {
      const sequence = avcSequenceOf(extradata);
      return sequence && readAvcSequence(sequence).onlyFrames ? "progressive" : undefined;
    }
    if (codec === "hevc" && extradata[0] === 1 && extradata.length > 6) {
      const flags = extradata[6] ?? 0;
      const [progressive, interlaced] = [(flags & 0x80) !== 0, (flags & 0x40) !== 0];
      if (progressive !== interlaced) return progressive ? "progressive" : "interlaced";
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return undefined;
}
