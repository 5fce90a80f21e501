import { type Fraction, fraction, toNumber } from "../../../model/fraction.ts";

/** Rates that a film is made at (SMPTE ST 170, ST 2036, and the halves used on screens and phones). */
const usualRates: readonly Fraction[] = [
  ...[12, 15, 24, 25, 30, 48, 50, 60, 100, 120].map((whole) => fraction(whole)),
  ...[24, 30, 48, 60, 120].map((whole) => fraction(whole * 1000, 1001)),
];

/**
 * The exact rate behind one that was measured with rounded times: the usual rate next to it, if it lies within the
 * rounding; otherwise what was measured.
 */
function exactRate(measured: Fraction, relativeError: number): Fraction {
  const rate = toNumber(measured);
  const near = usualRates
    .map((usual) => ({ usual, off: Math.abs(toNumber(usual) - rate) / rate }))
    .filter(({ off }) => off <= relativeError)
    .sort((a, b) => a.off - b.off)[0];
  return near?.usual ?? measured;
}

export interface FrameTiming {
  /** Frames a second: the nominal rate. */
  readonly rate: Fraction;
  /** No two frames are further apart than the rounding of their times explains. */
  readonly constant: boolean;
}

/** If a frame lasts fewer ticks than this, a difference of one tick is a late frame, not rounding. */
const leastTicks = 10;
/** Rounding of a stream of a few frames is coarse; below this two usual rates can't be mistaken for each other. */
const leastError = 1e-5;

/**
 * The nominal frame rate out of the distances between frames (in ticks of `1/ticksPerSecond` seconds, with how often
 * each occurs): that of the distance which fills most of the time, and of its neighbors by a tick, between which
 * rounding jumps. A picture that keeps no rhythm for half of its time has only an average.
 */
export function frameTiming(
  distances: ReadonlyMap<number, number>,
  ticksPerSecond: Fraction,
): FrameTiming | undefined {
  const timeAt = (distance: number) => distance * (distances.get(distance) ?? 0);
  let [frames, ticks, common] = [0, 0, 0];
  let [min, max] = [Number.POSITIVE_INFINITY, 0];
  for (const [distance, count] of distances) {
    if (distance <= 0 || count <= 0) continue;
    frames += count;
    ticks += distance * count;
    min = Math.min(min, distance);
    max = Math.max(max, distance);
    if (timeAt(distance) > timeAt(common)) common = distance;
  }
  if (frames === 0 || !Number.isSafeInteger(ticks)) return undefined;
  const slack = common >= leastTicks ? 1 : 0;
  const regular = [...distances.keys()].filter(
    (distance) => Math.abs(distance - common) <= slack && timeAt(distance) > 0,
  );
  const regularFrames = regular.reduce((sum, distance) => sum + (distances.get(distance) ?? 0), 0);
  const regularTicks = regular.reduce((sum, distance) => sum + timeAt(distance), 0);
  const rhythm = regularTicks * 2 >= ticks;
  const [count, length] = rhythm ? [regularFrames, regularTicks] : [frames, ticks];
  const measured = fraction(count * ticksPerSecond.num, length * ticksPerSecond.den);
  const even = rhythm && regular.length === 1;
  const rate = even ? measured : exactRate(measured, Math.max(1 / length, leastError));
  return { rate, constant: max - min <= slack };
}
