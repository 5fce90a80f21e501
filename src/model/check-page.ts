import type { Level } from "./finding.ts";
import type { Text } from "./text.ts";

/**
 * Counts how often a detector was wrong: on the half of the labeled films of fixtures/truth that no threshold was set on
 * (114 films of half a minute), and by eye on 175 real films of other projects' test data. The limits of combing were set
 * again after these. By key frames alone bars, borders and cards were told as well, in films that repeat the labeled ones.
 * Writing was read in films of its own (measure-reading.mjs there), with the models of PP-OCRv4.
 */
export interface ErrorCounts {
  /** Films with the defect, and how many of them were missed or left open. */
  readonly with: number;
  readonly missed: number;
  readonly open?: number;
  /** Films without it, and how many were reported or left open. */
  readonly without: number;
  readonly falsely: number;
  readonly openWithout?: number;
  /** Real films: how many were reported, and how many of these falsely. */
  readonly real?: { readonly reported: number; readonly falsely: number };
}

/** Tells people of a check: in `explain`, on its page, in editors. */
export interface CheckPage {
  /** The property, as it stands in a finding: 时长. */
  readonly what: Text;
  /** The question, in a sentence. */
  readonly asks: Text;
  /** How it is measured. */
  readonly how: Text;
  /** What it cannot see. */
  readonly blind: Text;
  /** Absent where it measures and does not guess. */
  readonly errors?: ErrorCounts;
}

/** Makes a check a rule of every package, without a rule file asking for it. */
export interface BuiltIn {
  /** Built-in rules stand in this order, in front of those of the file. */
  readonly order: number;
  readonly level: Level;
  readonly about: "media" | "package";
  /** A rule of the file that asks the same check takes the place of this one. */
  readonly replaceable?: true;
  /** The command line can't leave it out, and no rule of the file may have its name: verdicts rest on it. */
  readonly neverSkipped?: true;
}
