import type { ContainerFormat } from "../../model/container-format.ts";

/** Type of a file by its first bytes. */
export type Signature =
  | { readonly kind: "media"; readonly family: ContainerFamily }
  | { readonly kind: "foreign"; readonly looksLike?: string }
  | { readonly kind: "zeros" }
  | { readonly kind: "unknown" };

/** Containers that are told apart by their first bytes; `iso` and `matroska` need a look at their brands. */
export type ContainerFamily =
  | "iso"
  | "matroska"
  | Exclude<ContainerFormat, "mp4" | "mov" | "3gp" | "m4a" | "mkv" | "webm">;

/** Enough for a transport stream's sync bytes and a text to show itself. */
export const signatureBytes = 4096;

function ascii(head: Buffer, from: number, length: number): string {
  return head.toString("latin1", from, from + length);
}

function starts(head: Buffer, ...bytes: number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}

const isoTypes = ["ftyp", "moov", "mdat", "wide", "free", "skip", "pnot", "styp", "sidx", "moof", "uuid"];
const imageBrands = ["heic", "heix", "mif1", "avif", "avis", "msf1"];

/** A transport stream repeats its sync byte every 188, 192 (Blu-ray, cameras) or 204 bytes. */
function isTransportStream(head: Buffer): boolean {
  return [188, 192, 204].some((size) => {
    for (let start = 0; start < size && start + size * 4 < head.length; start++) {
      if ([0, 1, 2, 3, 4].every((packet) => head[start + packet * size] === 0x47)) return true;
    }
    return false;
  });
}

/**
 * A frame of MPEG audio, layer II or III: sync, a known layer, bit rate and sampling rate (ISO/IEC 11172-3, 2.4.1.3).
 * The mark at the head of UTF-16 text would pass for layer I, which nobody uses.
 */
function isMpegAudio(head: Buffer): boolean {
  const [first = 0, second = 0, third = 0] = head;
  const layer = (second >> 1) & 3;
  const [rate, sampling] = [third >> 4, (third >> 2) & 3];
  const isSync = first === 0xff && (second & 0xe0) === 0xe0;
  return isSync && (layer === 1 || layer === 2) && rate !== 15 && sampling !== 3;
}

function mediaFamily(head: Buffer): ContainerFamily | undefined {
  const four = ascii(head, 0, 4);
  const type = ascii(head, 4, 4);
  if (isoTypes.includes(type)) return "iso";
  if (starts(head, 0x1a, 0x45, 0xdf, 0xa3)) return "matroska";
  if (four === "RIFF" || four === "RF64")
    return { "AVI ": "avi", WAVE: "wav" }[ascii(head, 8, 4)] as ContainerFamily | undefined;
  if (starts(head, 0x30, 0x26, 0xb2, 0x75)) return "wmv";
  if (ascii(head, 0, 3) === "FLV") return "flv";
  if (four === "OggS") return "ogg";
  if (four === ".RMF") return "rm";
  if (four === "fLaC") return "flac";
  if (starts(head, 0x06, 0x0e, 0x2b, 0x34)) return "mxf";
  if (starts(head, 0x1f, 0x07, 0x00)) return "dv";
  if (starts(head, 0x00, 0x00, 0x00, 0x00, 0x01, 0xbc)) return "gxf";
  if (starts(head, 0x00, 0x00, 0x01, 0xba)) return "mpg";
  if (starts(head, 0x00, 0x00, 0x01, 0xb3)) return "mpg";
  if (ascii(head, 0, 3) === "ID3") return "mp3";
  if (head[0] === 0xff && ((head[1] ?? 0) & 0xf6) === 0xf0) return "aac";
  if (isMpegAudio(head)) return "mp3";
  if (starts(head, 0x00, 0x00, 0x00, 0x01) || starts(head, 0x00, 0x00, 0x01, 0x67)) return "es";
  return isTransportStream(head) ? "ts" : undefined;
}

const signatures: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], "PDF"],
  [[0x50, 0x4b, 0x03, 0x04], "ZIP"],
  [[0x50, 0x4b, 0x05, 0x06], "ZIP"],
  [[0x52, 0x61, 0x72, 0x21], "RAR"],
  [[0x37, 0x7a, 0xbc, 0xaf], "7z"],
  [[0x1f, 0x8b], "gzip"],
  [[0xff, 0xd8, 0xff], "JPEG"],
  [[0x89, 0x50, 0x4e, 0x47], "PNG"],
  [[0x47, 0x49, 0x46, 0x38], "GIF"],
  [[0x42, 0x4d], "BMP"],
  [[0xd0, 0xcf, 0x11, 0xe0], "Word/Excel 97"],
  [[0x4d, 0x5a], "Windows EXE"],
  [[0x7f, 0x45, 0x4c, 0x46], "ELF"],
  [[0x43, 0x57, 0x53], "SWF"],
  [[0x46, 0x57, 0x53], "SWF"],
];

function isText(head: Buffer): boolean {
  try {
    // The last characters may be cut in the middle.
    const text = new TextDecoder("utf-8", { fatal: true }).decode(
      head.subarray(0, Math.max(0, head.length - 4)),
    );
    return text.length > 0 && !/[\x00-\x08\x0e-\x1f]/.test(text);
  } catch {
    return false;
  }
}

/** Less than any header of a container. */
export const smallestMedia = 16;

/** Marks that the formats without a signature above begin with, or that stand near the head of one with bytes in front. */
const traces: readonly Buffer[] = [
  Buffer.from([0x1a, 0x45, 0xdf, 0xa3]),
  Buffer.from([0x00, 0x00, 0x01]), // MPEG and H.26x start codes
  ...["ftyp", "moov", "mdat", "RIFF", "OggS", "FLV\x01", "DKIF", "YUV4MPEG", "0&\xb2u\x8ef\xcf\x11"].map(
    (mark) => Buffer.from(mark, "latin1"),
  ),
];

/** Tells if an engine may find media in a file whose head has no signature. */
export function hasTraceOfMedia(head: Buffer): boolean {
  return head[0] === 0x47 || traces.some((mark) => head.includes(mark));
}

/** Tells what a file is by its first bytes, whatever its name says. */
export function detectSignature(head: Buffer): Signature {
  if (head.length > 0 && head.every((byte) => byte === 0)) return { kind: "zeros" };
  if (ascii(head, 4, 4) === "ftyp" && imageBrands.includes(ascii(head, 8, 4)))
    return { kind: "foreign", looksLike: "HEIF" };
  const known = signatures.find(([bytes]) => starts(head, ...bytes))?.[1];
  const family = mediaFamily(head);
  if (family !== undefined && known !== "JPEG") return { kind: "media", family };
  if (known !== undefined) return { kind: "foreign", looksLike: known };
  if (/^\s*<(!doctype html|html)/i.test(ascii(head, 0, 64))) return { kind: "foreign", looksLike: "HTML" };
  return isText(head) ? { kind: "foreign", looksLike: "TXT" } : { kind: "unknown" };
}
