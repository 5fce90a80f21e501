import { text } from "../model/text.ts";

/** Tells of options that several checks have. */
export const optionWords = {
  tolerance: text("允许的误差，如 1 frame、0.5s、10%", "allowed tolerance, such as 1 frame, 0.5s or 10%"),
  oneOf: text("只能选其中一项", "exactly one of these"),
  names: text("人数，如 <= 5人", "number of people, such as <= 5"),
};
