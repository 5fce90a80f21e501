import type { Damage } from "../../../model/facts/damage.ts";
import type { ByteSource } from "../../io/open-file.ts";
import { isZeros, zerosAround } from "./zero-extent.ts";

/**
 * Packets of MPEG and ASF, pages of Ogg (RFC 3533: 65,307 bytes at most, with a head), packets of RealMedia and blocks of
 * DV are shorter, and each begins with a header; in tags of FLV everything is compressed. No block of this size is all zeros.
 */
const blockBytes = 64 * 2 ** 10;
/** Shares of a file at which packets must be found. */
const places = [0.25, 0.5, 0.75];

/** Finds zeros in a file made of small packets, such as MPEG-TS, ASF and Ogg, at its end and in between. */
export function zeroFilledPackets(file: ByteSource, bytes: number): Damage | undefined {
  const starts = [...places.map((share) => Math.floor(bytes * share)), bytes - blockBytes];
  const at = starts.find((start) => isZeros(file, start, blockBytes));
  return at === undefined ? undefined : zerosAround(file, at, bytes);
}

/**
 * Finds a tail of zeros in an AVI whose index should stand there. Only the end tells: black pictures and silence that
 * are not compressed are zeros as well.
 */
export function zeroFilledAvi(file: ByteSource, head: Buffer, bytes: number): Damage | undefined {
  const end = 8 + head.readUInt32LE(4);
  // `AVIF_HASINDEX` in the main header: an index ends the file, and an index is not zeros.
  const main = head.indexOf("avih");
  const hasIndex = main >= 0 && main + 24 <= head.length && (head.readUInt32LE(main + 20) & 0x10) !== 0;
  const isHole = hasIndex && end <= bytes && isZeros(file, end - blockBytes, blockBytes);
  return isHole ? zerosAround(file, end - blockBytes, end) : undefined;
}
