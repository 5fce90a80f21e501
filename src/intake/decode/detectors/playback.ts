import { defineFilterDetector } from "../frames/detector.ts";

/** Faults that the decoders of picture and sound report. */
export const playback = defineFilterDetector({
  id: "playback",
  revision: 1,
  decodesSound: true,
  create: () => {
    let count = 0;
    let first = "";
    return {
      onLine: (line) => {
        // What the output complains of is no fault of the film: times that do not rise, in films of variable rate.
        if (!/\[(error|fatal)\]/.test(line) || /\bto muxer\b/.test(line)) return;
        count++;
        first ||= line.replace(/^\[(\S+) @ \S+\]\s*/, "$1: ").replace(/\[(error|fatal)\]\s*/, "");
      },
      result: () => ({ count, first }),
    };
  },
});
