import { BitReader, withoutEmulation } from "./bit-reader.ts";
import { readVui, type Vui } from "./vui.ts";

/** A sequence parameter set of H.265. Sizes are of the picture that is shown, conformance window applied. */
export interface HevcSequence {
  /** A later set of the same number takes its place. */
  readonly id: number;
  readonly profile: number;
  readonly level: number;
  /** general_progressive_source_flag without general_interlaced_source_flag. */
  readonly progressive: boolean;
  readonly chromaFormat: number;
  readonly bitDepth: number;
  readonly width: number;
  readonly height: number;
  readonly vui: Vui;
}

/** Limits of ITU-T H.265, beyond which a header is made up: 7.4.3.2.1 and 7.4.8. */
const mostReferenceSets = 64;
const mostReferences = 16;

function skipLayers(reader: BitReader, layers: number): void {
  const present: (readonly [boolean, boolean])[] = [];
  for (let layer = 0; layer < layers; layer++) present.push([reader.flag(), reader.flag()]);
  if (layers > 0) reader.skip(2 * (8 - layers));
  for (const [profile, level] of present) reader.skip((profile ? 88 : 0) + (level ? 8 : 0));
}

function skipScalingLists(reader: BitReader): void {
  for (let size = 0; size < 4; size++) {
    for (let matrix = 0; matrix < 6; matrix += size === 3 ? 3 : 1) {
      if (!reader.flag()) {
        reader.unsigned();
        continue;
      }
      if (size > 1) reader.signed();
      for (let index = 0; index < Math.min(64, 1 << (4 + size * 2)); index++) reader.signed();
    }
  }
}

/** st_ref_pic_set(), 7.3.7; returns how many pictures it refers to, which the next set may build on. */
function referenceSet(reader: BitReader, index: number, before: number): number {
  if (index > 0 && reader.flag()) {
    reader.bits(1);
    reader.unsigned();
    let count = 0;
    for (let picture = 0; picture <= before; picture++) {
      if (reader.flag() || reader.flag()) count++;
    }
    return count;
  }
  const [negative, positive] = [reader.unsigned(), reader.unsigned()];
  if (negative > mostReferences || positive > mostReferences) throw new RangeError("references");
  for (let picture = 0; picture < negative + positive; picture++) {
    reader.unsigned();
    reader.bits(1);
  }
  return negative + positive;
}

function skipReferences(reader: BitReader, orderBits: number): void {
  const sets = reader.unsigned();
  if (sets > mostReferenceSets) throw new RangeError("reference sets");
  for (let index = 0, count = 0; index < sets; index++) count = referenceSet(reader, index, count);
  if (!reader.flag()) return;
  const longTerm = reader.unsigned();
  if (longTerm > 32) throw new RangeError("long-term references");
  reader.skip(longTerm * (orderBits + 1));
}

/** Reads a sequence parameter set without its NAL header (7.3.2.2.1). Throws RangeError where it is cut or made up. */
export function readHevcSequence(nal: Buffer): HevcSequence {
  const reader = new BitReader(withoutEmulation(nal));
  reader.bits(4);
  const layers = reader.bits(3);
  reader.bits(1 + 2 + 1);
  const profile = reader.bits(5);
  reader.skip(32);
  const [progressive, interlaced] = [reader.flag(), reader.flag()];
  reader.skip(46);
  const level = reader.bits(8);
  skipLayers(reader, layers);
  const id = reader.unsigned();
  const chromaFormat = reader.unsigned();
  const separate = chromaFormat === 3 && reader.flag();
  const [columns, rows] = [reader.unsigned(), reader.unsigned()];
  const window = reader.flag()
    ? [reader.unsigned(), reader.unsigned(), reader.unsigned(), reader.unsigned()]
    : [0, 0, 0, 0];
  const [left = 0, right = 0, top = 0, bottom = 0] = window;
  const bitDepth = 8 + reader.unsigned();
  reader.unsigned(); // chroma depth
  const orderBits = reader.unsigned() + 4;
  const everyLayer = reader.flag();
  for (let layer = everyLayer ? 0 : layers; layer <= layers; layer++) {
    reader.unsigned();
    reader.unsigned();
    reader.unsigned();
  }
  for (let block = 0; block < 6; block++) reader.unsigned();
  if (reader.flag() && reader.flag()) skipScalingLists(reader);
  reader.bits(2);
  if (reader.flag()) {
    reader.bits(8);
    reader.unsigned();
    reader.unsigned();
    reader.bits(1);
  }
  skipReferences(reader, orderBits);
  reader.bits(2);
  const unitX = chromaFormat === 1 || chromaFormat === 2 ? 2 : 1;
  const unitY = chromaFormat === 1 ? 2 : 1;
  return {
    id,
    profile,
    level,
    progressive: progressive && !interlaced,
    chromaFormat: separate ? 0 : chromaFormat,
    bitDepth,
    width: columns - (left + right) * unitX,
    height: rows - (top + bottom) * unitY,
    vui: reader.flag() ? readVui(reader) : {},
  };
}

const sequenceNal = 33;

/** The sequence parameter sets of an `hvcC` record, without their NAL headers (ISO/IEC 14496-15, 8.3.3.1). */
export function hevcSequences(record: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  const arrays = record[22] ?? 0;
  let at = 23;
  for (let array = 0; array < arrays && at + 3 <= record.length; array++) {
    const type = (record[at] ?? 0) & 0x3f;
    const count = record.readUInt16BE(at + 1);
    at += 3;
    for (let index = 0; index < count && at + 2 <= record.length; index++) {
      const length = record.readUInt16BE(at);
      if (type === sequenceNal) found.push(record.subarray(at + 4, at + 2 + length));
      at += 2 + length;
    }
  }
  return found;
}
