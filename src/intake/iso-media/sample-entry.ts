import { type Fraction, fraction } from "../../model/fraction.ts";
import { aacHeader } from "../codec-headers/aac.ts";
import { type ColorWords, colorWords } from "../codec-headers/code-points.ts";
import { avcPicture, hevcPicture, type PictureHeader } from "../codec-headers/picture.ts";
import type { ProbeStream } from "../ffprobe.ts";
import { type Box, childBoxes, findBox } from "./boxes.ts";

/** What a sample entry says of a stream, in the words of ffprobe. */
export type StreamWords = Omit<ProbeStream, "index">;

/** The fixed part of a visual and of a sound sample entry (ISO/IEC 14496-12, 12.1.3 and 12.2.3). */
const visualHeader = 78;
const soundHeader = 28;

/** Codecs whose sample entry and configuration are understood completely. */
const pictures: Readonly<
  Record<
    string,
    { readonly name: string; readonly record: string; read(record: Buffer): PictureHeader | undefined }
  >
> = {
  avc1: { name: "h264", record: "avcC", read: avcPicture },
  hvc1: { name: "hevc", record: "hvcC", read: hevcPicture },
  hev1: { name: "hevc", record: "hvcC", read: hevcPicture },
};

/** The only entry of `stsd`; undefined where there are several, for then the picture may change on the way. */
export function onlyEntry(buffer: Buffer, stbl: Box): Box | undefined {
  const stsd = findBox(buffer, stbl.payload, stbl.end, "stsd");
  if (!stsd || stsd.payload + 8 > stsd.end || buffer.readUInt32BE(stsd.payload + 4) !== 1) return undefined;
  return childBoxes(buffer, stsd.payload + 8, stsd.end).next().value ?? undefined;
}

/** The terms of the widest pixels in use, in lowest terms, stay below a thousand. */
const largestAspectTerm = 10_000;

/** `pasp`: how wide a pixel is to how high. */
function pixelAspect(buffer: Buffer, box: Box | undefined): Fraction | undefined {
  if (!box || box.payload + 8 > box.end) return undefined;
  const [num, den] = [buffer.readUInt32BE(box.payload), buffer.readUInt32BE(box.payload + 4)];
  return num > 0 && den > 0 ? fraction(num, den) : undefined;
}

/** `colr` with code points (12.1.5); an ICC profile says nothing that is asked for. */
function containerColor(buffer: Buffer, box: Box | undefined): ColorWords | undefined {
  const type = box && buffer.toString("latin1", box.payload, box.payload + 4);
  if (!box || (type !== "nclx" && type !== "nclc") || box.payload + 10 > box.end) return undefined;
  const at = (offset: number) => buffer.readUInt16BE(box.payload + 4 + offset);
  const range = type === "nclx" ? { fullRange: ((buffer[box.payload + 10] ?? 0) & 0x80) !== 0 } : {};
  return colorWords({ primaries: at(0), transfer: at(2), matrix: at(4), ...range });
}

/** The container's word and the stream's, as one; undefined where they contradict each other. */
function together(container: ColorWords = {}, stream: ColorWords): ColorWords | undefined {
  const disagree = Object.entries(container).some(
    ([key, value]) => (stream[key as keyof ColorWords] ?? value) !== value,
  );
  return disagree ? undefined : { ...container, ...stream };
}

/** A picture's sample entry; undefined for everything that is not understood completely. */
export function pictureWords(buffer: Buffer, entry: Box): StreamWords | undefined {
  const codec = pictures[entry.type];
  const from = entry.payload + visualHeader;
  if (!codec || from > entry.end) return undefined;
  const inside = (type: string) => findBox(buffer, from, entry.end, type);
  const record = inside(codec.record);
  const header = record && codec.read(buffer.subarray(record.payload, record.end));
  const [width, height] = [buffer.readUInt16BE(entry.payload + 24), buffer.readUInt16BE(entry.payload + 26)];
  // A clean aperture, or an entry that contradicts the stream, leaves open what a viewer sees.
  if (!header || header.width !== width || header.height !== height || inside("clap") || inside("sinf"))
    return undefined;
  const color = together(containerColor(buffer, inside("colr")), colorWords(header.vui));
  if (!color) return undefined;
  const aspect = pixelAspect(buffer, inside("pasp")) ?? header.pixelAspect;
  if (aspect && Math.max(aspect.num, aspect.den) > largestAspectTerm) return undefined;
  return {
    codec_type: "video",
    codec_name: codec.name,
    codec_tag_string: entry.type,
    profile: header.profile,
    level: header.level,
    pix_fmt: header.pixelFormat,
    bits_per_raw_sample: String(header.bitDepth),
    width,
    height,
    field_order: "progressive",
    ...(aspect ? { sample_aspect_ratio: `${aspect.num}:${aspect.den}` } : {}),
    ...color,
  };
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

/** A sound's sample entry; undefined for everything that is not understood completely. */
export function soundWords(buffer: Buffer, entry: Box): StreamWords | undefined {
  const from = entry.payload + soundHeader;
  // Later versions, of QuickTime, have a longer fixed part.
  if (entry.type !== "mp4a" || from > entry.end || buffer.readUInt16BE(entry.payload + 8) !== 0)
    return undefined;
  const esds = findBox(buffer, from, entry.end, "esds");
  const config = esds && audioConfig(buffer, esds);
  const header = config && aacHeader(config);
  if (!header || findBox(buffer, from, entry.end, "sinf")) return undefined;
  return {
    codec_type: "audio",
    codec_name: "aac",
    codec_tag_string: "mp4a",
    profile: "LC",
    channels: header.channels,
    channel_layout: header.layout,
    sample_rate: String(header.sampleRate),
  };
}
