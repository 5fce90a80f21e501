import type { Text } from "../model/text.ts";

/** A value that was read, with the unit that stood behind it. */
export interface Amount<V> {
  readonly value: V;
  /** The unit as written; absent if the notation implies it (`3:00`, `16:9`). */
  readonly unit?: string;
}

/** Why a text is not a quantity, and what to write instead. */
export interface ParseError {
  readonly error: Text;
}

export function isParseError(result: object): result is ParseError {
  return "error" in result;
}

/** One kind of quantity: how it is written, compared and printed back. */
export interface Dimension<V> {
  readonly id: string;
  /** Unit of the values, for machines. */
  readonly unit: string;
  /** Examples of what to write, for messages. */
  readonly examples: string;
  /**
   * Reads one value. `lent` is the unit of the other end of a range, as in `10-50Mbps`.
   * The text is normalized already.
   */
  read(text: string, lent?: string): Amount<V> | ParseError;
  compare(a: V, b: V): number;
  /**
   * Says that values never come out even, so that a lone figure (`-23LUFS`) can't be met as it stands; absent where it
   * can (25 fps, 3 films). Where `zero` is true, nothing at all is exact: `0%`.
   */
  readonly uneven?: { readonly zero: boolean; readonly exampleTolerance: string };
  /** The value as a plain number in `unit`. */
  size(value: V): number;
  /** The canonical spelling, exact: `read(print(v))` is `v`. The unit, where there is one, follows a blank. */
  print(value: V): string;
  /** Prints a measured value, with this many decimals at most. */
  round(value: V, decimals: number): string;
}
