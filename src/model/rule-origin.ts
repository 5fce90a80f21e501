/** Where a rule file was found: named by the user, inside what is checked, or in a folder above. */
export const ruleFileFound = ["named", "inside", "above"] as const;

/** Whose rules a verdict rests on. */
export interface RuleOrigin {
  /** Path of the rule file: absolute, or `rules/<id>.yaml` for one that comes with reelcheck. */
  readonly path: string;
  readonly found: (typeof ruleFileFound)[number];
  /** It belongs to another user of this machine. */
  readonly foreign: boolean;
  /** It is a contest that comes with reelcheck, or bears the id of one and says something else. */
  readonly builtIn: "unchanged" | "changed" | null;
}

/** Tells if the user chose these rules. Who hands in a drive must not choose them by leaving a file on it. */
export function isChosen({ found, foreign }: RuleOrigin): boolean {
  return found === "named" || (found === "above" && !foreign);
}
