import type { TimeRange } from "../../../model/facts/decoded.ts";
import { defineFilterDetector } from "../frames/detector.ts";
import { differenceIn, frameStats, timeIn } from "./frame-stats.ts";

/**
 * A freeze that a weak encoding went on mending is none to `freezedetect`: motion that stops from one picture to the
 * next, without a cut, to changes below this (of fixtures/truth, up to 0.22 at 200 kb/s), for so many seconds.
 */
const stopped = { most: 0.3, seconds: 1 };
/** Before it stopped, so many pictures changed by so much each. */
const inMotion = { pictures: 3, least: 1 };
/** A cut changes more than the motion before it by this factor: a scene that stands still may begin there. */
const cutFactor = 3;

/** Joins what `freezedetect` finds with motion that stops at once. */
class Freezes {
  private readonly found: TimeRange[] = [];
  private openSince: number | undefined;
  private seconds = 0;
  private before: number[] = [];
  private stoppedSince: number | undefined;

  onLine(line: string): void {
    const start = /freeze_start:\s*(-?[\d.]+)/.exec(line)?.[1];
    if (start !== undefined) this.openSince = Math.max(0, Number(start));
    const end = /freeze_end:\s*(-?[\d.]+)/.exec(line)?.[1];
    if (end !== undefined && this.openSince !== undefined) {
      this.found.push({ from: this.openSince, to: Number(end) });
      this.openSince = undefined;
    }
    this.seconds = timeIn(line) ?? this.seconds;
    const difference = differenceIn(line);
    if (difference !== undefined) this.change(difference);
  }

  private change(difference: number): void {
    if (difference < stopped.most) {
      const [oldest = 0, ...rest] = this.before;
      const wasMoving =
        this.before.length === inMotion.pictures && this.before.every((one) => one > inMotion.least);
      const wasCut = (rest.at(-1) ?? 0) > cutFactor * oldest;
      if (this.stoppedSince === undefined && wasMoving && !wasCut) this.stoppedSince = this.seconds;
    } else this.go(this.seconds);
    this.before.push(difference);
    if (this.before.length > inMotion.pictures) this.before.shift();
  }

  /** The picture moves again. */
  private go(seconds: number): void {
    const since = this.stoppedSince;
    this.stoppedSince = undefined;
    if (since === undefined || seconds - since < stopped.seconds) return;
    const isKnown = this.found.some(({ from, to }) => from < seconds && to > since);
    const isOpen = this.openSince !== undefined && this.openSince < seconds;
    if (!isKnown && !isOpen) this.found.push({ from: since, to: seconds });
  }

  /** All of them, in a film of so many seconds. */
  all(end: number): readonly TimeRange[] {
    // Where nobody knows the length, the last picture tells.
    const last = Math.max(end, this.seconds);
    this.go(last);
    const open = this.openSince === undefined ? [] : [{ from: this.openSince, to: last }];
    return [...this.found, ...open].sort((a, b) => a.from - b.from);
  }
}

/** Stretches in which the picture stands still. */
export const freeze = defineFilterDetector({
  id: "freeze",
  revision: 1,
  small: ["freezedetect=n=-60dB:d=1", ...frameStats],
  create: ({ seconds }) => {
    const freezes = new Freezes();
    return { onLine: (line) => freezes.onLine(line), result: () => freezes.all(seconds) };
  },
});
