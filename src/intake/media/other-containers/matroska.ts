import type { Damage } from "../../../model/facts/damage.ts";
import type { Surplus } from "../../../model/facts/media.ts";
import { present } from "../../../model/present.ts";
import type { ByteSource } from "../../io/open-file.ts";
import { type Element, element } from "./ebml.ts";
import { truncated } from "./truncation.ts";
import { brokenUnits, hasUnits } from "./units/broken-units.ts";
import { matroskaBlocks } from "./units/matroska-blocks.ts";
import { damageAt, isZeros, zerosAround } from "./zero-extent.ts";

/** Enough for the header of any element. */
const headerBytes = 32;
/** A cluster every second for a day. */
const mostElements = 100_000;
/** Longer than any padding that a writer would leave without an element around it. */
const tellingZeros = 4096;

const ebmlHeader = 0x1a45dfa3;
const segment = 0x18538067;
const voidElement = 0xec;
const tracks = 0x1654ae6b;
const cluster = 0x1f43b675;

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

function zeroFilled(file: ByteSource, at: number, bytes: number): Damage | undefined {
  return isZeros(file, at, tellingZeros) ? zerosAround(file, at, bytes) : undefined;
}

/** Segment that is walked. */
interface Segment {
  readonly from: number;
  readonly to: number;
  /** Whether its size is stated, and all of it is there. */
  readonly isComplete: boolean;
}

/** A block that ends in so many zeros, with zeros behind it, is none. */
const zerosBefore = 64;

/** Tells if there are a few zeros, such as are left of an element that became shorter. */
function isLeftOver(file: ByteSource, at: number, to: number): boolean {
  const behind = Math.min(tellingZeros, to - at);
  const isHole = isZeros(file, at, tellingZeros) || isZeros(file, at - zerosBefore, zerosBefore + behind);
  return file.read(at, 1)[0] === 0 && !isHole;
}

/** Names what stands behind the last element of a segment of unknown size, where anything may stand but more of this film. */
function strange(file: ByteSource, at: number, bytes: number): MatroskaExtent {
  const isFilm = element(file.read(at, headerBytes), at)?.id === ebmlHeader;
  const isHole = isZeros(file, at - zerosBefore, zerosBefore + tellingZeros);
  const goesOn = isHole || (!isFilm && hasUnits(file, matroskaBlocks, { from: at, to: bytes }));
  return goesOn ? { damage: damageAt(file, at, bytes) } : { end: at };
}

/** Tells if an element is one that a segment holds, or one that is not known yet with such a one behind it. */
function isOfSegment(file: ByteSource, found: Element, to: number): boolean {
  if (known.has(found.id)) return true;
  if (found.end === undefined || found.end > to) return false;
  const next = element(file.read(found.end, headerBytes), found.end);
  return found.end === to || (next !== undefined && known.has(next.id));
}

/**
 * Walks the elements of a segment as far as they are known, then looks into clusters. Bytes that begin no element end the
 * walk: they say nothing about the film's size.
 */
function walkSegment(file: ByteSource, segment: Segment, bytes: number): MatroskaExtent {
  const { from, to, isComplete } = segment;
  let [at, filler, first, last] = [from, 0, undefined as number | undefined, from];
  for (let count = 0; count < mostElements && at + 2 <= to; count++) {
    const found = element(file.read(at, headerBytes), at);
    if (!found || !isOfSegment(file, found, to)) {
      if (!isComplete) return strange(file, at, bytes);
      if (isLeftOver(file, at, to)) break;
      const hole = isZeros(file, at - tellingZeros, tellingZeros) ? at - tellingZeros : at;
      return { damage: damageAt(file, hole, bytes) };
    }
    if (found.id === cluster) first ??= at;
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
      if (found.id === cluster) last = at;
    }
  }
  // Clusters of unknown size were walked through already.
  const damage =
    first !== undefined ? brokenUnits(file, matroskaBlocks, { from: first, to: last }, bytes) : undefined;
  return present({ damage, end: isComplete ? to : undefined, filler });
}

/** Matroska and WebM: the segment, and every element in it as far as sizes are stated. */
export function matroskaExtent(file: ByteSource, bytes: number): MatroskaExtent {
  const head = element(file.read(0, headerBytes), 0);
  if (head?.id !== ebmlHeader || head.end === undefined) return {};
  let at = head.end;
  // A checksum or a void may stand between the header and the segment.
  for (let count = 0; count < mostElements && at + 2 <= bytes; count++) {
    const found = element(file.read(at, headerBytes), at);
    if (!found) return present({ damage: zeroFilled(file, at, bytes) });
    if (found.id === segment) {
      const damage = found.end === undefined ? undefined : truncated(found.end, bytes);
      if (damage) return { damage };
      const to = found.end ?? bytes;
      const isComplete = found.end !== undefined;
      return walkSegment(file, { from: found.payload, to, isComplete }, bytes);
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
