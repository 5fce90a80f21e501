import { type Box, childBoxes } from "./boxes.ts";
import type { Boxes } from "./parse-moov.ts";
import { visualEntryBytes } from "./video-sample-entry.ts";

/** Sample entries of protected pictures and sound: those of Common Encryption (ISO/IEC 14496-12, 8.12), and Apple's. */
const protectedEntries = new Set(["encv", "enca", "enct", "encs", "drmi", "drms", "drmt"]);

/** The fixed part of a sound's sample entry, and of QuickTime's versions 1 and 2. */
const soundEntryBytes = [28, 44, 64];

/** Schemes of protection that auxiliary information may belong to (ISO/IEC 23001-7, 4.2). */
const schemes = new Set(["cenc", "cens", "cbc1", "cbcs", "piff"]);

/** `senc` with an entry for a sample: initialization vectors are there for nothing else. */
function isEncryption(buffer: Buffer, { payload, end }: Box): boolean {
  return payload + 8 <= end && buffer.readUInt32BE(payload + 4) > 0;
}

/** `saiz` or `saio` that names a scheme of protection. */
function namesScheme(buffer: Buffer, { payload, end }: Box): boolean {
  const hasType = payload + 8 <= end && (buffer.readUInt32BE(payload) & 1) === 1;
  return hasType && schemes.has(buffer.toString("latin1", payload + 4, payload + 8));
}

/** The extended type of what later became `senc` (PIFF 1.1, 5.3.2). */
const piffEncryption = Buffer.from("a2394f525a9b4f14a2446c427c648df4", "hex");

/** Tells if a box beside the sample tables or in a fragment says that samples are encrypted. */
export function tellsEncryption(buffer: Buffer, box: Box): boolean {
  if (box.type === "senc") return isEncryption(buffer, box);
  if (box.type === "saiz" || box.type === "saio") return namesScheme(buffer, box);
  return box.type === "uuid" && buffer.subarray(box.payload, box.payload + 16).equals(piffEncryption);
}

function isProtectedEntry(index: Buffer, { type, payload, end }: Box, isSound: boolean): boolean {
  if (protectedEntries.has(type)) return true;
  return (isSound ? soundEntryBytes : [visualEntryBytes]).some((fixed) =>
    childBoxes(index, payload + fixed, end).some((box) => box.type === "sinf"),
  );
}

/** Tells if the samples of a track of pictures or sound are encrypted, so that nobody plays it who has no key. */
export function isProtected(index: Buffer, boxes: Boxes, isSound: boolean): boolean {
  const stsd = boxes.get("stsd");
  const entries = stsd ? childBoxes(index, stsd.payload + 8, stsd.end) : [];
  if (entries.some((entry) => isProtectedEntry(index, entry, isSound))) return true;
  return ["senc", "saiz", "saio"].some((type) => {
    const box = boxes.get(type);
    return box !== undefined && tellsEncryption(index, box);
  });
}
