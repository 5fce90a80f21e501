import type { Damage } from "../../../model/facts/damage.ts";
import { leastHole, zerosAtEnd } from "./zeros.ts";

const [startOfImage, endOfImage, startOfScan, huffmanTables] = [0xd8, 0xd9, 0xda, 0xc4];
/** Frames whose scans may be zeros for long: progressive and arithmetic coding (T.81, table B.1). */
const mayHoldZeros = (marker: number) => [0xc2, 0xc6].includes(marker) || (marker >= 0xc9 && marker <= 0xcf);
/** Markers without a length: TEM and the restarts (ITU-T T.81, table B.1). */
const isBare = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= startOfImage);

/**
 * Tells if the code of "end of block" is nothing but zeros in one of the tables of a DHT segment (T.81, B.2.4.2): an even
 * area may be any number of zero bits then.
 */
function mayBeZeros(tables: Buffer): boolean {
  for (let at = 0; at + 17 <= tables.length; ) {
    const isAc = ((tables[at] ?? 0) & 0xf0) !== 0;
    const codes = tables.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0);
    // The first code of a table is the one of zeros (T.81, C.2).
    if (isAc && tables[at + 17] === 0) return true;
    at += 17 + codes;
  }
  return false;
}

/** Finds the marker behind entropy-coded data; zeros are counted on the way. */
function endOfScan(bytes: Buffer, from: number): { readonly at: number; readonly longestZeros: number } {
  let [longestZeros, zeros] = [0, 0];
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at];
    zeros = byte === 0 ? zeros + 1 : 0;
    if (zeros > longestZeros) longestZeros = zeros;
    if (byte !== 0xff) continue;
    const next = bytes[at + 1];
    const isData = next === 0 || next === 0xff || (next !== undefined && next >= 0xd0 && next <= 0xd7);
    if (next !== undefined && !isData) return { at, longestZeros };
  }
  return { at: bytes.length, longestZeros };
}

/**
 * Finds out if a JPEG was not copied whole: it must reach its end-of-image marker. What follows that marker is no concern:
 * phones put a second picture or a film there.
 */
export function jpegDamage(bytes: Buffer): Damage | undefined {
  let canTellHoles = true;
  const cut = (): Damage =>
    canTellHoles && zerosAtEnd(bytes) >= leastHole ? { kind: "zeros" } : { kind: "truncated" };
  for (let at = 2; at + 2 <= bytes.length; ) {
    // Between segments decoders skip what is no marker.
    if (bytes[at] !== 0xff) {
      at++;
      continue;
    }
    const marker = bytes[at + 1] ?? 0;
    if (marker === endOfImage) return undefined;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (isBare(marker)) {
      at += 2;
      continue;
    }
    if (at + 4 > bytes.length) return cut();
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length) return cut();
    if (mayHoldZeros(marker) || (marker === huffmanTables && mayBeZeros(bytes.subarray(at + 4, end))))
      canTellHoles = false;
    at = end;
    if (marker !== startOfScan) continue;
    const scan = endOfScan(bytes, end);
    if (scan.at === bytes.length) return cut();
    if (canTellHoles && scan.longestZeros >= leastHole) return { kind: "zeros" };
    at = scan.at;
  }
  return cut();
}
