import { defineFilterDetector } from "../frames/detector.ts";
import { faultOf } from "../frames/faults.ts";

/** Faults that the decoders of picture and sound report. */
export const playback = defineFilterDetector({
  id: "playback",
  revision: 2,
  decodesSound: true,
  create: () => {
    let count = 0;
    let first = "";
    return {
      onLine: (line) => {
        const fault = faultOf(line);
        if (fault === undefined) return;
        count++;
        first ||= fault;
      },
      result: () => ({ count, first }),
    };
  },
});
