import { readBarcodes } from "zxing-wasm/reader";

/** What the QR codes in a picture say. Bytes that are no picture say nothing. */
export async function qrCodes(picture: Uint8Array): Promise<readonly string[]> {
  try {
    const found = await readBarcodes(picture, {
      formats: ["QRCode", "MicroQRCode"],
      tryHarder: true,
      maxNumberOfSymbols: 16,
    });
    return found.filter(({ isValid }) => isValid).map(({ text }) => text);
  } catch {
    return [];
  }
}
