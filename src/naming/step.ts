import type { NameSlip, Part } from "../model/name.ts";

/** One step of a reading: an element and the characters it takes. */
export interface Step {
  readonly cost: number;
  readonly slips: readonly NameSlip[];
  readonly written: readonly (string | { readonly missing: Part })[];
  readonly value?: readonly [token: string, value: string];
  readonly elements: number;
  readonly characters: number;
}
