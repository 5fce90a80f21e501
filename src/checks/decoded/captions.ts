import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { looks } from "../../wording/decoding-messages.ts";
import { pages } from "../../wording/pages.ts";
import { word } from "../shared/option-types.ts";
import { evidenceOf, requireDetection } from "../shared/require-decoded.ts";
import { displayValue, notApplicable, unknown } from "../shared/results.ts";

/** A film with subtitles has as many lines at least. */
export const fewestLines = 3;

/** Subtitles are on the picture, are not, or stand wholly inside it. */
export const captions = defineCheck({
  id: "captions",
  scope: "media",
  kinds: ["video"],
  detections: ["captions"],
  options: z.strictObject({ is: word(["required", "forbidden", "inside"]) }),
  describe: ({ is }) => ({ what: pages.captions.what, expected: displayValue(looks[is]) }),
  run: (subject, { is }) =>
    requireDetection(subject, "captions", ({ lines, sights, atEdge }) => {
      const evidence = evidenceOf(sights);
      if (is === "inside") {
        if (lines === 0) return notApplicable(looks.noCaptions);
        if (!atEdge) return { outcome: "pass", actual: displayValue(looks.captionsInside), evidence };
        return {
          outcome: "fail",
          actual: displayValue(looks.captionAtEdge(atEdge)),
          evidence: evidenceOf([atEdge]),
          fix: looks.moveCaptions,
        };
      }
      // One or two lines may be a title, or somebody's T-shirt.
      if (lines > 0 && lines < fewestLines) return { ...unknown(looks.fewLines(lines)), evidence };
      const actual = displayValue(lines === 0 ? looks.noCaptions : looks.captionLines(lines));
      const has = lines >= fewestLines;
      if (has === (is === "required")) return { outcome: "pass", actual, evidence };
      return { outcome: "fail", actual, evidence, fix: has ? looks.takeCaptionsAway : looks.addCaptions };
    }),
});
