/** The units that a container is made of, such as packets, pages, tags or chunks: one begins where the last one ends. */
export interface Units {
  /** Enough of a unit to tell its length. */
  readonly headBytes: number;
  /** Units in a row that chance does not make: from them on they are followed. */
  readonly inSync: number;
  /** Longest unit, where the format has such a thing. */
  readonly longest?: number;
  /** Most bytes between two units that a writer may leave, or that a join of two recordings does. */
  readonly tolerated: number;
  /** Length of the unit that begins at a place of some bytes; undefined where none does. */
  lengthAt(bytes: Buffer, at: number): number | undefined;
  /** Tells if a unit that is there from end to end is as it was written. */
  isSound?(unit: Buffer): boolean;
  /** Tells if a search may begin with a unit, by more than what every unit shows. */
  mayBegin?(bytes: Buffer, at: number): boolean;
}

/** Part of a file that holds nothing but units. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}
