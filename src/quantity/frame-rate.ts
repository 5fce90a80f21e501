import { compareFractions, type Fraction, fraction, fromDecimal, toNumber } from "../model/fraction.ts";
import { type Text, verbatim } from "../model/text.ts";
import { noted } from "../wording/lists.ts";
import { words } from "../wording/quantities.ts";
import type { Amount, Dimension, ParseError } from "./dimension.ts";
import { decimal } from "./scalar.ts";

/** A frame rate; `25p` and `50i` also say how the lines are taken. */
export interface FrameRate {
  readonly fps: Fraction;
  readonly scan?: "progressive" | "interlaced";
}

/** The NTSC rates are 1000/1001 of whole ones (SMPTE ST 170); people write them rounded. */
const ntsc = new Map([
  ["23.976", 24],
  ["23.98", 24],
  ["29.97", 30],
  ["47.952", 48],
  ["47.95", 48],
  ["59.94", 60],
  ["119.88", 120],
]);

const examples = "25fps, 25p, 50i, 23.976, 24-30fps";
const pattern = /^(\d+)\/(\d+)\s*(fps)?$|^(\d+(?:\.\d+)?)\s*(p|i|fps|f\/s|hz|帧\/秒|帧每秒|帧)?$/i;

function rate(digits: string): Fraction {
  const whole = ntsc.get(digits);
  return whole === undefined ? fromDecimal(digits) : fraction(whole * 1000, 1001);
}

function read(text: string): Amount<FrameRate> | ParseError {
  const match = pattern.exec(text);
  if (!match) return { error: words.unreadable(text, examples) };
  const [, num, den, , digits, unit] = match;
  if (digits === undefined) {
    if (Number(den) === 0) return { error: words.unreadable(text, examples) };
    return { value: { fps: fraction(Number(num), Number(den)) }, unit: "fps" };
  }
  const fps = rate(digits);
  if (/^p$/i.test(unit ?? "")) return { value: { fps, scan: "progressive" }, unit: "p" };
  // `50i` counts fields, as notices and cameras do; from 48 up two of them make a frame.
  if (/^i$/i.test(unit ?? "")) {
    const frames = toNumber(fps) >= 48 ? fraction(fps.num, fps.den * 2) : fps;
    return { value: { fps: frames, scan: "interlaced" }, unit: "i" };
  }
  return { value: { fps }, unit: "fps" };
}

function digitsOf(fps: Fraction): string {
  for (const [digits, whole] of ntsc) {
    if (compareFractions(fps, fraction(whole * 1000, 1001)) === 0) return digits;
  }
  const text = decimal(toNumber(fps), 6);
  return compareFractions(fromDecimal(text), fps) === 0 ? text : `${fps.num}/${fps.den}`;
}

function print({ fps, scan }: FrameRate): string {
  if (scan === "progressive")
    return fps.den === 1 || !digitsOf(fps).includes("/") ? `${digitsOf(fps)}p` : `${digitsOf(fps)} fps`;
  if (scan === "interlaced")
    return `${digitsOf(toNumber(fps) >= 24 ? fraction(fps.num * 2, fps.den) : fps)}i`;
  return `${digitsOf(fps)} fps`;
}

interface ShownRate {
  readonly frameRate?: { readonly value: Fraction };
  readonly constantFrameRate?: { readonly value: boolean };
  readonly usualFrameRate?: Fraction;
}

/** Returns a film's rate in words; of one that varies, that it does, and what it mostly keeps. */
export function shownFrameRate(
  { frameRate, constantFrameRate, usualFrameRate }: ShownRate,
  decimals = 2,
): Text | undefined {
  if (!frameRate) return undefined;
  const shown = (fps: Fraction) => framesPerSecond.round({ fps }, decimals);
  const rate = verbatim(shown(frameRate.value));
  if (constantFrameRate?.value !== false) return rate;
  return noted(rate, usualFrameRate ? words.mostlyAt(shown(usualFrameRate)) : words.variableRate);
}

/** Frames a second, exact; interlaced rates are frames, not fields. */
export const framesPerSecond: Dimension<FrameRate> = {
  id: "frame-rate",
  unit: "fps",
  examples,
  read,
  compare: (a, b) => compareFractions(a.fps, b.fps),
  size: (value) => toNumber(value.fps),
  print,
  round: (value, decimals) => {
    const exact = digitsOf(value.fps);
    return `${exact.includes("/") ? decimal(toNumber(value.fps), decimals) : exact} fps`;
  },
};
