/** How far taking in a package is, for those who wait. */
export interface Progress {
  /** Listing what is there, reading forms and pictures, reading films, comparing files of one size, decoding. */
  readonly phase: "list" | "documents" | "read" | "compare" | "look";
  readonly done: number;
  /** Unknown while files are still listed. */
  readonly total?: number;
  /** The file that was finished last. */
  readonly path: string;
  readonly damaged: number;
  /** How long the rest is likely to take; where it takes so long that people want to know. */
  readonly secondsLeft?: number;
}
