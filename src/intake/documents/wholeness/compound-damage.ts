import type { Damage } from "../../../model/facts/damage.ts";
import { cut, shorterThan } from "./zeros.ts";

/** Special values in the table of sectors (MS-CFB, 2.1). */
const [lastRegular, free] = [0xfffffffa, 0xffffffff];
/** Places in the header of sectors that make up the table, and how many (MS-CFB, 2.2). */
const header = { shift: 30, tables: 44, directory: 48, listStart: 68, listLength: 72, list: 76, size: 512 };
const ownEntries = 109;
const rootName = Buffer.from("Root Entry", "utf16le");

/** Tells if a sector is nothing but zeros. */
const isBlank = (sector: Buffer) => sector.length > 0 && sector.every((byte) => byte === 0);

/** Finds out if all sectors in use of an Office 97 file lie inside of it. */
export function compoundDamage(bytes: Buffer): Damage | undefined {
  if (bytes.length < header.size) return cut(bytes);
  const shift = bytes.readUInt16LE(header.shift);
  if (shift !== 9 && shift !== 12) return { kind: "unreadable-document" };
  const size = 1 << shift;
  const sector = (number: number) => bytes.subarray((number + 1) * size, (number + 2) * size);
  const tables: number[] = [];
  for (let at = 0; at < ownEntries; at++) tables.push(bytes.readUInt32LE(header.list + at * 4));
  let list = bytes.readUInt32LE(header.listStart);
  for (let left = bytes.readUInt32LE(header.listLength); left > 0 && list < lastRegular; left--) {
    const held = sector(list);
    if (held.length < size) return cut(bytes);
    for (let at = 0; at + 8 <= size; at += 4) tables.push(held.readUInt32LE(at));
    list = held.readUInt32LE(size - 4);
  }
  let lastUsed = 0;
  for (const [index, number] of tables.slice(0, bytes.readUInt32LE(header.tables)).entries()) {
    if (number >= lastRegular) continue;
    const table = sector(number);
    if (table.length < size) return cut(bytes, (number + 2) * size - bytes.length);
    if (isBlank(table)) return { kind: "zeros" };
    for (let at = 0; at < size; at += 4)
      if (table.readUInt32LE(at) !== free) lastUsed = Math.max(lastUsed, (index * size + at) / 4);
  }
  // The last sector need not be filled up.
  const short = shorterThan((lastUsed + 1) * size + 1, bytes);
  if (short) return cut(bytes, (lastUsed + 2) * size - bytes.length);
  const directory = sector(bytes.readUInt32LE(header.directory));
  if (isBlank(directory)) return { kind: "zeros" };
  const isRoot = directory.subarray(0, rootName.length).equals(rootName);
  // Some programs call the root `R`.
  return isRoot || directory[0] === 0x52 ? undefined : { kind: "unreadable-document" };
}
