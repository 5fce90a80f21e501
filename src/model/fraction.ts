import type { z } from "zod";
import type { Immutable } from "./facts/immutable.ts";
import type { ratio } from "./facts/numbers.ts";

/** An exact ratio of two whole numbers. `den` is never 0. */
export type Fraction = Immutable<z.infer<typeof ratio>>;

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

/** The fraction in lowest terms, with a positive denominator. */
export function fraction(num: number, den = 1): Fraction {
  const divisor = gcd(Math.abs(num), Math.abs(den)) || 1;
  const sign = den < 0 ? -1 : 1;
  return { num: (sign * num) / divisor, den: (sign * den) / divisor };
}

/** Negative, zero or positive as `a` is below, equal to or above `b`; exact. */
export function compareFractions(a: Fraction, b: Fraction): number {
  return a.num * b.den - b.num * a.den;
}

/** The fraction as a floating-point number. */
export function toNumber(value: Fraction): number {
  return value.num / value.den;
}

/** A decimal such as `2.39` as an exact fraction. */
export function fromDecimal(text: string): Fraction {
  const [whole = "0", decimals = ""] = text.split(".");
  return fraction(Number(whole + decimals), 10 ** decimals.length);
}
