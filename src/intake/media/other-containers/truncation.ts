import type { Damage } from "../../../model/facts/damage.ts";
import type { ByteSource } from "../../io/open-file.ts";
import { zeroFilledPackets } from "./zero-filled-blocks.ts";

/** Damage of a file that ends before its content does. */
export function truncated(end: number, bytes: number): Damage | undefined {
  return end > bytes ? { kind: "truncated", missingBytes: end - bytes } : undefined;
}

/**
 * FLV: every tag is followed by its own length, the last one too (Adobe Flash Video 10.1, annex E.3).
 */
export function flvDamage(file: ByteSource, bytes: number): Damage | undefined {
  const tail = file.read(Math.max(0, bytes - 4), 4);
  const length = tail.length === 4 ? tail.readUInt32BE(0) : 0;
  const start = bytes - 4 - length;
  if (length < 11 || start < 9) return { kind: "truncated" };
  const tag = file.read(start, 11);
  const isTag =
    tag.length === 11 && [8, 9, 18].includes((tag[0] ?? 0) & 0x1f) && tag.readUIntBE(1, 3) + 11 === length;
  return isTag ? undefined : { kind: "truncated" };
}

/** Object of the file properties, and where in it the size of the file stands (ASF specification, 3.2). */
const asfProperties = Buffer.from("a1dcab8c47a9cf118ee400c00c205365", "hex");
const asfSizeAt = 40;
const asfFlagsAt = 88;

/** Objects of the header that say how the film is encrypted (ASF specification, 3.14 to 3.16). */
const asfEncryption = [
  "fbb31122 23bdd211 b4b700a0 c955fc6e",
  "14e68a29 2226174c b935dae0 7ee9289c",
  "33850543 8169e649 9b74ad12 cb86d58c",
].map((id) => Buffer.from(id.replaceAll(" ", ""), "hex"));

/** Tells if a WMV is protected, so that nobody plays it who has no license. */
export function isProtectedAsf(file: ByteSource): boolean {
  const head = file.read(0, 64 * 2 ** 10);
  return asfEncryption.some((id) => head.includes(id));
}

/** ASF (WMV): the header states the size of the whole file, unless it was a broadcast. */
export function asfDamage(file: ByteSource, bytes: number): Damage | undefined {
  const head = file.read(0, 64 * 2 ** 10);
  const at = head.indexOf(asfProperties);
  if (at < 0 || at + asfFlagsAt + 4 > head.length) return undefined;
  const isBroadcast = (head.readUInt32LE(at + asfFlagsAt) & 1) === 1;
  const size = head.readBigUInt64LE(at + asfSizeAt);
  const end = isBroadcast || size > BigInt(Number.MAX_SAFE_INTEGER) ? bytes : Number(size);
  return truncated(end, bytes) ?? zeroFilledPackets(file, Math.min(end, bytes));
}

/** Finds where a WMV file ends by its own header, or an AVI by its chunks; undefined where they do not tell. */
export function statedEnd(file: ByteSource, bytes: number, family: "avi" | "wmv"): number | undefined {
  if (family === "wmv") {
    const head = file.read(0, 64 * 2 ** 10);
    const at = head.indexOf(asfProperties);
    if (at < 0 || at + asfFlagsAt + 4 > head.length || (head.readUInt32LE(at + asfFlagsAt) & 1) === 1)
      return undefined;
    const size = Number(head.readBigUInt64LE(at + asfSizeAt));
    return size > 0 && size <= bytes ? size : undefined;
  }
  let at = 0;
  // Films beyond 1 GB go on in further chunks (OpenDML 1.02).
  for (let count = 0; count < 10_000 && at + 12 <= bytes; count++) {
    const head = file.read(at, 12);
    const isAvi = head.toString("latin1", 0, 4) === "RIFF" && /^AVI/.test(head.toString("latin1", 8, 12));
    const isNext = count > 0 && head.toString("latin1", 8, 12) === "AVIX";
    if (!isAvi || (count > 0 && !isNext)) return count === 0 ? undefined : at;
    const size = head.readUInt32LE(4);
    if (size < 12 || size >= 0xffffff00) return undefined;
    at += 8 + size + (size % 2);
  }
  return Math.min(at, bytes);
}

/** MXF: the header partition says where the footer begins, which is the last thing written (SMPTE ST 377-1, 7.1). */
export function mxfDamage(file: ByteSource, bytes: number): Damage | undefined {
  const head = file.read(0, 128);
  const keyBytes = 16;
  const lengthBytes = (head[keyBytes] ?? 0) < 0x80 ? 1 : 1 + ((head[keyBytes] ?? 0) & 0x7f);
  // Versions, KAG size, this and the previous partition stand in front of it.
  const at = keyBytes + lengthBytes + 2 + 2 + 4 + 8 + 8;
  if (at + 8 > head.length) return undefined;
  const footer = head.readBigUInt64BE(at);
  if (footer === 0n || footer > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;
  return Number(footer) + keyBytes > bytes ? { kind: "truncated" } : undefined;
}

/** AVI: the list of media data (`movi`) must end inside the file. WAVE: the same for `data`. */
export function riffDamage(file: ByteSource, bytes: number): Damage | undefined {
  let at = 12;
  for (let count = 0; count < 1000 && at + 8 <= bytes; count++) {
    const head = file.read(at, 12);
    if (head.length < 8) return undefined;
    const type = head.toString("latin1", 0, 4);
    const size = head.readUInt32LE(4);
    const isMedia = type === "data" || (type === "LIST" && head.toString("latin1", 8, 12) === "movi");
    // Recorders that were not closed leave 0 or the largest number there.
    if (isMedia && size !== 0 && size < 0xffffff00) {
      const damage = truncated(at + 8 + size, bytes);
      if (damage) return damage;
    }
    at += 8 + size + (size % 2);
  }
  return undefined;
}
