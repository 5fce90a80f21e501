import type { Sight } from "./facts/decoded.ts";
import type { Text } from "./text.ts";

/** What a rule came to for one subject. */
export const outcomes = ["pass", "fail", "unknown", "n/a"] as const;
export type Outcome = (typeof outcomes)[number];

/** How strict the notice is: 必须 or 原则上. */
export const levels = ["must", "should"] as const;
export type Level = (typeof levels)[number];

/** A point in a rule file, counted from 1 as editors do. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What is allowed of a quantity, for charts and machines; an end that is absent is open. */
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
  /** Of a demand: its limits, where it is one range. */
  readonly range?: AllowedRange;
  /** Whether the text is a figure that wants a verb before it, or says all by itself; told by the text where absent. */
  readonly reads?: "figure" | "sentence";
}

/** Something to look at: a place in the file, or another file. */
export interface Evidence {
  readonly text: Text;
  readonly path?: string;
  /** When and where in a film, with a picture. */
  readonly sight?: Sight;
}

/**
 * What a check says of one subject. It knows no rule, no level and no clause.
 * `reason` says why nothing could be measured, or why the question does not arise.
 */
export interface DescribedResult {
  readonly outcome: Outcome;
  /** The property in question: 时长. */
  readonly what: Text;
  readonly expected?: DisplayValue;
  readonly actual?: DisplayValue;
  readonly reason?: Text;
  /** What the entrant should do. */
  readonly fix?: Text;
  /** Worth knowing although nothing is wrong. */
  readonly note?: Text;
  readonly evidence?: readonly Evidence[];
  /** Unknown for a reason of our own (engine, time-out, I/O), not the entrant's or the notice's. */
  readonly ours?: true;
  /** Unknown because nothing in the package tells, so that only a person can say. */
  readonly untold?: true;
  /** Judged by a unit type that was assumed, not given: no more than a warning. */
  readonly assumed?: true;
  /** Nothing could be measured because the file itself is damaged, which has its own finding. */
  readonly damaged?: true;
}

export const subjectKinds = ["file", "work", "package"] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** What a finding is about. */
export interface FindingSubject {
  readonly kind: SubjectKind;
  /** Of the file, or of the folder of the package; null for a work of several files. */
  readonly path: string | null;
  /** Id of the work; null where the subject belongs to none. */
  readonly work: string | null;
}

/** A judgement, stamped with the rule that asked for it. */
export interface Finding extends DescribedResult {
  readonly rule: string;
  readonly requirement: string | null;
  readonly clause: string | null;
  readonly check: string;
  readonly level: Level;
  readonly subject: FindingSubject;
  /** Of the rule; null for what reelcheck asks of every package by itself. */
  readonly place: Place | null;
}
