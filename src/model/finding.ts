import type { Sight } from "./facts/decoded.ts";
import type { Text } from "./text.ts";

/** Outcome of a rule for one subject. */
export const outcomes = ["pass", "fail", "unknown", "n/a"] as const;
export type Outcome = (typeof outcomes)[number];

/** Strictness of the notice: 必须 or 原则上. */
export const levels = ["must", "should"] as const;
export type Level = (typeof levels)[number];

/** A point in a rule file, counted from 1 as editors do. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Allowed range of a quantity, for charts and programs; a missing end is open. */
export interface AllowedRange {
  readonly min?: number;
  readonly max?: number;
  readonly unit: string;
}

/** A value for people, and for machines where it is a single one. */
export interface DisplayValue {
  readonly text: Text;
  readonly value?: number | string;
  readonly unit?: string;
  /** Limits of a requirement, if it is a single range. */
  readonly range?: AllowedRange;
  /** Tells if the text is a figure that needs a verb in front, or a sentence; derived from the text if absent. */
  readonly reads?: "figure" | "sentence";
}

/** Why an outcome is not simply the entrant's: what made it unknown, or only a warning. */
export type Cause =
  | "internal" // unknown for a reason of our own: an engine, a time-out, the disk
  | "damaged-file" // nothing could be measured, for the file is damaged, which has its own finding
  | "not-stated" // unknown, for nothing in the package tells, and only a person can say
  | "assumed"; // judged by a unit type that was assumed, not given: no more than a warning

/** Evidence of a finding: a place in the file, or another file. */
export interface Evidence {
  readonly text: Text;
  readonly path?: string;
  /** When and where in a film, with a picture. */
  readonly sight?: Sight;
}

/**
 * Result of a check for one subject, with what was asked. It knows no rule, level or clause.
 * `reason` says why nothing could be measured, or why the question does not arise.
 */
export interface DescribedResult {
  readonly outcome: Outcome;
  /** The property in question: 时长. */
  readonly what: Text;
  readonly expected?: DisplayValue;
  readonly actual?: DisplayValue;
  readonly reason?: Text;
  /** What to do about it, for the entrant. */
  readonly fix?: Text;
  /** Worth knowing, although nothing is wrong. */
  readonly note?: Text;
  readonly evidence?: readonly Evidence[];
  readonly cause?: Cause;
}

export const subjectKinds = ["file", "work", "package"] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** Subject of a finding. */
export interface FindingSubject {
  readonly kind: SubjectKind;
  /** Path of the file; null for the package and for a work of several files. */
  readonly path: string | null;
  /** Id of the work; null where the subject belongs to none. */
  readonly work: string | null;
}

/**
 * Says how formats show what a check found, where the finding alone does not tell. It stands in no saved report: whoever
 * restores one finds it again by the check.
 */
export interface FindingDisplay {
  /** The reason already says what to state or confirm, so the requirement is left out. */
  readonly asksByItself?: true;
  /** Evidence stands beside open questions; `always`: beside failures too; `never`: the finding says all of it. */
  readonly evidence?: "always" | "never";
  /** Its value and its limits are drawn in this chart. */
  readonly chart?: "length" | "bit rate" | "loudness";
  /** If it says that a file could not be read, other findings of the file need not. */
  readonly saysUnread?: true;
}

/** A judgment, stamped with the rule that asked for it. */
export interface Finding extends DescribedResult {
  readonly rule: string;
  readonly requirement: string | null;
  readonly clause: string | null;
  readonly check: string;
  readonly display?: FindingDisplay;
  readonly level: Level;
  readonly subject: FindingSubject;
  /** Place of the rule; null for built-in rules. */
  readonly place: Place | null;
}
