import type { Need, RuleDemand, Selector } from "./check.ts";
import type { Level, Place } from "./finding.ts";
import type { Text } from "./text.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface Contest {
  readonly id: string;
  readonly title: Text;
  /** Other names by which people ask for it: 河南. */
  readonly aliases: readonly string[];
  readonly organizer: Text;
  /** Address of the notice. */
  readonly notice?: string;
  /** The day its author read the notice. */
  readonly read: string;
}

/** One demand of one clause, bound to its check. */
export interface Rule {
  readonly id: string;
  readonly requirement: string | null;
  /** Null for what reelcheck asks of every package by itself. */
  readonly clause: string | null;
  readonly level: Level;
  readonly selector: Selector;
  readonly demand: RuleDemand;
  /** The demand in the notice's own words. */
  readonly says?: Text;
  /** Advice that replaces the check's own. */
  readonly fix?: Text;
  /** The item of the checklist that takes over where nothing in the package tells the answer. */
  readonly elseAsk?: Ask;
  readonly place: Place | null;
}

/** A clause that no program can decide. */
export interface Ask {
  readonly id: string;
  readonly requirement: string | null;
  readonly clause: string;
  readonly says: Text;
}

/** A rule file, compiled: nothing downstream sees YAML again. */
export interface Policy {
  readonly contest: Contest;
  readonly file: string;
  /** Digest of the file, so that a report can be held against the rules it was made by. */
  readonly sha256: string;
  readonly vocabulary: Vocabulary;
  /** In the order of the file, with reelcheck's own in front. */
  readonly rules: readonly Rule[];
  /** Selectors by name, for `of:` in rules that count. */
  readonly selectors: ReadonlyMap<string, Selector>;
  readonly asks: readonly Ask[];
  readonly needs: ReadonlySet<Need>;
}

/** Something wrong with a rule file. */
export interface Problem {
  readonly code: string;
  readonly place: Place;
  /** Columns the caret runs under, at least 1. */
  readonly width: number;
  /** Path in the file's structure, such as `rules.length.with`; empty for the text itself. */
  readonly path: string;
  readonly text: Text;
  readonly hint?: Text;
}
