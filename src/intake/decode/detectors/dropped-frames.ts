import type { TimeRange } from "../../../model/facts/decoded.ts";
import { defineFilterDetector } from "../frames/detector.ts";
import { differenceIn, frameStats, timeIn } from "./frame-stats.ts";

/** A picture is missing where two stand further apart than this, in usual distances: rounding moves them less. */
const gap = 1.5;

/** Pictures that are missing between others. Where nobody knows how far apart they should be, none is missed. */
export const droppedFrames = defineFilterDetector({
  id: "dropped-frames",
  revision: 1,
  small: frameStats,
  create: ({ frameRate }) => {
    const usual = frameRate ? 1 / frameRate : undefined;
    let [frames, dropped] = [0, 0];
    let longest: TimeRange | undefined;
    let last: number | undefined;

    const arrive = (at: number, distance: number) => {
      const since = last ?? at;
      last = at;
      if (at - since < gap * distance) return;
      dropped += Math.round((at - since) / distance) - 1;
      if (!longest || at - since > longest.to - longest.from) longest = { from: since, to: at };
    };
    return {
      onLine: (line) => {
        if (differenceIn(line) !== undefined) frames++;
        const at = timeIn(line);
        if (at !== undefined && usual !== undefined) arrive(at, usual);
      },
      result: () =>
        usual === undefined
          ? undefined
          : { dropped, frames: frames + dropped, ...(longest ? { longest } : {}) },
    };
  },
});
