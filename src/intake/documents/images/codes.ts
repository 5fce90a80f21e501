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

/** A poster of A1 at 250 dpi is below this; to decode more takes more memory than a code is worth. */
const mostPixels = 60_000_000;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Decodes the QR codes in a picture; undefined if it is too large. */
export async function qrCodes(
  picture: Uint8Array,
  { width, height }: Size,
): Promise<readonly string[] | undefined> {
  if (width * height > mostPixels) return undefined;
  prepare();
  const found = await readBarcodes(picture, {
    formats: ["QRCode", "MicroQRCode"],
    tryHarder: true,
    maxNumberOfSymbols: mostCodes,
  });
  return found.filter(({ isValid }) => isValid).map(({ text }) => text);
}
