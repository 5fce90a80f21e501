import { type Fraction, fraction } from "../../../model/fraction.ts";
import { present } from "../../../model/present.ts";
import { type ColorFields, colorFields } from "../codecs/color-code-points.ts";
import { av1Picture, avcPicture, hevcPicture, type PictureHeader } from "../codecs/picture.ts";
import { proresPicture } from "../codecs/prores.ts";
import { type Box, childBoxes, isFilled } from "./boxes.ts";
import type { StreamFields } from "./sample-entry.ts";

/** The fixed part of a visual sample entry (ISO/IEC 14496-12, 12.1.3). */
export const visualEntryBytes = 78;

/** Codecs whose sample entry and configuration are understood completely. */
const pictures: Readonly<
  Record<
    string,
    { readonly name: string; readonly record: string; read(record: Buffer): PictureHeader | undefined }
  >
> = {
  avc1: { name: "h264", record: "avcC", read: avcPicture },
  avc3: { name: "h264", record: "avcC", read: avcPicture },
  hvc1: { name: "hevc", record: "hvcC", read: hevcPicture },
  hev1: { name: "hevc", record: "hvcC", read: hevcPicture },
  hvc2: { name: "hevc", record: "hvcC", read: hevcPicture },
  // Dolby Vision: the same streams, with a record of its own beside.
  dvh1: { name: "hevc", record: "hvcC", read: hevcPicture },
  dvhe: { name: "hevc", record: "hvcC", read: hevcPicture },
  dvav: { name: "h264", record: "avcC", read: avcPicture },
  dva1: { name: "h264", record: "avcC", read: avcPicture },
  av01: { name: "av1", record: "av1C", read: av1Picture },
};

/** The terms of the widest pixels in use, in lowest terms, stay below a thousand. */
const largestAspectTerm = 10_000;

/** `pasp`: how wide a pixel is to how high. */
function pixelAspect(buffer: Buffer, box: Box | undefined): Fraction | undefined {
  if (!box || box.payload + 8 > box.end) return undefined;
  const [num, den] = [buffer.readUInt32BE(box.payload), buffer.readUInt32BE(box.payload + 4)];
  return num > 0 && den > 0 ? fraction(num, den) : undefined;
}

/** The first `colr` with code points (12.1.5). An ICC profile, which may stand before it, says nothing that is asked for. */
function containerColor(buffer: Buffer, boxes: readonly Box[]): ColorFields | undefined {
  const typeOf = ({ payload }: Box) => buffer.toString("latin1", payload, payload + 4);
  const box = boxes.find(
    (one) => one.type === "colr" && /^ncl[xc]$/.test(typeOf(one)) && one.payload + 10 <= one.end,
  );
  if (!box) return undefined;
  const type = typeOf(box);
  const at = (offset: number) => buffer.readUInt16BE(box.payload + 4 + offset);
  const range = type === "nclx" ? { fullRange: ((buffer[box.payload + 10] ?? 0) & 0x80) !== 0 } : {};
  return colorFields({ primaries: at(0), transfer: at(2), matrix: at(4), ...range });
}

/** The container's word and the stream's, as one; undefined where they contradict each other. */
function together(container: ColorFields = {}, stream: ColorFields): ColorFields | undefined {
  const disagree = Object.entries(container).some(
    ([key, value]) => (stream[key as keyof ColorFields] ?? value) !== value,
  );
  return disagree ? undefined : { ...container, ...stream };
}

/** Pictures are coded in whole macroblocks; the stream says how much of the last ones is shown (ITU-T H.264, 7.4.2.1.1). */
const macroblock = 16;

/** Tells if an entry states a side as it is shown or, as some writers do, as it is coded: 1088 lines of which 1080 are shown. */
function isSide(stated: number, shown: number): boolean {
  return stated === shown || stated === Math.ceil(shown / macroblock) * macroblock;
}

/** Codecs that state nothing in the sample entry, and all in front of every picture. */
const selfDescribing: Readonly<Record<string, string>> = {
  apco: "Proxy",
  apcs: "LT",
  apcn: "Standard",
  apch: "HQ",
};

/** Tells if the first picture must be read as well. */
export function describesItself(type: string): boolean {
  return type in selfDescribing;
}

/**
 * A picture's sample entry; `sample` are the first bytes of the first picture. Undefined for everything that is not
 * understood completely.
 */
export function videoFields(buffer: Buffer, entry: Box, sample: Buffer): StreamFields | undefined {
  const codec = pictures[entry.type];
  const proresProfile = selfDescribing[entry.type];
  const from = entry.payload + visualEntryBytes;
  if (from > entry.end) return undefined;
  const boxes = childBoxes(buffer, from, entry.end);
  if (!isFilled(buffer, boxes, from, entry.end)) return undefined;
  const inside = (type: string) => boxes.find((box) => box.type === type);
  const record = codec && inside(codec.record);
  const header =
    proresProfile !== undefined
      ? proresPicture(sample, proresProfile)
      : record && codec.read(buffer.subarray(record.payload, record.end));
  const isStated =
    header &&
    isSide(buffer.readUInt16BE(entry.payload + 24), header.width) &&
    isSide(buffer.readUInt16BE(entry.payload + 26), header.height);
  // A clean aperture, or an entry that contradicts the stream, leaves open what a viewer sees.
  if (!isStated || inside("clap") || inside("sinf")) return undefined;
  const { width, height } = header;
  const color = together(containerColor(buffer, boxes), colorFields(header.vui));
  if (!color) return undefined;
  const aspect = pixelAspect(buffer, inside("pasp")) ?? header.pixelAspect;
  if (aspect && Math.max(aspect.num, aspect.den) > largestAspectTerm) return undefined;
  return {
    codec_type: "video",
    codec_name: codec?.name ?? "prores",
    codec_tag_string: entry.type,
    profile: header.profile,
    ...present({ level: header.level }),
    pix_fmt: header.pixelFormat,
    bits_per_raw_sample: String(header.bitDepth),
    width,
    height,
    field_order: "progressive",
    ...present({ sample_aspect_ratio: aspect && `${aspect.num}:${aspect.den}` }),
    ...color,
  };
}
