import type { Scan } from "../model/media.ts";

/** The bytes of a hex dump as ffprobe prints it: `00000000: 0164 0028 …  .d.(`. */
export function fromHexDump(dump: string): Buffer {
  const hex = dump
    .split("\n")
    .map((line) => /^[0-9a-f]{8}: ((?:[0-9a-f]{2,4} ?)+)/.exec(line)?.[1]?.replaceAll(" ", "") ?? "")
    .join("");
  return Buffer.from(hex, "hex");
}

/** Reads bits of a raw byte sequence payload, where 00 00 03 stands for 00 00. */
class BitReader {
  private readonly bytes: Buffer;
  private position = 0;

  constructor(nal: Buffer) {
    const plain: number[] = [];
    for (const [index, byte] of nal.entries()) {
      if (byte === 3 && nal[index - 1] === 0 && nal[index - 2] === 0) continue;
      plain.push(byte);
    }
    this.bytes = Buffer.from(plain);
  }

  bits(count: number): number {
    let value = 0;
    for (let index = 0; index < count; index++, this.position++) {
      const byte = this.bytes[this.position >> 3];
      if (byte === undefined) throw new RangeError("end of header");
      value = value * 2 + ((byte >> (7 - (this.position & 7))) & 1);
    }
    return value;
  }

  /** ue(v), Exp-Golomb. */
  unsigned(): number {
    let zeros = 0;
    while (this.bits(1) === 0) if (++zeros > 32) throw new RangeError("not a number");
    return 2 ** zeros - 1 + this.bits(zeros);
  }

  signed(): number {
    const value = this.unsigned();
    return value % 2 === 1 ? (value + 1) / 2 : -value / 2;
  }
}

/** Profiles whose sequence parameter set says more of colour (ITU-T H.264, 7.3.2.1.1). */
const highProfiles = [100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135];

function skipScalingLists(reader: BitReader, lists: number): void {
  for (let list = 0; list < lists; list++) {
    if (reader.bits(1) === 0) continue;
    let [last, next] = [8, 8];
    for (let index = 0; index < (list < 6 ? 16 : 64) && next !== 0; index++) {
      next = (last + reader.signed() + 256) % 256;
      last = next === 0 ? last : next;
    }
  }
}

/** frame_mbs_only_flag of an H.264 sequence parameter set (without its NAL header). */
function onlyFrames(sps: Buffer): boolean {
  const reader = new BitReader(sps);
  const profile = reader.bits(8);
  reader.bits(16);
  reader.unsigned(); // id
  if (highProfiles.includes(profile)) {
    const chroma = reader.unsigned();
    if (chroma === 3) reader.bits(1);
    reader.unsigned(); // luma depth
    reader.unsigned(); // chroma depth
    reader.bits(1);
    if (reader.bits(1) === 1) skipScalingLists(reader, chroma === 3 ? 12 : 8);
  }
  reader.unsigned(); // frame number
  const order = reader.unsigned();
  if (order === 0) {
    reader.unsigned();
  } else if (order === 1) {
    reader.bits(1);
    reader.signed();
    reader.signed();
    const cycle = reader.unsigned();
    for (let index = 0; index < Math.min(cycle, 255); index++) reader.signed();
  }
  reader.unsigned(); // reference frames
  reader.bits(1);
  reader.unsigned(); // width
  reader.unsigned(); // height
  return reader.bits(1) === 1;
}

/** The first sequence parameter set, out of an avcC record or a byte stream. */
function spsOf(extradata: Buffer): Buffer | undefined {
  if (extradata[0] === 1 && extradata.length > 8) {
    const length = extradata.readUInt16BE(6);
    return extradata.subarray(9, 8 + length);
  }
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
      const sps = spsOf(extradata);
      return sps && onlyFrames(sps) ? "progressive" : undefined;
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
