import type { RateOverTime } from "../../../model/facts/streams.ts";
import { BitrateSlices } from "../timing/bitrate-over-time.ts";
import type { Boxes } from "./parse-moov.ts";
import { sampleSizes, table } from "./sample-table.ts";

/** Bits a second over time, by `stsz` along `stts`. Undefined where all samples have one size, or the tables don't match. */
export function bitrateOverTime(buffer: Buffer, boxes: Boxes, timescale: number): RateOverTime | undefined {
  const stts = table(buffer, boxes.get("stts"), 8);
  const sizes = sampleSizes(buffer, boxes);
  if (!stts || !sizes || sizes.fixed > 0 || timescale === 0) return undefined;
  const slices = new BitrateSlices();
  let [sample, units] = [0, 0];
  for (let run = 0; run < stts.count; run++) {
    const count = buffer.readUInt32BE(stts.at + run * 8);
    const delta = buffer.readUInt32BE(stts.at + run * 8 + 4);
    if (sample + count > sizes.count) return undefined;
    for (const end = sample + count; sample < end; sample++, units += delta) {
      slices.add(units / timescale, delta / timescale, buffer.readUInt32BE(sizes.at + sample * 4));
    }
  }
  return sample === sizes.count ? slices.result() : undefined;
}
