import { type Fraction, fraction, toNumber } from "../model/fraction.ts";
import type { Packet } from "./ffprobe.ts";

/** What all packets of a stream come to. */
export interface PacketSummary {
  readonly packets: number;
  readonly bytes: number;
  /** From the first picture to the end of the last, in seconds. */
  readonly seconds?: number;
  readonly frameRate?: Fraction;
  readonly constant?: boolean;
}

/** Ten hours at 120 frames a second; beyond this times are no longer kept, and constancy stays unknown. */
const mostTimes = 4_500_000;

/** Rates that a film is made at (SMPTE ST 170, ST 2036, and the halves used on screens and phones). */
const usualRates: readonly Fraction[] = [
  fraction(24000, 1001),
  fraction(24),
  fraction(25),
  fraction(30000, 1001),
  fraction(30),
  fraction(48),
  fraction(50),
  fraction(60000, 1001),
  fraction(60),
  fraction(100),
  fraction(120000, 1001),
  fraction(120),
  fraction(15),
  fraction(12),
];

/**
 * The exact rate behind one that was measured with rounded times: the usual rate next to it, if it lies within the
 * rounding (a tick over the whole length, and at least one part in 10⁵); otherwise what was measured.
 */
export function exactRate(measured: Fraction, relativeError: number): Fraction {
  const rate = toNumber(measured);
  const within = Math.max(relativeError, 1e-5);
  const near = usualRates
    .map((usual) => ({ usual, off: Math.abs(toNumber(usual) - rate) / rate }))
    .filter(({ off }) => off <= within)
    .sort((a, b) => a.off - b.off)[0];
  return near?.usual ?? measured;
}

/** Gathers the packets of one stream; times are in units of `timeBase` seconds. */
export class PacketFold {
  private packets = 0;
  private bytes = 0;
  private readonly times: number[] = [];
  private lastDuration: number | undefined;
  private lastTime = Number.NEGATIVE_INFINITY;
  private untimed = false;
  private readonly timeBase: Fraction;

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
    if (time >= this.lastTime) {
      this.lastTime = time;
      this.lastDuration = packet.duration;
    }
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
    const duration = this.lastDuration ?? gaps.common;
    const seconds = (last - first + duration) * toNumber(this.timeBase);
    const constant = gaps.max - gaps.min <= 1;
    const { num, den } = this.timeBase;
    const perGap = (gap: Fraction) => fraction(den * gap.den, num * gap.num);
    if (!constant) return { packets, bytes, seconds, constant, frameRate: perGap(fraction(gaps.common)) };
    const mean = fraction(last - first, times.length - 1);
    const frameRate =
      gaps.max === gaps.min ? perGap(fraction(gaps.common)) : exactRate(perGap(mean), 1 / (last - first));
    return { packets, bytes, seconds, constant, frameRate };
  }
}

/** Differences between successive times; pictures that share a time (fields of one frame) count once. */
function gapsOf(times: Float64Array): { min: number; max: number; common: number } {
  const counts = new Map<number, number>();
  for (let index = 1; index < times.length; index++) {
    const gap = (times[index] ?? 0) - (times[index - 1] ?? 0);
    if (gap > 0) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  let [min, max, common] = [Number.POSITIVE_INFINITY, 0, 1];
  for (const [gap, count] of counts) {
    min = Math.min(min, gap);
    max = Math.max(max, gap);
    if (count > (counts.get(common) ?? 0)) common = gap;
  }
  return { min, max, common };
}
