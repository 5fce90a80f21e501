import { defineFilterDetector } from "../frames/detector.ts";
import { differenceIn, frameStats } from "./frame-stats.ts";

/**
 * A picture repeats the one before if it changed by less than this share of what its neighbors did (mean luma
 * difference, `YDIF`), and by less than this many gray levels: a weak encoding leaves a repeated picture a little to
 * mend. Of fixtures/truth, 15 to 19 of 100 were found so where 20 repeat, and at most 1 where none does.
 */
const same = { share: 0.15, most: 0.5 };
/** Its neighbors moved by more: a still scene repeats nothing. */
const moving = 0.5;

/** Pictures that repeat the one before in the midst of motion. */
export const repeatedFrames = defineFilterDetector({
  id: "repeated-frames",
  revision: 1,
  small: frameStats,
  create: () => {
    const lately: number[] = [];
    let [repeated, frames] = [0, 0];
    return {
      onLine: (line) => {
        const difference = differenceIn(line);
        if (difference === undefined) return;
        frames++;
        lately.push(difference);
        if (lately.length < 3) return;
        // The middle one of three pictures repeats the first if only it did not move.
        const [before = 0, at = 0, after = 0] = lately;
        const around = Math.min(before, after);
        if (around > moving && at < same.share * around && at < same.most) repeated++;
        lately.shift();
      },
      result: () => ({ repeated, frames }),
    };
  },
});
