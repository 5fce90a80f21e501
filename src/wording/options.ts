import { text } from "../model/text.ts";

/** Tells of options that several checks have. */
export const optionWords = {
  tolerance: text(
    "允许的误差，如 1 frame、0.5s、10%",
    "how far beyond a limit still passes: 1 frame, 0.5s, 10%",
  ),
  oneOf: text("只能选其中一项", "one of these, ticked or written"),
  names: text("人数，如 <= 5人", "how many people are named: <= 5"),
};
