import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { portion } from "../../quantity/index.ts";
import { looks as said } from "../../wording/decoding-messages.ts";
import { pages } from "../../wording/pages.ts";
import { demands } from "../shared/option-types.ts";
import { notDecoded, ofPictures } from "../shared/require-decoded.ts";
import { stated, unknown, wanted, withinRange } from "../shared/results.ts";

/** No more frames than so many repeat the one before in the midst of motion. */
export const repeatedFrames = defineCheck({
  id: "repeated-frames",
  scope: "media",
  kinds: ["video"],
  looks: ["repeats"],
  options: z.strictObject({ is: demands(portion) }),
  demand: ({ is }) => ({ what: pages["repeated-frames"].what, expected: wanted(is, portion) }),
  run: (subject, { is }) =>
    ofPictures(subject, ({ repeats }) => {
      if (!repeats) return notDecoded();
      if (repeats.frames === 0) return unknown(said.notLooked);
      const share = (repeats.repeated / repeats.frames) * 100;
      const verdict = withinRange(share, is, portion, { fix: said.exportAtRate });
      return { ...verdict, actual: stated(said.repeated(repeats.repeated, repeats.frames), share, "%") };
    }),
});
