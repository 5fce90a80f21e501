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
  /** Frames a second: the nominal rate; the average of a film that strays from it. */
  readonly rate: Fraction;
  /** The rate that a film of another average keeps for most of its time. */
  readonly usual?: Fraction;
  /** No two frames are further apart than the rounding of their times explains. */
  readonly constant: boolean;
}

/** What stands at the ends of a stream, in ticks. */
export interface StreamEnds {
  /** Distances between the first two frames, and between the last two. */
  readonly first?: number | undefined;
  readonly last?: number | undefined;
  /** How long the last frame is shown. */
  readonly lastFrame?: number | undefined;
}

/**
 * An average that is nearer to the nominal rate than this stands for a frame that came late now and then. 24 and 25, the
 * nearest rates that a film is made at, are 4 % apart.
 */
const leastStray = 0.01;
/** Writers stretch the last frame to the end of the sound. A longer one is a still picture. */
const longestLastSeconds = 1;

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
  ends: StreamEnds = {},
): FrameTiming | undefined {
  const timeAt = (distance: number) => distance * (distances.get(distance) ?? 0);
  let [frames, ticks, common] = [0, 0, 0];
  for (const [distance, count] of distances) {
    if (distance <= 0 || count <= 0) continue;
    frames += count;
    ticks += distance * count;
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
  const usual = even ? measured : exactRate(measured, Math.max(1 / length, leastError));
  const heldTicks = ends.lastFrame ?? 0;
  const isHeld = heldTicks > common + slack && heldTicks > longestLastSeconds * toNumber(ticksPerSecond);
  const { min, max } = range(distances, common - slack, ends);
  if (!isHeld && max - min <= slack) return { rate: usual, constant: true };
  const [allFrames, allTicks] = heldTicks > 0 ? [frames + 1, ticks + heldTicks] : [frames, ticks];
  const mean = fraction(allFrames * ticksPerSecond.num, allTicks * ticksPerSecond.den);
  const average = exactRate(mean, leastError);
  const strays = rhythm && Math.abs(toNumber(average) / toNumber(usual) - 1) > leastStray;
  return strays ? { rate: average, usual, constant: false } : { rate: usual, constant: false };
}

/** Shortest and longest distance. A cut may have shortened the first and the last, which then count for nothing. */
function range(
  distances: ReadonlyMap<number, number>,
  shortest: number,
  { first, last }: StreamEnds,
): { readonly min: number; readonly max: number } {
  const cut = [first, last].filter((end) => end !== undefined && end < shortest);
  const inner = [...distances].filter(
    ([distance, count]) => distance > 0 && count > cut.filter((end) => end === distance).length,
  );
  const all = inner.map(([distance]) => distance);
  return {
    min: all.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    max: all.reduce((a, b) => Math.max(a, b), 0),
  };
}
