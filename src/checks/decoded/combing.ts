import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { looks as said } from "../../wording/decoding-messages.ts";
import { pages } from "../../wording/pages.ts";
import { word } from "../shared/option-types.ts";
import { ofPictures } from "../shared/require-decoded.ts";
import { stated, unknown } from "../shared/results.ts";

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
  looks: ["interlacing"],
  options: z.strictObject({ is: word(["forbidden"]) }),
  demand: ({ is }) => ({ what: pages.combing.what, expected: stated(said[is]) }),
  run: (subject) =>
    ofPictures(subject, ({ interlacing }) => {
      const lines = subject.facts.video[0]?.codedHeight ?? 0;
      const told = interlacing ? interlacing.interlaced + interlacing.progressive : 0;
      if (!interlacing || told < fewestTold || lines < fewestLines) return unknown(said.fieldsUnseen);
      const share = interlacing.interlaced / told;
      const actual = stated(said.combed(share), Number((share * 100).toFixed(1)), "%");
      if (share >= combed) return { outcome: "fail", actual, fix: said.deinterlace };
      return share > clean ? { ...unknown(said.partlyCombed), actual } : { outcome: "pass", actual };
    }),
});
