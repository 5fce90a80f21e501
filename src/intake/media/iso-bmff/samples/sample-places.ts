import type { Boxes } from "../parse-moov.ts";
import { chunkOffsets, sampleSizes, table } from "../sample-table.ts";

/** Where a sample lies in the file. */
export interface SamplePlace {
  readonly offset: number;
  readonly size: number;
  /** Which entry of `stsd` describes it, from 1. */
  readonly description: number;
}

/** Samples that are looked at in a track: its first, its last, and evenly between. */
const mostPlaces = 8;
/** Samples in front of one in its chunk, whose sizes are added up. All pictures of an hour at 25 a second are 90,000. */
const mostInChunk = 100_000;

/** Some of so many, spread evenly from the first to the last. */
export function spread(count: number): readonly number[] {
  const places = Math.min(mostPlaces, count);
  const at = (index: number) => Math.round((index * (count - 1)) / Math.max(1, places - 1));
  return Array.from({ length: places }, (_, index) => at(index));
}

/** The first sample and some key frames, spread over the film: nowhere else a sequence of pictures may begin. */
function keyFrameNumbers(buffer: Buffer, boxes: Boxes, samples: number): readonly number[] {
  const stss = table(buffer, boxes.get("stss"), 4);
  if (!stss) return spread(samples);
  const found = spread(stss.count).map((entry) => buffer.readUInt32BE(stss.at + entry * 4) - 1);
  const inside = found.filter((sample) => sample > 0 && sample < samples);
  return [0, ...new Set(inside.sort((a, b) => a - b))];
}

/** Returns where some samples of a track lie, spread over the film; none where its tables do not tell. */
export function samplePlaces(
  buffer: Buffer,
  boxes: Boxes,
  which: "any" | "key frames" = "any",
): readonly SamplePlace[] {
  const chunks = chunkOffsets(buffer, boxes);
  const runs = table(buffer, boxes.get("stsc"), 12);
  const sizes = sampleSizes(buffer, boxes);
  if (!chunks || !runs || !sizes) return [];
  const sizeOf = (sample: number) => sizes.fixed || buffer.readUInt32BE(sizes.at + sample * 4);
  const wanted = which === "any" ? spread(sizes.count) : keyFrameNumbers(buffer, boxes, sizes.count);
  const found: SamplePlace[] = [];
  // Samples in front of the run of chunks that `stsc` describes in one entry.
  let before = 0;
  for (let run = 0; run < runs.count && found.length < wanted.length; run++) {
    const at = runs.at + run * 12;
    const first = buffer.readUInt32BE(at) - 1;
    const next = run + 1 < runs.count ? buffer.readUInt32BE(at + 12) - 1 : chunks.count;
    const perChunk = buffer.readUInt32BE(at + 4);
    const end = before + Math.max(0, Math.min(next, chunks.count) - first) * perChunk;
    for (let sample = wanted[found.length] ?? end; sample < end; sample = wanted[found.length] ?? end) {
      const inChunk = (sample - before) % perChunk;
      if (inChunk > mostInChunk) return found;
      let offset = chunks.offset(first + (sample - before - inChunk) / perChunk);
      for (let earlier = sample - inChunk; earlier < sample; earlier++) offset += sizeOf(earlier);
      found.push({ offset, size: sizeOf(sample), description: buffer.readUInt32BE(at + 8) });
    }
    before = end;
  }
  return found;
}

/** Fragments of a second come to as many in an hour. */
const mostKept = 4096;

/** Places that come one after another, of which every other one is forgotten whenever there are too many. */
export class SpreadPlaces {
  private kept: SamplePlace[] = [];
  private last: SamplePlace | undefined;
  private stride = 1;
  private count = 0;

  add(place: SamplePlace): void {
    if (this.count++ % this.stride === 0) this.kept.push(place);
    this.last = place;
    if (this.kept.length < mostKept) return;
    this.kept = this.kept.filter((_, index) => index % 2 === 0);
    this.stride *= 2;
  }

  /** Some of them, from the first to the last. */
  spread(): readonly SamplePlace[] {
    const { last } = this;
    const all = last && this.kept.at(-1) !== last ? [...this.kept, last] : this.kept;
    return spread(all.length).flatMap((at) => all[at] ?? []);
  }
}
