import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { looks as said } from "../../wording/decoding-messages.ts";
import { pages } from "../../wording/pages.ts";
import { word } from "../shared/option-types.ts";
import { evidenceOf, notDecoded, ofPictures } from "../shared/require-decoded.ts";
import { notApplicable, stated, unknown } from "../shared/results.ts";

/** A film with subtitles has as many lines at least. */
export const fewestLines = 3;

/** Subtitles are on the picture, are not, or stand wholly inside it. */
export const captions = defineCheck({
  id: "captions",
  scope: "media",
  kinds: ["video"],
  looks: ["captions"],
  options: z.strictObject({ is: word(["required", "forbidden", "inside"]) }),
  demand: ({ is }) => ({ what: pages.captions.what, expected: stated(said[is]) }),
  run: (subject, { is }) =>
    ofPictures(subject, ({ captions }) => {
      if (!captions) return notDecoded();
      const { lines, sights, atEdge } = captions;
      const evidence = evidenceOf(sights);
      if (is === "inside") {
        if (lines === 0) return notApplicable(said.noCaptions);
        if (!atEdge) return { outcome: "pass", actual: stated(said.captionsInside), evidence };
        return {
          outcome: "fail",
          actual: stated(said.captionAtEdge(atEdge)),
          evidence: evidenceOf([atEdge]),
          fix: said.moveCaptions,
        };
      }
      // One or two lines may be a title, or somebody's T-shirt.
      if (lines > 0 && lines < fewestLines) return { ...unknown(said.fewLines(lines)), evidence };
      const actual = stated(lines === 0 ? said.noCaptions : said.captionLines(lines));
      const has = lines >= fewestLines;
      if (has === (is === "required")) return { outcome: "pass", actual, evidence };
      return { outcome: "fail", actual, evidence, fix: has ? said.takeCaptionsAway : said.addCaptions };
    }),
});
