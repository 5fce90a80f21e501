import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { looks } from "../../wording/decoding-messages.ts";
import { pages } from "../../wording/pages.ts";
import { word } from "../shared/option-types.ts";
import { foundOrNot, requireFrames } from "../shared/require-decoded.ts";
import { displayValue, unknown } from "../shared/results.ts";

/** A mark that stands still over the film is there, or is not. */
export const watermark = defineCheck({
  id: "watermark",
  scope: "media",
  kinds: ["video"],
  detections: ["watermark"],
  options: z.strictObject({ is: word(["forbidden", "required"]) }),
  describe: ({ is }) => ({ what: pages.watermark.what, expected: displayValue(looks[is]) }),
  run: (subject, { is }) =>
    requireFrames(subject, ({ watermark: mark }) => {
      switch (mark?.status) {
        case undefined:
        case "too-short":
          return { ...unknown(looks.tooShortForMarks), cause: "not-stated" };
        case "static-scene":
          return { ...unknown(looks.cameraStands), cause: "not-stated" };
        case "none":
          return {
            ...foundOrNot([], is, { none: looks.noMark, fix: looks.addMark }),
            note: looks.marksUnseen,
          };
        case "found": {
          const verdict = foundOrNot(mark.marks, is, { none: looks.noMark, fix: looks.takeMarkAway });
          return mark.fewShots ? { ...verdict, outcome: "unknown", reason: looks.fewShots } : verdict;
        }
      }
    }),
});
