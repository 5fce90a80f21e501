import { defineDetector } from "../frames/detector.ts";
import type { Frame } from "../frames/frame-cutter.ts";
import { TimeRanges } from "./time-ranges.ts";

/** A tenth of full brightness, as FFmpeg's `blackdetect` has it by default; noise of old cameras stays below. */
const brightest = 26;
/** A share of pixels that may be brighter: FFmpeg's `blackdetect` asks for 98 % dark ones. */
const mostBright = 0.02;
/** White writing on black is no black picture: so bright is no noise, and so few pixels no letter. */
const white = 128;
const mostWhite = 0.0005;

export function isBlack({ gray }: Frame): boolean {
  let [bright, lit] = [0, 0];
  for (const value of gray) {
    if (value <= brightest) continue;
    bright++;
    if (value > white) lit++;
  }
  return bright <= gray.length * mostBright && lit <= gray.length * mostWhite;
}

/** Stretches of black picture; to the tenth of a second at head and tail. */
export const black = defineDetector({
  id: "black",
  revision: 1,
  sampling: { perSecond: 2, edges: { head: 10, tail: 10, perSecond: 10 } },
  create: ({ seconds }) => {
    const stretches = new TimeRanges();
    return {
      onFrame: (frame) => stretches.see(frame, isBlack(frame)),
      result: () => stretches.all(seconds),
    };
  },
});
