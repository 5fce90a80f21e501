import type { ByteSource } from "../../../io/open-file.ts";
import type { Units } from "./units.ts";

/** A page of Ogg is the longest unit that must be in a block (65,307 bytes), with the head of the next one (282). */
export const blockBytes = 65_600;
/** Units behind the block that are followed by their heads, of which the disk reads 4 KB each: as much again. */
const mostBehind = 16;

/** A place of a film: a block of it, and the units that begin there. */
export class Place {
  private readonly file: ByteSource;
  private readonly units: Units;
  private readonly from: number;
  private readonly to: number;
  private readonly block: Buffer;
  private readonly end: number;

  constructor(file: ByteSource, units: Units, from: number, to: number) {
    this.file = file;
    this.units = units;
    this.from = from;
    this.to = to;
    this.block = file.read(from, Math.min(blockBytes, to - from));
    this.end = from + this.block.length;
  }

  /** Length of the unit at a place of the file, in the block or behind it. */
  private lengthAt(at: number): number | undefined {
    const { headBytes } = this.units;
    if (at + headBytes <= this.end) return this.units.lengthAt(this.block, at - this.from);
    return this.units.lengthAt(this.file.read(at, headBytes), 0);
  }

  /** End of the unit at a place, if it is there and as it was written. */
  private soundEnd(at: number): number | undefined {
    const end = at + (this.lengthAt(at) ?? Number.POSITIVE_INFINITY);
    if (end > this.to) return undefined;
    const isSeen = this.units.isSound !== undefined && end <= this.end;
    const isSound = !isSeen || this.units.isSound?.(this.block.subarray(at - this.from, end - this.from));
    return isSound === false ? undefined : end;
  }

  /** Tells if so many units stand in a row that it is no chance. */
  private isInSync(start: number): boolean {
    const isBounded = this.units.longest !== undefined;
    for (let [at, count] = [start, 0]; at < this.to && count < this.units.inSync; count++) {
      const length = this.lengthAt(at);
      if (length === undefined) return false;
      at += length;
      // Where a unit can be told from chance by its length, the last one may be cut.
      if (at > this.to) return isBounded && count > 0;
    }
    return true;
  }

  /** Finds the first unit of the block, or the first one at or behind some place of it. */
  firstUnit(start = this.from): number | undefined {
    const { headBytes, mayBegin } = this.units;
    for (let at = start; at + headBytes <= this.end; at++) {
      if ((mayBegin?.(this.block, at - this.from) ?? true) && this.isInSync(at)) return at;
    }
    return undefined;
  }

  /** Finds the next unit where none begins at a place; undefined where more lies between than is tolerated. */
  private nextUnit(at: number): number | undefined {
    const { tolerated } = this.units;
    if (at >= this.end) {
      const gaps = Array.from({ length: tolerated }, (_, gap) => at + 1 + gap);
      return gaps.find((gap) => this.lengthAt(gap) !== undefined);
    }
    const next = tolerated > 0 ? this.firstUnit(at + 1) : undefined;
    return next !== undefined && next - at <= tolerated ? next : undefined;
  }

  /** Follows units from the first on, and tells where none begins though the last one has ended. */
  findBreak(): number | undefined {
    const { longest = Number.POSITIVE_INFINITY, tolerated, headBytes } = this.units;
    const first = this.firstUnit();
    const lead = first === undefined ? this.block.length - headBytes : first - this.from;
    if (lead > Math.max(longest, tolerated)) return this.from;
    let at = first;
    for (let behind = 0; at !== undefined && behind < mostBehind && at + headBytes <= this.to; ) {
      if (at >= this.end) behind++;
      // Behind the block a gap is not searched, and so tells nothing where one may be long.
      if (at >= this.end && tolerated > headBytes) return undefined;
      const next: number | undefined = this.soundEnd(at) ?? this.nextUnit(at);
      // What is left of the block may be less than a gap that is tolerated.
      if (next === undefined) return tolerated > headBytes && this.end - at <= tolerated ? undefined : at;
      at = next;
    }
    return undefined;
  }
}
