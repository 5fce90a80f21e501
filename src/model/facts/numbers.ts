import { z } from "zod";

export const seconds = z.number();

/** A part of a whole, 0 to 1. */
export const share = z.number();

/** A whole number. `z.int()` would refuse those beyond 2^53, which a header made in bad faith may come to. */
export const whole = z.number().multipleOf(1);

export const ratio = z
  .object({ num: whole, den: whole.min(1) })
  .describe("An exact ratio of two integers, in lowest terms.");
