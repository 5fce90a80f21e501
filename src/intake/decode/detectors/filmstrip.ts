import type { Still } from "../../../model/facts/decoded.ts";
import { defineDetector, type FrameObserver } from "../frames/detector.ts";
import type { Frame } from "../frames/frame-cutter.ts";
import { halved, thumbnail } from "../frames/thumbnail.ts";

/** Seconds of the head that are shown, and of the tail counted from its end. */
const head = [0, 2, 5];
const tail = [5, 1];
/** Evenly spread between them. */
const between = 5;

/** Lists the times at which the pictures of a film's strip are taken. */
export function stripTimes(end: number): readonly number[] {
  const even = Array.from({ length: between }, (_, at) => ((at + 1) * end) / (between + 1));
  const times = [...head, ...even, ...tail.map((before) => end - before)];
  const inside = times.filter((time) => time >= 0 && time < Math.max(end, 0.001));
  return [...new Set(inside)].sort((a, b) => a - b);
}

/** A strip has no more pictures than this. */
const longestStrip = head.length + between + tail.length;

function observeStrip(end: number): FrameObserver<readonly Still[]> {
  const times = [...stripTimes(end)];
  const stills: Still[] = [];
  let last: Frame | undefined;
  return {
    onFrame: (frame) => {
      last = frame;
      const [next] = times;
      if (next === undefined || frame.seconds < next) return;
      while (times[0] !== undefined && times[0] <= frame.seconds) times.shift();
      stills.push(thumbnail(halved(frame)));
      last = undefined;
    },
    result: () => (last && times.length > 0 ? [...stills, thumbnail(halved(last))] : stills),
  };
}

const enough = { fewest: longestStrip, longestGap: Number.POSITIVE_INFINITY, evenIfUnknown: true } as const;

/** Head, tail, and what lies between, as small pictures; of key frames those that come next, and the last. */
export const filmstrip = defineDetector({
  id: "filmstrip",
  revision: 1,
  sampling: { perSecond: 2, keyFrames: enough },
  create: ({ seconds }) => observeStrip(seconds),
});
