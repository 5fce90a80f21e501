import { type Fraction, fraction, toNumber } from "../../../model/fraction.ts";
import { present } from "../../../model/present.ts";
import { BitrateSlices } from "../timing/bitrate-over-time.ts";
import { frameTiming } from "../timing/frame-timing.ts";
import type { Packet } from "./ffprobe.ts";
import type { PacketSummary } from "./packet-summary.ts";

/** Ten hours at 120 frames a second; beyond this times are no longer kept, and constancy stays unknown. */
const mostTimes = 4_500_000;

/**
 * Packets follow one another: those that together last longer than this many times the span they stand in have wrong
 * times. Two fields of one frame may share a time, so twice is in order. (AVI with many audio packets in a chunk, seen in
 * the field, comes to a hundred times.)
 */
const mostOverlap = 3;

/** Gathers the packets of one stream; times are in units of `timeBase` seconds. */
export class PacketTotals {
  private packets = 0;
  private bytes = 0;
  private readonly times: number[] = [];
  private lastDuration: number | undefined;
  private lasted = 0;
  private lastTime = Number.NEGATIVE_INFINITY;
  private untimed = false;
  private readonly timeBase: Fraction;
  private readonly slices = new BitrateSlices();
  private firstDecoded: number | undefined;

  constructor(timeBase: Fraction) {
    this.timeBase = timeBase;
  }

  add(packet: Packet): void {
    this.packets++;
    this.bytes += packet.bytes;
    const time = packet.pts ?? packet.dts;
    if (time === undefined || this.times.length >= mostTimes) {
      this.untimed = true;
      return;
    }
    this.times.push(time);
    this.slice(packet);
    this.lasted += packet.duration ?? 0;
    if (time >= this.lastTime) {
      this.lastTime = time;
      this.lastDuration = packet.duration;
    }
  }

  private slice({ pts, dts = pts ?? 0, duration = 0, bytes }: Packet): void {
    this.firstDecoded ??= dts;
    const { num, den } = this.timeBase;
    this.slices.add(((dts - this.firstDecoded) * num) / den, (duration * num) / den, bytes);
  }

  summary(): PacketSummary {
    const { packets, bytes } = this;
    const times = Float64Array.from(this.times).sort();
    const first = times[0];
    const last = times.at(-1);
    if (this.untimed || times.length < 2 || first === undefined || last === undefined || last === first) {
      return { packets, bytes };
    }
    const gaps = gapsOf(times);
    const timing = frameTiming(gaps, fraction(this.timeBase.den, this.timeBase.num));
    const usual = [...gaps].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
    const span = last - first + (this.lastDuration ?? usual);
    if (this.lasted > span * mostOverlap) return { packets, bytes };
    const seconds = span * toNumber(this.timeBase);
    const counted = { packets, bytes, seconds, ...present({ rateOverTime: this.slices.result() }) };
    if (!timing) return counted;
    return { ...counted, frameRate: timing.rate, constant: timing.constant };
  }
}

/** Differences between successive times, and how often each occurs; fields of one frame share a time and count once. */
function gapsOf(times: Float64Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (let index = 1; index < times.length; index++) {
    const gap = (times[index] ?? 0) - (times[index - 1] ?? 0);
    if (gap > 0) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  return counts;
}
