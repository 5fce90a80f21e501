import type { RateOverTime } from "../../../model/facts/streams.ts";

/** A picture of the rate needs no more; where a film is longer, its slices are. */
const mostSlices = 120;
/** Shorter slices show where key frames lie, and not how the rate is. */
const shortestSeconds = 1;
/** A film of 30 years; times beyond it were made up. */
const longestSeconds = 1e9;

/**
 * Adds up samples by their time. It keeps no sample: where more slices would be needed than are kept, every two are made
 * one, so that the memory is the same for any film and slices are 1, 2, 4, 8 … seconds long.
 */
export class BitrateSlices {
  private bytes: number[] = [];
  private width = shortestSeconds;
  private end = 0;
  private broken = false;

  /** A sample that lasts from `seconds`, counted from the first one's time. */
  add(seconds: number, lasts: number, bytes: number): void {
    const until = seconds + lasts;
    if (!(until <= longestSeconds) || lasts < 0) this.broken = true;
    if (this.broken) return;
    this.end = Math.max(this.end, until);
    while (until > this.width * mostSlices) this.halve();
    const at = Math.max(0, Math.floor(seconds / this.width));
    while (this.bytes.length <= at) this.bytes.push(0);
    this.bytes[at] = (this.bytes[at] ?? 0) + bytes;
  }

  private halve(): void {
    this.width *= 2;
    const pairs = Math.ceil(this.bytes.length / 2);
    this.bytes = Array.from(
      { length: pairs },
      (_, at) => (this.bytes[at * 2] ?? 0) + (this.bytes[at * 2 + 1] ?? 0),
    );
  }

  /** Undefined where there are fewer than two slices, or times that can't be. */
  result(): RateOverTime | undefined {
    if (this.broken || this.end <= 0) return undefined;
    const { width } = this;
    // What is left at the end belongs to the slice before it: of a few pictures no rate can be told.
    const count = Math.max(1, Math.round(this.end / width));
    const sums = Array.from({ length: count }, (_, at) => this.bytes[at] ?? 0);
    const rest = this.bytes.slice(count).reduce((sum, one) => sum + one, 0);
    sums[count - 1] = (sums[count - 1] ?? 0) + rest;
    const lasts = (at: number) => (at === count - 1 ? this.end - at * width : width);
    if (count < 2) return undefined;
    return {
      sliceSeconds: width,
      seconds: this.end,
      bitsPerSecond: sums.map((bytes, at) => Math.round((bytes * 8) / lasts(at))),
    };
  }
}
