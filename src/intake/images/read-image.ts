import type { ImageFormat, ImageResult } from "../../model/image.ts";
import { qrCodes } from "../documents/codes.ts";
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

/** A poster of A0 at 300 dots an inch is 140 million pixels; decoding more takes more memory than a form is worth. */
const mostPixels = 150_000_000;

/** Reads a picture by what it is, whatever it is called. Everything that is wrong with it is a result. */
export async function readImage(bytes: Buffer): Promise<ImageResult> {
  const format = formatOf(bytes);
  if (!format) return { status: "unread", trouble: { kind: "other-format" } };
  if (format !== "jpeg" && format !== "png") {
    return { status: "unread", trouble: { kind: "unread-format", format } };
  }
  const header = format === "jpeg" ? jpegHeader(bytes) : pngHeader(bytes);
  if (!header || header.width === 0 || header.height === 0) {
    return { status: "unread", trouble: { kind: "broken" } };
  }
  if (header.width * header.height > mostPixels) return { status: "unread", trouble: { kind: "too-large" } };
  return { status: "facts", facts: { ...header, codes: await qrCodes(bytes) } };
}
