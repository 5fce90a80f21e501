import type { ColorMode, ImageFacts } from "../../../model/facts/image.ts";
import { present } from "../../../model/present.ts";

/** Color types of PNG (W3C PNG, 11.2.1); a palette is of RGB. */
const modes: Readonly<Record<number, ColorMode>> = { 0: "gray", 2: "rgb", 3: "rgb", 4: "gray", 6: "rgb" };
const inchesAMeter = 1 / 0.0254;
const meter = 1;

/** Reads the header of a PNG. Undefined where it is cut. */
export function pngHeader(bytes: Buffer): Omit<ImageFacts, "codes"> | undefined {
  if (bytes.length < 33 || bytes.toString("latin1", 12, 16) !== "IHDR") return undefined;
  const colorMode = modes[bytes[25] ?? -1];
  const header = {
    format: "png" as const,
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    ...present({ colorMode }),
  };
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (type === "IDAT") break;
    if (type !== "pHYs" || at + 17 > bytes.length || bytes[at + 16] !== meter) continue;
    return { ...header, dpi: { value: bytes.readUInt32BE(at + 8) / inchesAMeter, from: "pHYs" } };
  }
  return header;
}
