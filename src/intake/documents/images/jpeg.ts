import type { ColorMode, ImageFacts } from "../../../model/facts/image.ts";
import { present } from "../../../model/present.ts";

type Header = Omit<ImageFacts, "codes">;

const centimetersAnInch = 2.54;

/** A rational of EXIF at an offset of its block. */
function rational(exif: Buffer, at: number, little: boolean): number | undefined {
  if (at + 8 > exif.length) return undefined;
  const [num, den] = little
    ? [exif.readUInt32LE(at), exif.readUInt32LE(at + 4)]
    : [exif.readUInt32BE(at), exif.readUInt32BE(at + 4)];
  return den === 0 ? undefined : num / den;
}

const [xResolution, resolutionUnit] = [0x011a, 0x0128];
const [inch, centimeter] = [2, 3];

/** Dots an inch out of the first directory of EXIF (Exif 2.32, 4.6.4). */
function exifDpi(exif: Buffer): number | undefined {
  const order = exif.toString("latin1", 0, 2);
  const little = order === "II";
  if ((!little && order !== "MM") || exif.length < 8) return undefined;
  const short = (at: number) => (little ? exif.readUInt16LE(at) : exif.readUInt16BE(at));
  const long = (at: number) => (little ? exif.readUInt32LE(at) : exif.readUInt32BE(at));
  const directory = long(4);
  if (directory + 2 > exif.length) return undefined;
  let [dots, unit]: [number | undefined, number] = [undefined, inch];
  for (let entry = 0; entry < short(directory); entry++) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > exif.length) break;
    if (short(at) === xResolution) dots = rational(exif, long(at + 8), little);
    if (short(at) === resolutionUnit) unit = short(at + 8);
  }
  if (dots === undefined || (unit !== inch && unit !== centimeter)) return undefined;
  return unit === centimeter ? dots * centimetersAnInch : dots;
}

/** Dots an inch out of JFIF's APP0 (ITU-T T.871, 10.1). */
function jfifDpi(segment: Buffer): number | undefined {
  if (segment.length < 12) return undefined;
  const [unit, dots] = [segment[7], segment.readUInt16BE(8)];
  if (dots === 0 || (unit !== 1 && unit !== 2)) return undefined;
  return unit === 2 ? dots * centimetersAnInch : dots;
}

const modes: Readonly<Record<number, ColorMode>> = { 1: "gray", 3: "rgb", 4: "cmyk" };
/** Start of frame, of every kind of coding: C0 to CF without those that mean something else (ITU-T T.81, table B.1). */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const [app0, app1, startOfScan] = [0xe0, 0xe1, 0xda];

/** Reads the header of a JPEG: size, colors, resolution. Undefined where it is cut before the picture begins. */
export function jpegHeader(bytes: Buffer): Header | undefined {
  let dpi: Header["dpi"];
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === startOfScan) return undefined;
    const length = bytes.readUInt16BE(at + 2);
    const segment = bytes.subarray(at + 4, at + 2 + length);
    if (marker === app0 && segment.toString("latin1", 0, 5) === "JFIF\0") {
      const value = jfifDpi(segment);
      if (value !== undefined) dpi ??= { value, from: "JFIF" };
    }
    // What cameras and Photoshop write counts more than the older header.
    if (marker === app1 && segment.toString("latin1", 0, 6) === "Exif\0\0") {
      const value = exifDpi(segment.subarray(6));
      if (value !== undefined) dpi = { value, from: "EXIF" };
    }
    if (isFrame(marker) && segment.length >= 6) {
      const colorMode = modes[segment[5] ?? 0];
      return {
        format: "jpeg",
        width: segment.readUInt16BE(3),
        height: segment.readUInt16BE(1),
        ...present({ colorMode, dpi }),
      };
    }
    at += 2 + length;
  }
  return undefined;
}
