import { BitReader } from "./bit-reader.ts";

/** Contents of an AudioSpecificConfig (ISO/IEC 14496-3, 1.6.2.1). */
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
const replication = 5;

/** Tells if the configuration states that there is no SBR: sync extension, its object type, a flag of 0 (1.6.6.1). */
function isDenied(reader: BitReader): boolean | undefined {
  if (reader.left < 17) return undefined;
  if (reader.bits(11) !== syncExtension || reader.bits(5) !== replication) return undefined;
  return !reader.flag();
}

/** Reads the configuration of plain AAC-LC; undefined for every other kind, and for what may turn out to be another. */
export function aacHeader(config: Buffer): AacHeader | undefined {
  try {
    const reader = new BitReader(config);
    if (reader.bits(5) !== lowComplexity) return undefined;
    const index = reader.bits(4);
    const sampleRate = index === 15 ? reader.bits(24) : rates[index];
    const [channels, layout] = layouts[reader.bits(4)] ?? [];
    // 960 samples a frame, a core coder, an extension
    if (sampleRate === undefined || channels === undefined || !layout || reader.bits(3) !== 0)
      return undefined;
    const denied = isDenied(reader);
    if (denied === false || (denied === undefined && sampleRate < surelyWithoutReplication)) return undefined;
    return { sampleRate, channels, layout };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
