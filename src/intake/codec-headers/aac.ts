import { BitReader } from "./bits.ts";

/** What an AudioSpecificConfig says (ISO/IEC 14496-3, 1.6.2.1). */
export interface AacHeader {
  readonly sampleRate: number;
  readonly channels: number;
  readonly layout: string;
}

const rates = [96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350];
/** By channelConfiguration; the others need a program config element. */
const layouts: Readonly<Record<number, readonly [channels: number, layout: string]>> = {
  1: [1, "mono"],
  2: [2, "stereo"],
  3: [3, "3.0"],
  4: [4, "4.0"],
  5: [5, "5.0"],
  6: [6, "5.1"],
  7: [8, "7.1"],
};
const lowComplexity = 2;
/** Slower streams may carry spectral band replication without saying so, which doubles their rate. */
const surelyWithoutReplication = 32000;
const syncExtension = 0x2b7;

/** Reads the configuration of plain AAC-LC; undefined for every other kind, and for what may turn out to be another. */
export function aacHeader(config: Buffer): AacHeader | undefined {
  try {
    const reader = new BitReader(config);
    if (reader.bits(5) !== lowComplexity) return undefined;
    const index = reader.bits(4);
    const sampleRate = index === 15 ? reader.bits(24) : rates[index];
    const [channels, layout] = layouts[reader.bits(4)] ?? [];
    if (
      sampleRate === undefined ||
      sampleRate < surelyWithoutReplication ||
      channels === undefined ||
      !layout
    )
      return undefined;
    if (reader.bits(3) !== 0) return undefined; // 960 samples a frame, a core coder, an extension
    return config.length >= 4 && config.readUInt16BE(2) >> 5 === syncExtension
      ? undefined
      : { sampleRate, channels, layout };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
