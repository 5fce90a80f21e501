import type { FileHandle } from "node:fs/promises";
import type { Damage } from "../model/media.ts";

/** Enough for the header of any element or chunk below. */
const headerBytes = 32;
/** A cluster every second for a day. */
const mostElements = 100_000;

async function bytesAt(file: FileHandle, at: number, length = headerBytes): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, at);
  return buffer.subarray(0, bytesRead);
}

function truncated(end: number, bytes: number): Damage | undefined {
  return end > bytes ? { kind: "truncated", missingBytes: end - bytes } : undefined;
}

interface Element {
  readonly id: number;
  readonly payload: number;
  /** Undefined where the size is unknown, as live recordings leave it. */
  readonly end?: number;
}

/** Header of an EBML element (RFC 8794): both numbers tell their own length by their leading zeros. */
function element(head: Buffer, at: number): Element | undefined {
  const first = head[0];
  if (first === undefined || first === 0) return undefined;
  const idLength = Math.clz32(first) - 23;
  const sizeFirst = head[idLength];
  if (sizeFirst === undefined || sizeFirst === 0) return undefined;
  const sizeLength = Math.clz32(sizeFirst) - 23;
  if (head.length < idLength + sizeLength) return undefined;
  const id = head.readUIntBE(0, idLength);
  let size = BigInt(sizeFirst & (0xff >> sizeLength));
  for (let index = 1; index < sizeLength; index++) size = (size << 8n) | BigInt(head[idLength + index] ?? 0);
  const payload = at + idLength + sizeLength;
  const unknown = size === (1n << BigInt(7 * sizeLength)) - 1n;
  if (unknown || size > BigInt(Number.MAX_SAFE_INTEGER)) return { id, payload };
  return { id, payload, end: payload + Number(size) };
}

const ebmlHeader = 0x1a45dfa3;
const segment = 0x18538067;

/** Matroska and WebM: the segment, and every element in it as far as sizes are stated. */
export async function matroskaDamage(file: FileHandle, bytes: number): Promise<Damage | undefined> {
  let at = 0;
  for (let count = 0; count < mostElements && at + 2 <= bytes; count++) {
    const found = element(await bytesAt(file, at), at);
    if (!found) return undefined;
    if (found.id === segment) {
      const damage = found.end === undefined ? undefined : truncated(found.end, bytes);
      if (damage) return damage;
      at = found.payload;
    } else if (found.end === undefined) {
      at = found.payload; // a cluster of unknown size: go on with what is in it
    } else {
      const damage = found.id === ebmlHeader ? undefined : truncated(found.end, bytes);
      if (damage) return damage;
      at = found.end;
    }
  }
  return undefined;
}

/** WebM says so in its header; everything else of the family is Matroska. */
export function isWebm(head: Buffer): boolean {
  const docType = head.indexOf(Buffer.from([0x42, 0x82]));
  return docType >= 0 && head.toString("latin1", docType + 3, docType + 7) === "webm";
}

/** AVI: the list of media data (`movi`) must end inside the file. WAVE: the same for `data`. */
export async function riffDamage(file: FileHandle, bytes: number): Promise<Damage | undefined> {
  let at = 12;
  for (let count = 0; count < 1000 && at + 8 <= bytes; count++) {
    const head = await bytesAt(file, at, 12);
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
