import type { Sight } from "../../../model/facts/decoded.ts";
import type { Frame } from "../frames/frame-cutter.ts";
import { thumbnail } from "../frames/thumbnail.ts";

/**
 * Joins samples of which something is true into stretches. Between two samples nothing is known: a stretch reaches from
 * its first sample to the first sample behind it where it is no longer so.
 */
export class TimeRanges {
  private readonly found: Sight[] = [];
  private open: Frame | undefined;
  private last = 0;

  /** Adds a sample. */
  see(frame: Frame, is: boolean): void {
    if (is) this.open ??= frame;
    else this.close(frame.seconds);
    this.last = frame.seconds;
  }

  private close(at: number): void {
    if (!this.open) return;
    this.found.push({ from: this.open.seconds, to: at, still: thumbnail(this.open) });
    this.open = undefined;
  }

  /** All stretches; one that is open at the end reaches to the last sample. */
  all(end = this.last): readonly Sight[] {
    this.close(Math.max(end, this.last));
    return this.found;
  }
}
