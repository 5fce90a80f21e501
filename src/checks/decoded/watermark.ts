import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { looks as said } from "../../wording/decoding-messages.ts";
import { pages } from "../../wording/pages.ts";
import { word } from "../shared/option-types.ts";
import { ofPictures, seen } from "../shared/require-decoded.ts";
import { stated, unknown } from "../shared/results.ts";

/** A mark that stands still over the film is there, or is not. */
export const watermark = defineCheck({
  id: "watermark",
  scope: "media",
  kinds: ["video"],
  looks: ["overlay"],
  options: z.strictObject({ is: word(["forbidden", "required"]) }),
  demand: ({ is }) => ({ what: pages.watermark.what, expected: stated(said[is]) }),
  run: (subject, { is }) =>
    ofPictures(subject, ({ overlay }) => {
      switch (overlay?.status) {
        case undefined:
        case "too-short":
          return { ...unknown(said.tooShortForMarks), untold: true };
        case "static-scene":
          return { ...unknown(said.cameraStands), untold: true };
        case "none":
          return { ...seen([], is, { none: said.noMark, fix: said.addMark }), note: said.marksUnseen };
        case "found": {
          const verdict = seen(overlay.marks, is, { none: said.noMark, fix: said.takeMarkAway });
          return overlay.fewShots ? { ...verdict, outcome: "unknown", reason: said.fewShots } : verdict;
        }
      }
    }),
});
