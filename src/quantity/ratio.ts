import { compareFractions, type Fraction, fraction, fromDecimal, toNumber } from "../model/fraction.ts";
import { words } from "../wording/quantities.ts";
import type { Amount, Dimension, ParseError } from "./dimension.ts";
import { decimal } from "./scalar.ts";

const examples = '"16:9", "2.39:1", "9:20-9:16"';
const pattern = /^(\d+(?:\.\d+)?)\s*(?::|\/|比|x)\s*(\d+(?:\.\d+)?)$/i;

/** Terms up to this size are printed as whole numbers (16:9); larger ones as film people do, 2.39:1. */
const largestTerm = 21;
/** 1.85:1 and 1.9:1 are different formats. */
const leastDecimals = 2;

function read(text: string): Amount<Fraction> | ParseError {
  const match = pattern.exec(text);
  const [, width = "", height = ""] = match ?? [];
  if (!match || Number(height) === 0 || Number(width) === 0)
    return { error: words.unreadable(text, examples) };
  const w = fromDecimal(width);
  const h = fromDecimal(height);
  return { value: fraction(w.num * h.den, w.den * h.num) };
}

function print(value: Fraction): string {
  if (value.num <= largestTerm && value.den <= largestTerm) return `${value.num}:${value.den}`;
  const text = decimal(toNumber(value), 6);
  return compareFractions(fromDecimal(text), value) === 0 ? `${text}:1` : `${value.num}:${value.den}`;
}

function round(value: Fraction, decimals: number): string {
  if (value.num <= largestTerm && value.den <= largestTerm) return print(value);
  return `${decimal(toNumber(value), Math.max(decimals, leastDecimals))}:1`;
}

/** Width to height. */
export const ratio: Dimension<Fraction> = {
  id: "ratio",
  unit: "1",
  examples,
  read,
  compare: compareFractions,
  size: toNumber,
  print,
  round,
};
