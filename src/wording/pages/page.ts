import { type Text, text } from "../../model/text.ts";

/** What people are told of a check: by `explain`, in its page, in the editor. */
export interface CheckPage {
  /** The property, as it stands in a finding: 时长. */
  readonly what: Text;
  /** The question, in a sentence. */
  readonly asks: Text;
  /** How it is measured. */
  readonly how: Text;
  /** What it cannot see. */
  readonly blind: Text;
  readonly options: Readonly<Record<string, Text>>;
}

/** Said of every check that has one. */
export const toleranceOption = text(
  "允许的误差，如 1 frame、0.5s、10%",
  "how far beyond a limit still passes: 1 frame, 0.5s, 10%",
);
