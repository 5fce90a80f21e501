import { crc32 } from "node:zlib";
import type { Damage } from "../../../model/facts/damage.ts";
import { jpegDamage } from "./jpeg-damage.ts";

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

/** Compares the size that a file states with the one it has. */
function shorterThan(stated: number, bytes: Buffer): Damage | undefined {
  return stated > bytes.length ? { kind: "truncated", missingBytes: stated - bytes.length } : undefined;
}

/**
 * Finds out if a picture was not copied whole, by its bytes alone: nothing is decoded. Formats that do not say where they
 * end (TIFF, PSD) are left to those who open them.
 */
export function imageDamage(bytes: Buffer): Damage | undefined {
  const head = bytes.toString("latin1", 0, 12);
  if (head.startsWith("\xff\xd8\xff")) return jpegDamage(bytes);
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return pngDamage(bytes);
  if (head.startsWith("RIFF") && head.slice(8) === "WEBP")
    return shorterThan(bytes.readUInt32LE(4) + 8, bytes);
  // Some programs leave the size of a bitmap out.
  if (head.startsWith("BM") && bytes.length >= 26) return shorterThan(bytes.readUInt32LE(2), bytes);
  return undefined;
}
