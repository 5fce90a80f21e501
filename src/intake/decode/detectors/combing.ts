import type { DetectionFacts } from "../../../model/facts/decoded.ts";
import { defineFilterDetector } from "../frames/detector.ts";

/** In a film longer than this, one second in four is analyzed: it takes a tenth of the time. */
const longerThan = 60;
const oneSecondIn = 4;

/**
 * Pictures whose lines were taken at two times. They are looked at in full height, and one after the other, so that whole
 * seconds are picked.
 */
export const combing = defineFilterDetector({
  id: "combing",
  revision: 2,
  full: ({ seconds }) => [...(seconds > longerThan ? [`select='lt(mod(t,${oneSecondIn}),1)'`] : []), "idet"],
  create: () => {
    let fields: DetectionFacts["combing"] | undefined;
    let own = 0;
    return {
      onLine: (line) => {
        const [, ownTop, ownBottom] =
          /Single frame detection:\s*TFF:\s*(\d+)\s*BFF:\s*(\d+)/.exec(line) ?? [];
        if (ownTop !== undefined) own = Number(ownTop) + Number(ownBottom);
        const [, top, bottom, progressive] =
          /Multi frame detection:\s*TFF:\s*(\d+)\s*BFF:\s*(\d+)\s*Progressive:\s*(\d+)/.exec(line) ?? [];
        if (progressive === undefined) return;
        const interlaced = Number(top) + Number(bottom);
        fields = { interlaced, interlacedAlone: own, progressive: Number(progressive) };
      },
      result: () => fields,
    };
  },
});
