/** Progress of reading and decoding a package. */
export interface Progress {
  /** Listing what is there, reading forms and pictures, reading films, comparing files of one size, decoding. */
  readonly phase: "list" | "documents" | "read" | "compare" | "decode";
  readonly done: number;
  /** Unknown while files are still listed. */
  readonly total?: number;
  /** The file that was finished last. */
  readonly path: string;
  readonly damaged: number;
  /** Estimated seconds left, while films are decoded. */
  readonly secondsLeft?: number;
}
