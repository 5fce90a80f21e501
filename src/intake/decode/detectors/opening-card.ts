import type { Sight } from "../../../model/facts/decoded.ts";
import { defineDetector, type FrameObserver, usualKeyFrames } from "../frames/detector.ts";
import type { Frame } from "../frames/frame-cutter.ts";
import { thumbnail } from "../frames/thumbnail.ts";
import { isBlack } from "./black.ts";
import { isBars } from "./color-bars.ts";
import { textBands } from "./text-bands.ts";

/** A card at the head begins within so many seconds, and stands for one at least. */
const headSeconds = 7;
const latestStart = 5;
const shortest = 1;
/** Pictures of a card differ by less than this on average, in gray levels. */
const steady = 1.5;
/** Most of a card is one color behind the writing. */
const leastBackground = 0.55;
const leastLines = 2;
const levels = 16;

function isPlain({ gray }: Frame): boolean {
  const counts = new Int32Array(levels);
  for (const value of gray) counts[value >> 4] = (counts[value >> 4] ?? 0) + 1;
  // The background may lie between two levels.
  const pairs = [...counts].map((count, level) => count + (counts[level + 1] ?? 0));
  return Math.max(...pairs) >= gray.length * leastBackground;
}

function isCard(frame: Frame): boolean {
  return !isBlack(frame) && isPlain(frame) && textBands(frame, 0, 1).length >= leastLines && !isBars(frame);
}

function isSame(one: Frame, next: Frame): boolean {
  let sum = 0;
  for (let at = 0; at < one.gray.length; at++) sum += Math.abs((one.gray[at] ?? 0) - (next.gray[at] ?? 0));
  return sum / one.gray.length < steady;
}

function observeHead(): FrameObserver<Sight | "none"> {
  let open: Frame | undefined;
  let last: Frame | undefined;
  let found: Sight | undefined;
  const close = (at: number) => {
    if (open && !found && at - open.seconds >= shortest)
      found = { from: open.seconds, to: at, still: thumbnail(open) };
    open = undefined;
  };
  const see = (frame: Frame) => {
    if (found || frame.seconds > headSeconds) return;
    if (open && last && !isSame(last, frame)) close(frame.seconds);
    if (!open && frame.seconds <= latestStart && isCard(frame)) open = frame;
    last = frame;
  };
  return {
    onFrame: see,
    result: () => {
      if (last) close(last.seconds);
      return found ?? "none";
    },
  };
}

/** A card with several lines of text that stands still at the head of the film. */
export const openingCard = defineDetector({
  id: "opening-card",
  revision: 1,
  sampling: {
    perSecond: 2,
    keyFrames: usualKeyFrames,
    edges: { head: headSeconds, perSecond: 4 },
    headOnly: true,
  },
  create: observeHead,
});
