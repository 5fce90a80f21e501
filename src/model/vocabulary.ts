import type { FileKind } from "./file-kind.ts";
import type { Template } from "./name.ts";
import type { Text } from "./text.ts";

/** A category, version or unit type of a contest, and the words by which it is recognized. */
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

/** Purpose of a file in the package. */
export interface Role {
  readonly id: string;
  readonly label: Text;
  readonly kinds: readonly FileKind[];
  /** Words, one of which stands in the name or in a folder above. */
  readonly named: readonly string[];
  /** Folder names, one of which the file lies under. */
  readonly in: readonly string[];
  readonly extensions: readonly string[];
  /** Templates by which the name is read; a `file-name` rule requires them. */
  readonly name: readonly Template[];
  /** Its files are entries, or parts of one. */
  readonly makesWorks: boolean;
  /** One for each work (its files join the work that their name tells of), or one for the package. */
  readonly per: "work" | "package";
}

/** Rules for grouping files into works. */
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
