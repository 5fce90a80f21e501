import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { looks } from "../../wording/decoding-messages.ts";
import { pages } from "../../wording/pages.ts";
import { word } from "../shared/option-types.ts";
import { requireFrames } from "../shared/require-decoded.ts";
import { displayValue, unknown } from "../shared/results.ts";

/**
 * Pictures of which `idet` can tell: six seconds of them. Five real films of fewer pictures, or of fewer lines than any
 * interlaced system has, looked combed and were not.
 */
const fewestTold = 150;
const fewestLines = 480;
/** Shares of them: interlaced films have nearly all, progressive ones next to none. */
const combed = 0.5;
const clean = 0.05;

/** No pictures whose lines were taken at two times, whatever the file says of itself. */
export const combing = defineCheck({
  id: "combing",
  scope: "media",
  kinds: ["video"],
  detections: ["combing"],
  options: z.strictObject({ is: word(["forbidden"]) }),
  describe: ({ is }) => ({ what: pages.combing.what, expected: displayValue(looks[is]) }),
  run: (subject) =>
    requireFrames(subject, ({ combing: fields }) => {
      const lines = subject.facts.video[0]?.codedHeight ?? 0;
      const told = fields ? fields.interlaced + fields.progressive : 0;
      if (!fields || told < fewestTold || lines < fewestLines) return unknown(looks.fieldsUnseen);
      const share = fields.interlaced / told;
      const actual = displayValue(looks.combed(share), Number((share * 100).toFixed(1)), "%");
      if (share >= combed) return { outcome: "fail", actual, fix: looks.deinterlace };
      return share > clean ? { ...unknown(looks.partlyCombed), actual } : { outcome: "pass", actual };
    }),
});
