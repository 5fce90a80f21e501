import type { Box } from "./boxes.ts";
import type { Boxes } from "./parse-moov.ts";

/** Times of all samples of a track, in units of its time scale. */
export interface SampleTiming {
  readonly samples: number;
  /** Sum of all sample durations. */
  readonly units: number;
  /** Durations and how often each occurs; that of the last sample is left out, for muxers make it up. */
  readonly durations: ReadonlyMap<number, number>;
  readonly firstUnits: number;
  readonly lastUnits: number;
}

/** A full box: version and flags in front, then a count and a table of so many entries. */
export interface Table {
  readonly at: number;
  readonly count: number;
}

/** A table whose count is cut to what its box can hold: counts that lie must not cost time or memory. */
export function table(
  buffer: Buffer,
  box: Box | undefined,
  entryBytes: number,
  countAt = 4,
): Table | undefined {
  if (!box || box.payload + countAt + 4 > box.end) return undefined;
  const at = box.payload + countAt + 4;
  const room = Math.floor((box.end - at) / entryBytes);
  return { at, count: Math.min(buffer.readUInt32BE(box.payload + countAt), room) };
}

/** A film that was taken without a rhythm has some thousand; more were made up, and would only fill memory. */
const mostDurations = 100_000;

/** Reads `stts`. Undefined where it is not there, or can't be of a film. */
export function sampleTiming(buffer: Buffer, boxes: Boxes): SampleTiming | undefined {
  const stts = table(buffer, boxes.get("stts"), 8);
  if (!stts || stts.count === 0) return undefined;
  const durations = new Map<number, number>();
  let samples = 0;
  let units = 0;
  let first: number | undefined;
  let last = 0;
  for (let index = 0; index < stts.count; index++) {
    const count = buffer.readUInt32BE(stts.at + index * 8);
    const delta = buffer.readUInt32BE(stts.at + index * 8 + 4);
    if (count === 0) continue;
    samples += count;
    units += count * delta;
    durations.set(delta, (durations.get(delta) ?? 0) + count);
    if (durations.size > mostDurations) return undefined;
    first ??= delta;
    last = delta;
  }
  if (samples === 0 || !Number.isSafeInteger(units)) return undefined;
  const ofLast = durations.get(last) ?? 0;
  if (samples > 1 && ofLast === 1) durations.delete(last);
  else if (samples > 1) durations.set(last, ofLast - 1);
  return { samples, units, durations, firstUnits: first ?? last, lastUnits: last };
}

interface Sizes {
  readonly count: number;
  /** Size of every sample, if all are alike. */
  readonly fixed: number;
  readonly at: number;
}

/** Reads `stsz`. */
export function sampleSizes(buffer: Buffer, boxes: Boxes): Sizes | undefined {
  const box = boxes.get("stsz");
  if (!box || box.payload + 12 > box.end) return undefined;
  const fixed = buffer.readUInt32BE(box.payload + 4);
  if (fixed > 0) return { count: buffer.readUInt32BE(box.payload + 8), fixed, at: 0 };
  const sizes = table(buffer, box, 4, 8);
  return sizes && { count: sizes.count, fixed: 0, at: sizes.at };
}

/** File offsets of a track's chunks. */
export interface ChunkOffsets {
  readonly count: number;
  offset(chunk: number): number;
}

/** Reads `stco`, or `co64`. */
export function chunkOffsets(buffer: Buffer, boxes: Boxes): ChunkOffsets | undefined {
  const short = table(buffer, boxes.get("stco"), 4);
  if (short) return { count: short.count, offset: (chunk) => buffer.readUInt32BE(short.at + chunk * 4) };
  const long = table(buffer, boxes.get("co64"), 8);
  return (
    long && { count: long.count, offset: (chunk) => Number(buffer.readBigUInt64BE(long.at + chunk * 8)) }
  );
}

/** Extent of a track's chunks. */
export interface ChunkSpan {
  /** Behind the last byte of all samples. */
  readonly end: number;
  /** Every sample has its place in a chunk. */
  readonly complete: boolean;
}

/**
 * Finds the last byte of a track's samples in the file: the end of the furthest chunk (`stsc`, `stco`/`co64`,
 * `stsz`). Undefined where the tables do not tell.
 */
export function chunkSpan(buffer: Buffer, boxes: Boxes): ChunkSpan | undefined {
  const chunks = chunkOffsets(buffer, boxes);
  const runs = table(buffer, boxes.get("stsc"), 12);
  const sizes = sampleSizes(buffer, boxes);
  if (!chunks || chunks.count === 0 || !runs || runs.count === 0 || !sizes) return undefined;

  let furthest = 0;
  let sample = 0;
  let run = 0;
  for (let chunk = 0; chunk < chunks.count && sample < sizes.count; chunk++) {
    while (run + 1 < runs.count && buffer.readUInt32BE(runs.at + (run + 1) * 12) <= chunk + 1) run++;
    const perChunk = Math.min(buffer.readUInt32BE(runs.at + run * 12 + 4), sizes.count - sample);
    let end = chunks.offset(chunk);
    if (sizes.fixed > 0) {
      // Old QuickTime counts each byte or sample of PCM as one; only the start of such a chunk is certain.
      end += sizes.fixed > 1 ? perChunk * sizes.fixed : 0;
      sample += perChunk;
    } else {
      for (let index = 0; index < perChunk; index++, sample++)
        end += buffer.readUInt32BE(sizes.at + sample * 4);
    }
    furthest = Math.max(furthest, end);
  }
  // Runs of chunks that are not there are the work of somebody who wants to be believed.
  const lastRun = buffer.readUInt32BE(runs.at + (runs.count - 1) * 12);
  const inOrder = buffer.readUInt32BE(runs.at) === 1 && lastRun <= chunks.count;
  return { end: furthest, complete: inOrder && sample === sizes.count };
}

/** Counts a track's samples and their bytes; undefined if sizes are packed (`stz2`) or missing. */
export function sampleBytes(
  buffer: Buffer,
  boxes: Boxes,
): { readonly samples: number; readonly total: number } | undefined {
  const sizes = sampleSizes(buffer, boxes);
  if (!sizes) return undefined;
  if (sizes.fixed > 0) return { samples: sizes.count, total: sizes.count * sizes.fixed };
  let total = 0;
  for (let sample = 0; sample < sizes.count; sample++) total += buffer.readUInt32BE(sizes.at + sample * 4);
  return { samples: sizes.count, total };
}
