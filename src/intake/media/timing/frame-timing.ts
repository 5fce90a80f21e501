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
/** Writers stretch the last frame to the end of the sound, and encoders the first. A longer one is a still picture. */
const longestEndSeconds = 1;

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
  const common = mostCommon(distances);
  if (common === 0) return undefined;
  const slack = common >= leastTicks ? 1 : 0;
  const longest = longestEndSeconds * toNumber(ticksPerSecond);
  const isRegular = (distance: number) => Math.abs(distance - common) <= slack;
  // One odd end in a short film must not decide its average: encoders begin with a picture that is shown for longer.
  const kept = withoutOddEnds(distances, ends, (end) => !isRegular(end) && end <= longest);
  const all = sumOf(kept, () => true);
  if (!Number.isSafeInteger(all.ticks)) return undefined;
  const regular = sumOf(kept, isRegular);
  const hasRhythm = regular.ticks * 2 >= all.ticks;
  const { frames, ticks, kinds } = hasRhythm ? regular : all;
  const measured = fraction(frames * ticksPerSecond.num, ticks * ticksPerSecond.den);
  const isEven = hasRhythm && kinds === 1;
  const usual = isEven ? measured : exactRate(measured, Math.max(1 / ticks, leastError));
  const lastTicks = ends.lastFrame ?? 0;
  const isHeld = lastTicks > common + slack && lastTicks > longest;
  // A shortened end is a cut's; a longer one may be a missing frame.
  const { min, max } = range(withoutOddEnds(distances, ends, (end) => end < common - slack));
  if (!isHeld && max - min <= slack) return { rate: usual, constant: true };
  // The last frame is none of the distances; how long it lasts counts where it is a still picture.
  const [shownFrames, shownTicks] =
    lastTicks > 0 ? [all.frames + 1, all.ticks + lastTicks] : [all.frames, all.ticks];
  const mean = fraction(shownFrames * ticksPerSecond.num, shownTicks * ticksPerSecond.den);
  const average = exactRate(mean, leastError);
  const strays = hasRhythm && Math.abs(toNumber(average) / toNumber(usual) - 1) > leastStray;
  return strays ? { rate: average, usual, constant: false } : { rate: usual, constant: false };
}

type Distances = ReadonlyMap<number, number>;

/** The distance that fills most of the time; 0 where there is none. */
function mostCommon(distances: Distances): number {
  let [common, most] = [0, 0];
  for (const [distance, count] of distances) {
    if (distance <= 0 || distance * count <= most) continue;
    [common, most] = [distance, distance * count];
  }
  return common;
}

/** Leaves out the first and the last distance where they are odd. */
function withoutOddEnds(
  distances: Distances,
  { first, last }: StreamEnds,
  isOdd: (end: number) => boolean,
): Distances {
  const kept = new Map(distances);
  for (const end of [first, last]) {
    const count = end === undefined ? 0 : (kept.get(end) ?? 0);
    if (end === undefined || count === 0 || !isOdd(end)) continue;
    if (count === 1) kept.delete(end);
    else kept.set(end, count - 1);
  }
  return kept;
}

/** Counts frames, their time, and how many distances there are among those that are asked for. */
function sumOf(distances: Distances, isAsked: (distance: number) => boolean) {
  let [frames, ticks, kinds] = [0, 0, 0];
  for (const [distance, count] of distances) {
    if (distance <= 0 || count <= 0 || !isAsked(distance)) continue;
    frames += count;
    ticks += distance * count;
    kinds++;
  }
  return { frames, ticks, kinds };
}

/** Shortest and longest distance. */
function range(distances: Distances): { readonly min: number; readonly max: number } {
  const all = [...distances].flatMap(([distance, count]) => (distance > 0 && count > 0 ? [distance] : []));
  return {
    min: all.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    max: all.reduce((a, b) => Math.max(a, b), 0),
  };
}
