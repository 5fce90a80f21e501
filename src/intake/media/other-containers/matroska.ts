import type { Damage } from "../../../model/facts/damage.ts";
import type { Surplus } from "../../../model/facts/media.ts";
import { present } from "../../../model/present.ts";
import type { ByteSource } from "../../io/open-file.ts";
import { truncated } from "./truncation.ts";

/** Enough for the header of any element. */
const headerBytes = 32;
/** A cluster every second for a day. */
const mostElements = 100_000;
/** Longer than any padding that a writer would leave without an element around it. */
const tellingZeros = 4096;

interface Element {
  readonly id: number;
  readonly payload: number;
  /** Undefined where the size is unknown, as live recordings leave it. */
  readonly end?: number;
}

/** Longest ID and longest size (RFC 9559, 5 and RFC 8794, 6.1). */
const longestId = 4;
const longestSize = 8;

/** Header of an EBML element (RFC 8794): both numbers tell their own length by their leading zeros. */
function element(head: Buffer, at: number): Element | undefined {
  const first = head[0];
  if (first === undefined || first === 0) return undefined;
  const idLength = Math.clz32(first) - 23;
  const sizeFirst = head[idLength];
  if (idLength > longestId || sizeFirst === undefined || sizeFirst === 0) return undefined;
  const sizeLength = Math.clz32(sizeFirst) - 23;
  if (sizeLength > longestSize || head.length < idLength + sizeLength) return undefined;
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
const voidElement = 0xec;
const tracks = 0x1654ae6b;

/** From `Tracks` down to what says that a track is encrypted (RFC 9559, 5.1.4.1.31). */
const toEncryption = [0xae, 0x6d80, 0x6240, 0x5035];
/** Sound in ten languages with the records of its codecs takes a tenth. */
const largestTracks = 2 ** 20;
const mostTracks = 1000;

/** Tells if there is an element at a path of ids inside some bytes. */
function hasElement(bytes: Buffer, [id, ...deeper]: readonly number[]): boolean {
  for (let [at, count] = [0, 0]; at < bytes.length && count < mostTracks; count++) {
    const found = element(bytes.subarray(at, at + headerBytes), at);
    if (found?.end === undefined) return false;
    const isIt = found.id === id;
    if (isIt && (deeper.length === 0 || hasElement(bytes.subarray(found.payload, found.end), deeper)))
      return true;
    at = found.end;
  }
  return false;
}

/** What a segment holds, and what a cluster of unknown size does (RFC 9559, 5.1). */
const known = new Set([
  ...[0x114d9b74, 0x1549a966, 0x1654ae6b, 0x1f43b675, 0x1c53bb6b, 0x1254c367, 0x1043a770, 0x1941a469],
  ...[0xec, 0xbf, 0xe7, 0xa3, 0xa0, 0xa7, 0xab, 0x5854, 0xaf],
]);

/** Extent of a Matroska file's content. */
export interface MatroskaExtent {
  readonly damage?: Damage;
  /** Where the segment ends, by its own size or by its last element. */
  readonly end?: number;
  /** Bytes of its void elements. */
  readonly filler?: number;
}

/** Finds what of a Matroska file is no film. */
export function matroskaSurplus(file: ByteSource, bytes: number, extent: MatroskaExtent): readonly Surplus[] {
  const { end = bytes, filler = 0 } = extent;
  const isFilm = element(file.read(end, headerBytes), end)?.id === ebmlHeader;
  return [
    { kind: "filler", bytes: filler },
    { kind: isFilm ? "second-film" : "trailing", bytes: bytes - end },
  ];
}

function zeroFilled(file: ByteSource, at: number): Damage | undefined {
  const found = file.read(at, tellingZeros);
  return found.length === tellingZeros && found.every((byte) => byte === 0) ? { kind: "zeros" } : undefined;
}

/**
 * Walks the elements of a segment as far as they are known. Bytes that begin no element end the walk: they say nothing
 * about the film's size.
 */
function walkSegment(file: ByteSource, from: number, to: number, isComplete: boolean): MatroskaExtent {
  let [at, filler] = [from, 0];
  for (let count = 0; count < mostElements && at + 2 <= to; count++) {
    const found = element(file.read(at, headerBytes), at);
    if (!found || !known.has(found.id))
      return isComplete ? present({ damage: zeroFilled(file, at), end: to }) : { end: at };
    if (found.end === undefined) {
      at = found.payload; // a cluster of unknown size: go on with what is in it
    } else if (found.end > to) {
      // Where the segment is all there, so are its elements: one that claims more was overwritten.
      return present({ damage: isComplete ? ({ kind: "broken-index" } as const) : truncated(found.end, to) });
    } else {
      const isTracks = found.id === tracks && found.end - found.payload <= largestTracks;
      if (isTracks && hasElement(file.read(found.payload, found.end - found.payload), toEncryption))
        return { damage: { kind: "encrypted" } };
      if (found.id === voidElement) filler += found.end - found.payload;
      at = found.end;
    }
  }
  return isComplete ? { end: to, filler } : { filler };
}

/** Matroska and WebM: the segment, and every element in it as far as sizes are stated. */
export function matroskaExtent(file: ByteSource, bytes: number): MatroskaExtent {
  const head = element(file.read(0, headerBytes), 0);
  if (head?.id !== ebmlHeader || head.end === undefined) return {};
  let at = head.end;
  // A checksum or a void may stand between the header and the segment.
  for (let count = 0; count < mostElements && at + 2 <= bytes; count++) {
    const found = element(file.read(at, headerBytes), at);
    if (!found) return present({ damage: zeroFilled(file, at) });
    if (found.id === segment) {
      const damage = found.end === undefined ? undefined : truncated(found.end, bytes);
      if (damage) return { damage };
      const to = found.end ?? bytes;
      const isComplete = found.end !== undefined;
      return walkSegment(file, found.payload, to, isComplete);
    }
    if (found.end === undefined) return {};
    at = found.end;
  }
  return present({ damage: truncated(at, bytes) });
}

/** WebM says so in its header; everything else of the family is Matroska. */
export function isWebm(head: Buffer): boolean {
  const docType = head.indexOf(Buffer.from([0x42, 0x82]));
  return docType >= 0 && head.toString("latin1", docType + 3, docType + 7) === "webm";
}
