import type { ImageFacts, ImageFormat, ImageResult } from "../../../model/facts/image.ts";
import { present } from "../../../model/present.ts";
import { qrCodes } from "./codes.ts";
import { jpegHeader } from "./jpeg.ts";
import { pngHeader } from "./png.ts";

/** Pictures by their first bytes. */
function formatOf(bytes: Buffer): ImageFormat | undefined {
  const head = bytes.toString("latin1", 0, 12);
  if (head.startsWith("\xff\xd8\xff")) return "jpeg";
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (head.startsWith("GIF8")) return "gif";
  if (head.startsWith("BM")) return "bmp";
  if (head.startsWith("RIFF") && head.slice(8) === "WEBP") return "webp";
  if (head.startsWith("II*\0") || head.startsWith("MM\0*")) return "tiff";
  if (head.startsWith("8BPS")) return "psd";
  return undefined;
}

/** The header of a picture by what it is; undefined for formats that are not read, and where it is cut. */
export function imageHeader(bytes: Buffer): Omit<ImageFacts, "codes"> | undefined {
  const format = formatOf(bytes);
  const header = format === "jpeg" ? jpegHeader(bytes) : format === "png" ? pngHeader(bytes) : undefined;
  return header && header.width > 0 && header.height > 0 ? header : undefined;
}

/** Reads a picture by what it is, whatever it is called. Everything that is wrong with it is a result. */
export async function readImage(bytes: Buffer): Promise<ImageResult> {
  const format = formatOf(bytes);
  if (!format) return { status: "unread", trouble: { kind: "other-format" } };
  if (format !== "jpeg" && format !== "png") {
    return { status: "unread", trouble: { kind: "unread-format", format } };
  }
  const header = imageHeader(bytes);
  if (!header) return { status: "unread", trouble: { kind: "broken" } };
  const codes = await qrCodes(bytes, header);
  return { status: "facts", facts: { ...header, ...present({ codes }) } };
}
