import { crc32 } from "node:zlib";
import type { Damage } from "../../../model/facts/damage.ts";
import { gifDamage } from "./gif-damage.ts";
import { heifDamage } from "./heif-damage.ts";
import { jpegDamage } from "./jpeg-damage.ts";
import { psdDamage } from "./psd-damage.ts";
import { bitmapDamage, webpDamage } from "./raster-damage.ts";
import { tiffDamage } from "./tiff-damage.ts";

/** Chunks without which there is no picture have a capital letter in front (W3C PNG, 5.4). */
const isCritical = (type: string) => type[0] === type[0]?.toUpperCase();

/** A PNG is whole if its chunks follow each other up to IEND, and those of the picture hold what their checksums say. */
function pngDamage(bytes: Buffer): Damage | undefined {
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (!/^[A-Za-z]{4}$/.test(type)) return { kind: "zeros" };
    const missing = at + 12 + length - bytes.length;
    if (missing > 0) return { kind: "truncated", missingBytes: missing };
    const isWhole = crc32(bytes.subarray(at + 4, at + 8 + length)) === bytes.readUInt32BE(at + 8 + length);
    if (!isWhole && isCritical(type)) return { kind: "broken" };
    if (type === "IEND") return undefined;
    at += 12 + length;
  }
  return { kind: "truncated" };
}

/** Finds out if a picture of a format was not copied whole; undefined where it was. */
type DamageOf = (bytes: Buffer) => Damage | undefined;

/** Formats of pictures by their first bytes, and what shows that one is whole. */
const formats: readonly (readonly [head: RegExp, DamageOf])[] = [
  [/^\xff\xd8\xff/, jpegDamage],
  [/^\x89PNG\r\n\x1a\n/, pngDamage],
  [/^GIF8/, gifDamage],
  [/^RIFF[\s\S]{4}WEBP/, webpDamage],
  [/^BM/, bitmapDamage],
  [/^(II\*\0|MM\0\*)/, tiffDamage],
  [/^8BPS/, psdDamage],
  [/^[\s\S]{4}ftyp(hei[cxms]|hev[cx]|mif1|msf1|avi[fs])/, heifDamage],
];

/** Returns what shows that a picture is whole, by its first bytes; undefined for formats that are not known. */
export function imageFormatDamage(bytes: Buffer): DamageOf | undefined {
  const head = bytes.toString("latin1", 0, 12);
  return formats.find(([pattern]) => pattern.test(head))?.[1];
}

/** Finds out if a picture was not copied whole, by its bytes alone: nothing is decoded. */
export function imageDamage(bytes: Buffer): Damage | undefined {
  return imageFormatDamage(bytes)?.(bytes);
}
