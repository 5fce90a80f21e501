import type { Boxes } from "./parse-moov.ts";
import { type SampleTiming, table } from "./sample-table.ts";

/** Pictures that can be decoded by themselves. */
export interface KeyFrames {
  readonly count: number;
  /** The longest time without one, in units of the track's time scale. */
  readonly longestGap: number;
}

/** Reads `stss` against `stts`. Without `stss` every picture is a key frame. */
export function keyFrames(
  buffer: Buffer,
  boxes: Boxes,
  timing: SampleTiming | undefined,
): KeyFrames | undefined {
  const stts = table(buffer, boxes.get("stts"), 8);
  if (!stts || !timing) return undefined;
  const stss = table(buffer, boxes.get("stss"), 4);
  if (!stss) return { count: timing.samples, longestGap: Math.max(0, ...timing.durations.keys()) };
  let [count, longestGap, previous] = [0, 0, 0];
  // Where the walk through the runs of equal durations stands.
  let [run, before, elapsed] = [0, 0, 0];
  for (let entry = 0; entry < stss.count; entry++) {
    const sample = buffer.readUInt32BE(stss.at + entry * 4) - 1;
    while (run < stts.count) {
      const samples = buffer.readUInt32BE(stts.at + run * 8);
      if (sample < before + samples) break;
      elapsed += samples * buffer.readUInt32BE(stts.at + run * 8 + 4);
      before += samples;
      run++;
    }
    // Numbers that go down, or beyond the end, are no table of key frames.
    if (run >= stts.count || sample < before) return undefined;
    const at = elapsed + (sample - before) * buffer.readUInt32BE(stts.at + run * 8 + 4);
    longestGap = Math.max(longestGap, at - previous);
    previous = at;
    count++;
  }
  return { count, longestGap: Math.max(longestGap, timing.units - previous) };
}
