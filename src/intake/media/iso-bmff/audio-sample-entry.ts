import { present } from "../../../model/present.ts";
import { aacHeader } from "../codecs/aac.ts";
import { type Box, findBox } from "./boxes.ts";
import type { StreamFields } from "./sample-entry.ts";

/** The fixed part of a sound sample entry (ISO/IEC 14496-12, 12.2.3), and what QuickTime's versions 1 and 2 add to it. */
const fixedPart = 28;
const added: readonly number[] = [0, 16, 36];

/** A sound track: its words, and how many bytes a sample takes where that is always the same. */
export interface AudioSampleEntry {
  readonly words: StreamFields;
  readonly bytesPerSample?: number;
}

/** Length of a descriptor, which takes as many bytes as have their highest bit set (ISO/IEC 14496-1, 8.3.3). */
function descriptor(
  buffer: Buffer,
  at: number,
  end: number,
): { tag: number; payload: number; end: number } | undefined {
  let [length, next] = [0, at + 1];
  for (let count = 0; count < 4 && next < end; count++) {
    const byte = buffer[next++] ?? 0;
    length = length * 128 + (byte & 0x7f);
    if ((byte & 0x80) === 0) break;
  }
  return at + 2 > end || next + length > end
    ? undefined
    : { tag: buffer[at] ?? 0, payload: next, end: next + length };
}

const [esTag, configTag, specificTag] = [3, 4, 5];
const mpeg4Audio = 0x40;

/** The AudioSpecificConfig inside `esds`. */
function audioConfig(buffer: Buffer, esds: Box): Buffer | undefined {
  const es = descriptor(buffer, esds.payload + 4, esds.end);
  // Flags that bring further fields are set by nobody who writes MP4.
  if (es?.tag !== esTag || ((buffer[es.payload + 2] ?? 0) & 0xe0) !== 0) return undefined;
  const config = descriptor(buffer, es.payload + 3, es.end);
  if (config?.tag !== configTag || buffer[config.payload] !== mpeg4Audio) return undefined;
  const specific = descriptor(buffer, config.payload + 13, config.end);
  return specific?.tag === specificTag ? buffer.subarray(specific.payload, specific.end) : undefined;
}

function aacEntry(buffer: Buffer, from: number, end: number): AudioSampleEntry | undefined {
  // QuickTime wraps it once more.
  const esds = findBox(buffer, from, end, "esds") ?? findBox(buffer, from, end, "wave", "esds");
  const config = esds && audioConfig(buffer, esds);
  const header = config && aacHeader(config);
  if (!header) return undefined;
  const words = {
    codec_type: "audio",
    codec_name: "aac",
    codec_tag_string: "mp4a",
    profile: "LC",
    channels: header.channels,
    channel_layout: header.layout,
    sample_rate: String(header.sampleRate),
  };
  return { words };
}

interface Pcm {
  readonly channels: number;
  readonly bits: number;
  readonly rate: number;
  readonly littleEndian: boolean;
}

/** PCM of whole bytes with a sign, which is what editing programs write. */
function pcmEntry(tag: string, { channels, bits, rate, littleEndian }: Pcm): AudioSampleEntry | undefined {
  if (![16, 24, 32].includes(bits) || channels < 1 || channels > mostChannels || rate <= 0) return undefined;
  const layout = channels === 1 ? "mono" : channels === 2 ? "stereo" : undefined;
  const words = {
    codec_type: "audio",
    codec_name: `pcm_s${bits}${littleEndian ? "le" : "be"}`,
    codec_tag_string: tag,
    channels,
    ...present({ channel_layout: layout }),
    sample_rate: String(rate),
    bits_per_sample: bits,
  };
  return { words, bytesPerSample: (channels * bits) / 8 };
}

/** Sixteen tracks of a camera in one stream are the most in use. */
const mostChannels = 16;
/** Flags of `lpcm` (QuickTime File Format, sound sample description version 2). */
const lpcm = { float: 1, bigEndian: 2, signed: 4, packed: 8, known: 15 };

function lpcmEntry(buffer: Buffer, entry: Box): AudioSampleEntry | undefined {
  const at = entry.payload + fixedPart;
  const flags = buffer.readUInt32BE(at + 24);
  const isPlain = (flags & lpcm.float) === 0 && (flags & lpcm.signed) !== 0 && (flags & ~lpcm.known) === 0;
  const found = pcmEntry("lpcm", {
    rate: buffer.readDoubleBE(at + 4),
    channels: buffer.readUInt32BE(at + 12),
    bits: buffer.readUInt32BE(at + 20),
    littleEndian: (flags & lpcm.bigEndian) === 0,
  });
  const [bytes, frames] = [buffer.readUInt32BE(at + 28), buffer.readUInt32BE(at + 32)];
  return isPlain && frames === 1 && bytes === found?.bytesPerSample ? found : undefined;
}

/** A sound's sample entry; undefined for everything that is not understood completely. */
export function audioSampleEntry(buffer: Buffer, entry: Box): AudioSampleEntry | undefined {
  if (entry.payload + fixedPart > entry.end) return undefined;
  const version = buffer.readUInt16BE(entry.payload + 8);
  const from = entry.payload + fixedPart + (added[version] ?? 0);
  if (version >= added.length || from > entry.end || findBox(buffer, from, entry.end, "sinf"))
    return undefined;
  if (entry.type === "mp4a") return version < 2 ? aacEntry(buffer, from, entry.end) : undefined;
  if (entry.type === "lpcm") return version === 2 ? lpcmEntry(buffer, entry) : undefined;
  if ((entry.type !== "sowt" && entry.type !== "twos") || version === 2) return undefined;
  const stated = {
    channels: buffer.readUInt16BE(entry.payload + 16),
    bits: buffer.readUInt16BE(entry.payload + 18),
    rate: buffer.readUInt16BE(entry.payload + 24),
    littleEndian: entry.type === "sowt",
  };
  // Other depths under these names are written by few, and read differently by many.
  return stated.bits === 16 ? pcmEntry(entry.type, stated) : undefined;
}
