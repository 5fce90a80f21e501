import type { Damage } from "../../../model/facts/damage.ts";
import { cut, hasHole, shorterThan } from "./zeros.ts";

/** Finds out if a WebP is as long as it states, and its coded pictures have no hole (RFC 9649). */
export function webpDamage(bytes: Buffer): Damage | undefined {
  const short = shorterThan(bytes.readUInt32LE(4) + 8, bytes);
  if (short) return short;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const [type, length] = [bytes.toString("latin1", at, at + 4), bytes.readUInt32LE(at + 4)];
    if (/^VP8[ L]$/.test(type) && hasHole(bytes, at + 8, at + 8 + length)) return { kind: "zeros" };
    at += 8 + length + (length % 2);
  }
  return undefined;
}

/** Codes of a bitmap whose rows are not compressed: plain, and with masks of colors. */
const plainCodes = new Set([0, 3]);

/** Finds out if a bitmap is as long as it states, and as its rows need. Some programs leave the length out. */
export function bitmapDamage(bytes: Buffer): Damage | undefined {
  if (bytes.length < 26) return cut(bytes);
  const short = shorterThan(bytes.readUInt32LE(2), bytes);
  const hasCode = bytes.readUInt32LE(14) >= 40 && bytes.length >= 34;
  if (short || !hasCode || !plainCodes.has(bytes.readUInt32LE(30))) return short;
  const [width, height, depth] = [bytes.readInt32LE(18), bytes.readInt32LE(22), bytes.readUInt16LE(28)];
  const row = Math.ceil((width * depth) / 32) * 4;
  return shorterThan(bytes.readUInt32LE(10) + row * Math.abs(height), bytes);
}
