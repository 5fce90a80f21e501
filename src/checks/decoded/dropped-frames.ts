import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { portion } from "../../quantity/index.ts";
import { looks as said } from "../../wording/decoding-messages.ts";
import { pages } from "../../wording/pages.ts";
import { demands } from "../shared/option-types.ts";
import { evidenceOf, ofPictures } from "../shared/require-decoded.ts";
import { stated, unknown, wanted, withinRange } from "../shared/results.ts";

/** No more frames than so many are missing between others. */
export const droppedFrames = defineCheck({
  id: "dropped-frames",
  scope: "media",
  kinds: ["video"],
  looks: ["drops"],
  options: z.strictObject({ is: demands(portion) }),
  demand: ({ is }) => ({ what: pages["dropped-frames"].what, expected: wanted(is, portion) }),
  run: (subject, { is }) =>
    ofPictures(subject, ({ drops }) => {
      if (!drops || drops.frames === 0) return unknown(said.noRate);
      const share = (drops.dropped / drops.frames) * 100;
      const verdict = withinRange(share, is, portion, { fix: said.exportAtRate });
      const evidence = evidenceOf(drops.longest ? [drops.longest] : []);
      return { ...verdict, actual: stated(said.dropped(drops.dropped, drops.frames), share, "%"), evidence };
    }),
});
