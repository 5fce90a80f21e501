import type { RuleDemand, Selector } from "./check.ts";
import type { Level, Place } from "./finding.ts";
import type { Template } from "./name.ts";
import type { FileKind } from "./package.ts";
import type { Text } from "./text.ts";

/** A category, version or unit type of a contest, and the words by which it is recognised. */
export interface Term {
  readonly id: string;
  readonly label: Text;
  /** Other words and codes for it. */
  readonly aliases: readonly string[];
}

/** A version of a work: its marks stand in file names and folder names. */
export interface Version extends Term {
  /** Files without any mark are of this version. */
  readonly unmarked: boolean;
}

/** What a file of the package is for. */
export interface Role {
  readonly id: string;
  readonly label: Text;
  readonly kinds: readonly FileKind[];
  /** Words, one of which stands in the name or in a folder above. */
  readonly named: readonly string[];
  /** Folder names, one of which the file lies under. */
  readonly in: readonly string[];
  readonly extensions: readonly string[];
  /** How the name is read; a `file-name` rule demands it. */
  readonly name: readonly Template[];
  /** Its files are entries, or parts of one. */
  readonly makesWorks: boolean;
  /** One for each work (its files join the work that their name tells of), or one for the package. */
  readonly per: "work" | "package";
}

/** How files become works. */
export interface WorkPlan {
  /** By the name: files of one folder that share a title. By folder: each lowest folder with entries is one. */
  readonly by: "name" | "folder";
  /** `第{n}集` and the like, as source text. */
  readonly episodeMarks: readonly string[];
}

/** The words of a contest, which rules, names and options refer to. */
export interface Vocabulary {
  readonly categories: readonly Term[];
  readonly versions: readonly Version[];
  readonly unitTypes: readonly Term[];
  /** Taken, as a warning, when no unit type is given. */
  readonly assumedUnitType?: string;
  readonly roles: readonly Role[];
  readonly works: WorkPlan;
}

export interface Contest {
  readonly id: string;
  readonly title: Text;
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
  /** What to do, where the check's own advice is not enough. */
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

/** A gathering that costs time and is done only when a rule asks for it. */
export type Need = "packets" | "scan" | "digests";

/** A rule file, compiled: nothing downstream sees YAML again. */
export interface Policy {
  readonly contest: Contest;
  readonly file: string;
  readonly vocabulary: Vocabulary;
  /** In the order of the file, with reelcheck's own in front. */
  readonly rules: readonly Rule[];
  /** By name, for `of:` in rules that count. */
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
  /** Where in the file's structure, `rules.length.with`; empty for the text itself. */
  readonly path: string;
  readonly text: Text;
  readonly hint?: Text;
}
