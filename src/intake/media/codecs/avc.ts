import { BitReader, withoutEmulation } from "./bit-reader.ts";
import { readVui, type Vui } from "./vui.ts";

/** A sequence parameter set of H.264. Sizes are of the picture that is shown, cropping applied. */
export interface AvcSequence {
  /** A later set of the same number takes its place. */
  readonly id: number;
  readonly profile: number;
  /** The byte behind the profile: constraint_set0_flag is its highest bit. */
  readonly constraints: number;
  readonly level: number;
  readonly chromaFormat: number;
  readonly bitDepth: number;
  readonly width: number;
  readonly height: number;
  /** frame_mbs_only_flag: no field, nowhere. Without it there may be fields or frames. */
  readonly onlyFrames: boolean;
  readonly vui: Vui;
}

/** Profiles whose sequence parameter set says more of color (ITU-T H.264, 7.3.2.1.1). */
const highProfiles = new Set([100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135]);

function skipScalingLists(reader: BitReader, lists: number): void {
  for (let list = 0; list < lists; list++) {
    if (!reader.flag()) continue;
    let [last, next] = [8, 8];
    for (let index = 0; index < (list < 6 ? 16 : 64) && next !== 0; index++) {
      next = (last + reader.signed() + 256) % 256;
      last = next === 0 ? last : next;
    }
  }
}

function skipOrder(reader: BitReader): void {
  const order = reader.unsigned();
  if (order === 0) {
    reader.unsigned();
  } else if (order === 1) {
    reader.bits(1);
    reader.signed();
    reader.signed();
    const cycle = reader.unsigned();
    for (let index = 0; index < Math.min(cycle, 255); index++) reader.signed();
  }
}

/** Reads a sequence parameter set without its NAL header (7.3.2.1.1). Throws RangeError where it is cut. */
export function readAvcSequence(nal: Buffer): AvcSequence {
  const reader = new BitReader(withoutEmulation(nal));
  const profile = reader.bits(8);
  const constraints = reader.bits(8);
  const level = reader.bits(8);
  const id = reader.unsigned();
  let chromaFormat = 1;
  let bitDepth = 8;
  let separate = false;
  if (highProfiles.has(profile)) {
    chromaFormat = reader.unsigned();
    if (chromaFormat === 3) separate = reader.flag();
    bitDepth = 8 + reader.unsigned();
    reader.unsigned(); // chroma depth
    reader.bits(1);
    if (reader.flag()) skipScalingLists(reader, chromaFormat === 3 ? 12 : 8);
  }
  reader.unsigned(); // frame number
  skipOrder(reader);
  reader.unsigned(); // reference frames
  reader.bits(1);
  const columns = reader.unsigned() + 1;
  const rows = reader.unsigned() + 1;
  const onlyFrames = reader.flag();
  if (!onlyFrames) reader.bits(1);
  reader.bits(1);
  const isCropped = reader.flag();
  const sides = isCropped ? reader.unsigned() + reader.unsigned() : 0;
  const ends = isCropped ? reader.unsigned() + reader.unsigned() : 0;
  const array = separate ? 0 : chromaFormat;
  const unitX = array === 1 || array === 2 ? 2 : 1;
  const unitY = (array === 1 ? 2 : 1) * (onlyFrames ? 1 : 2);
  return {
    id,
    profile,
    constraints,
    level,
    chromaFormat: array,
    bitDepth,
    width: columns * 16 - sides * unitX,
    height: rows * 16 * (onlyFrames ? 1 : 2) - ends * unitY,
    onlyFrames,
    vui: reader.flag() ? readVui(reader) : {},
  };
}

/** The sequence parameter sets of an `avcC` record, without their NAL headers (ISO/IEC 14496-15, 5.3.3.1). */
export function avcSequences(record: Buffer): readonly Buffer[] {
  if (record[0] !== 1) return [];
  const count = (record[5] ?? 0) & 0x1f;
  const found: Buffer[] = [];
  for (let index = 0, at = 6; index < count && at + 3 <= record.length; index++) {
    const length = record.readUInt16BE(at);
    found.push(record.subarray(at + 3, at + 2 + length));
    at += 2 + length;
  }
  return found;
}
