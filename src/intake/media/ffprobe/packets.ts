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
  /** Times at which packets are decoded: MPEG program streams leave out others. */
  private readonly decodeTimes: number[] = [];
  private isPartlyTimed = false;
  private lastDuration: number | undefined;
  private lasted = 0;
  private lastTime = Number.NEGATIVE_INFINITY;
  private untimed = false;
  private readonly timeBase: Fraction;
  private readonly slices = new BitrateSlices();
  private firstDecoded: number | undefined;

  private readonly fieldPairs: Fraction | undefined;

  /** `fieldPairs` are frames a second of a stream of which each packet may be a field. */
  constructor(timeBase: Fraction, fieldPairs?: Fraction) {
    this.timeBase = timeBase;
    this.fieldPairs = fieldPairs;
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
    if (packet.pts === undefined) this.isPartlyTimed = true;
    if (packet.dts !== undefined) this.decodeTimes.push(packet.dts);
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
    const times = this.pictureTimes();
    const first = times[0];
    const last = times.at(-1);
    if (this.untimed || times.length < 2 || first === undefined || last === undefined || last === first) {
      return { packets, bytes };
    }
    const frames = this.frameTimes(times);
    const gaps = gapsOf(frames);
    const timing = frameTiming(gaps, fraction(this.timeBase.den, this.timeBase.num), {
      first: gapAt(frames, 1),
      last: gapAt(frames, frames.length - 1),
      // Of two fields, either lasts half as long as their frame.
      lastFrame: frames === times ? this.lastDuration : undefined,
    });
    const usual = [...gaps].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
    const span = last - first + (this.lastDuration ?? usual);
    if (this.lasted > span * mostOverlap) return { packets, bytes };
    const seconds = span * toNumber(this.timeBase);
    const pictures = this.fieldPairs ? frames.length : packets;
    const counted = { packets: pictures, bytes, seconds, ...present({ rateOverTime: this.slices.result() }) };
    if (!timing) return counted;
    const { rate, usual: usualFrameRate, constant } = timing;
    return { ...counted, frameRate: rate, ...present({ usualFrameRate }), constant };
  }

  /** Times of pictures in order: of one kind, for a time of presentation beside one of decoding makes a gap of its own. */
  private pictureTimes(): Float64Array {
    const isFilled = this.isPartlyTimed && this.decodeTimes.length === this.times.length;
    return Float64Array.from(isFilled ? this.decodeTimes : this.times).sort();
  }

  /** Leaves out the second field of a frame, which stands half a frame behind the first. */
  private frameTimes(times: Float64Array): Float64Array {
    if (!this.fieldPairs) return times;
    const frame = 1 / (toNumber(this.fieldPairs) * toNumber(this.timeBase));
    let kept = Number.NEGATIVE_INFINITY;
    return times.filter((time) => {
      if (time - kept < frame * betweenFieldAndFrame) return false;
      kept = time;
      return true;
    });
  }
}

/** Between half a frame, where its second field stands, and a whole one. */
const betweenFieldAndFrame = 0.75;

/** Distance of a time from the one before. */
function gapAt(times: Float64Array, index: number): number {
  return (times[index] ?? 0) - (times[index - 1] ?? 0);
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
