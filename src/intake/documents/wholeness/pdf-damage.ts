import { inflateSync } from "node:zlib";
import type { Damage } from "../../../model/facts/damage.ts";
import { jpegDamage } from "./jpeg-damage.ts";
import { cut, holes, shorterThan } from "./zeros.ts";

const mark = "%%EOF";
/** The dictionary of a stream stands right before its data. */
const dictionaryReach = 2048;
/** A stream with a hole is not unpacked further than this: where it breaks is before or never. */
const mostUnpacked = 256 * 2 ** 20;

/** Tells if the code of a stream can't have held the zeros that lie in it. */
function isHoleIn(bytes: Buffer, at: number): boolean {
  const start = bytes.lastIndexOf("stream", at, "latin1");
  // Zeros outside of any stream are neither object nor table.
  if (start < 0 || bytes.toString("latin1", start - 3, start) === "end") return true;
  const dictionary = bytes.toString("latin1", Math.max(0, start - dictionaryReach), start);
  const own = dictionary.slice(dictionary.lastIndexOf(" obj") + 1);
  const filters = /\/Filter\s*\[?\s*\/(\w+)/.exec(own)?.[1];
  // Without a code, zeros are black.
  if (filters === undefined || filters === "RunLengthDecode") return false;
  const from = start + "stream".length + (bytes[start + 6] === 0x0d ? 2 : 1);
  const end = bytes.indexOf("endstream", from, "latin1");
  const data = bytes.subarray(from, end < 0 ? undefined : end);
  if (filters === "DCTDecode") return jpegDamage(data) !== undefined;
  if (filters !== "FlateDecode") return true;
  try {
    inflateSync(data, { maxOutputLength: mostUnpacked });
    return false;
  } catch (error) {
    const isLarge = error instanceof RangeError;
    return !isLarge;
  }
}

/**
 * Finds out if a PDF was not copied whole: it ends in its mark (ISO 32000-1, 7.5.5), is as long as a linearized one states
 * (annex F), and has no hole of zeros. Tables that are a little off are mended by every viewer, and are no concern.
 */
export function pdfDamage(bytes: Buffer): Damage | undefined {
  const linearized = /\/Linearized\b[^>]*?\/L\s+(\d+)/.exec(bytes.toString("latin1", 0, 1024))?.[1];
  const short = linearized === undefined ? undefined : shorterThan(Number(linearized), bytes);
  if (short) return short;
  const end = bytes.lastIndexOf(mark, undefined, "latin1");
  if (end < 0) return cut(bytes);
  // A change that was saved behind the end has an end of its own.
  if (/\d+ \d+ obj\b/.test(bytes.toString("latin1", end, Math.min(bytes.length, end + 4096))))
    return cut(bytes);
  const tail = bytes.toString("latin1", Math.max(0, end - 1024), end);
  const table = Number(/startxref\s+(\d+)\s*$/.exec(tail)?.[1] ?? 0);
  if (table > bytes.length) return { kind: "unreadable-document" };
  for (const hole of holes(bytes.subarray(0, end))) if (isHoleIn(bytes, hole.from)) return { kind: "zeros" };
  return undefined;
}
