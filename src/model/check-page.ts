import type { Level } from "./finding.ts";
import type { Text } from "./text.ts";

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
