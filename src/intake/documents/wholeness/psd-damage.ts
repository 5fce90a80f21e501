import type { Damage } from "../../../model/facts/damage.ts";
import { cut, hasHole, shorterThan } from "./zeros.ts";

/** Bytes of the header (Adobe Photoshop File Formats, File Header Section). */
const headerEnd = 26;
const [raw, runLengths] = [0, 1];
const largeVersion = 2;

/** Finds out if the sections of a Photoshop picture, and its rows, lie inside the file. */
export function psdDamage(bytes: Buffer): Damage | undefined {
  if (bytes.length < headerEnd) return cut(bytes);
  const isLarge = bytes.readUInt16BE(4) === largeVersion;
  const [channels, height, width, depth] = [
    bytes.readUInt16BE(12),
    bytes.readUInt32BE(14),
    bytes.readUInt32BE(18),
    bytes.readUInt16BE(22),
  ];
  let at = headerEnd;
  // Color mode data, image resources, layers and masks: each its length, then so many bytes.
  for (const size of [4, 4, isLarge ? 8 : 4]) {
    if (at + size > bytes.length) return cut(bytes);
    at += size + (size === 8 ? Number(bytes.readBigUInt64BE(at)) : bytes.readUInt32BE(at));
  }
  if (at + 2 > bytes.length) return cut(bytes, at + 2 - bytes.length);
  const compression = bytes.readUInt16BE(at);
  at += 2;
  if (compression === raw) return shorterThan(at + channels * height * Math.ceil((width * depth) / 8), bytes);
  if (compression !== runLengths) return undefined;
  const size = isLarge ? 4 : 2;
  const rows = channels * height;
  const data = at + rows * size;
  if (data > bytes.length) return cut(bytes);
  let packed = 0;
  for (let row = 0; row < rows; row++) {
    const length = size === 4 ? bytes.readUInt32BE(at + row * 4) : bytes.readUInt16BE(at + row * 2);
    // Even an empty row takes a run.
    if (length === 0) return { kind: "zeros" };
    packed += length;
  }
  const short = shorterThan(data + packed, bytes);
  if (short) return short;
  return hasHole(bytes, data, data + packed) ? { kind: "zeros" } : undefined;
}
