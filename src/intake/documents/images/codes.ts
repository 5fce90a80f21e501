import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

let isPrepared = false;

/** The decoder comes with its package; left to itself it would be fetched from the network. */
function prepare(): void {
  if (isPrepared) return;
  isPrepared = true;
  const path = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
  const wasm = readFileSync(path);
  const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer;
  prepareZXingModule({ overrides: { wasmBinary } });
}

/** More codes than one poster bears. */
const mostCodes = 16;

/**
 * Memory of a decoded picture, in bytes: 60 megapixels of four channels. A poster of A1 at 250 dpi is below this; to decode
 * more takes more memory than a code is worth.
 */
const mostDecoded = 240_000_000;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Channels of a PNG by its color type, a palette and transparency spread out (W3C PNG, 11.2.1). */
const pngChannels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 4, 4: 2, 6: 4 };
const mostChannels = 4;

/** Bytes that a decoded pixel takes: as a PNG states it, and at most so many in other formats. */
function bytesAPixel(picture: Uint8Array): number {
  const isPng = picture[0] === 0x89 && picture[1] === 0x50;
  if (!isPng) return mostChannels;
  const [depth = 8, colorType = 6] = picture.subarray(24, 26);
  return (pngChannels[colorType] ?? mostChannels) * (depth > 8 ? 2 : 1);
}

/** Decodes the QR codes in a picture; undefined if it is too large. */
export async function qrCodes(
  picture: Uint8Array,
  { width, height }: Size,
): Promise<readonly string[] | undefined> {
  if (width * height * bytesAPixel(picture) > mostDecoded) return undefined;
  prepare();
  const found = await readBarcodes(picture, {
    formats: ["QRCode", "MicroQRCode"],
    tryHarder: true,
    maxNumberOfSymbols: mostCodes,
  });
  return found.filter(({ isValid }) => isValid).map(({ text }) => text);
}
