import type { ByteSource } from "../../io/open-file.ts";
import { type Box, findBox, type TopLevel } from "./boxes.ts";

/** A segment index of a film of ten hours in pieces of a second. */
const largestTable = 2 ** 20;

function payloadOf(file: ByteSource, box: Box | undefined): Buffer {
  return box ? file.read(box.payload, Math.min(box.end - box.payload, largestTable)) : Buffer.alloc(0);
}

/** Where the pieces end that a segment index names (ISO/IEC 14496-12, 8.16.3); 0 where it does not tell. */
function indexedEnd(file: ByteSource, box: Box | undefined): number {
  const sidx = payloadOf(file, box);
  const isLong = sidx[0] === 1;
  // Version and flags, id, time scale; a time and an offset of 4 or of 8 bytes each; reserved, count.
  const offsetAt = isLong ? 20 : 16;
  const countAt = isLong ? 30 : 22;
  if (!box || sidx.length < countAt + 2) return 0;
  const offset = isLong ? Number(sidx.readBigUInt64BE(offsetAt)) : sidx.readUInt32BE(offsetAt);
  let end = box.end + offset;
  for (let entry = 0; entry < sidx.readUInt16BE(countAt); entry++) {
    const at = countAt + 2 + entry * 12;
    if (at + 12 > sidx.length) return 0;
    end += sidx.readUInt32BE(at) & 0x7fffffff;
  }
  return end;
}

/** Furthest fragment that the index at the end of the file names (8.8.10), as an offset; 0 where it does not tell. */
function furthestFragment(file: ByteSource, mfra: Box | undefined): number {
  const content = payloadOf(file, mfra);
  const tfra = findBox(content, 0, content.length, "tfra");
  if (!tfra || tfra.payload + 16 > tfra.end) return 0;
  const isLong = content[tfra.payload] === 1;
  const lengths = content.readUInt32BE(tfra.payload + 8);
  const numbers = [lengths >> 4, lengths >> 2, lengths].reduce((sum, bits) => sum + (bits & 3) + 1, 0);
  const entry = (isLong ? 16 : 8) + numbers;
  let furthest = 0;
  for (let at = tfra.payload + 16; at + entry <= tfra.end; at += entry) {
    const offset = isLong ? Number(content.readBigUInt64BE(at + 8)) : content.readUInt32BE(at + 4);
    furthest = Math.max(furthest, offset);
  }
  return furthest;
}

/** Returns where the file must end at the least, by what it says of its fragments; 0 where it does not tell. */
export function statedFragmentEnd(file: ByteSource, { first }: TopLevel): number {
  return Math.max(indexedEnd(file, first.get("sidx")), furthestFragment(file, first.get("mfra")));
}

/** Fragments may end as much before the length that their header states: writers round, and pad sound. */
const tolerableSeconds = 1;

/** Tells if the fragments of a film end before the length that its header states for all of them (`mehd`, 8.8.2). */
export function endsBeforeStated(
  index: Buffer,
  mvex: Box,
  movieTimescale: number,
  endSeconds: number,
): boolean {
  const mehd = findBox(index, mvex.payload, mvex.end, "mehd");
  if (!mehd || movieTimescale === 0) return false;
  const isLong = index[mehd.payload] === 1;
  if (mehd.payload + (isLong ? 12 : 8) > mehd.end) return false;
  const units = isLong
    ? Number(index.readBigUInt64BE(mehd.payload + 4))
    : index.readUInt32BE(mehd.payload + 4);
  // All ones stand for "unknown", as in other headers.
  if (units === 0xffffffff || units >= 2 ** 63) return false;
  return units / movieTimescale > endSeconds + tolerableSeconds;
}
