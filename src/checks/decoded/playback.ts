import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { looks as said } from "../../wording/decoding-messages.ts";
import { pages } from "../../wording/pages.ts";
import { word } from "../shared/option-types.ts";
import { notDecoded, ofPictures } from "../shared/require-decoded.ts";
import { stated } from "../shared/results.ts";

/** The whole film can be decoded without a fault. */
export const playback = defineCheck({
  id: "playback",
  scope: "media",
  kinds: ["video"],
  looks: ["errors"],
  options: z.strictObject({ is: word(["clean"]) }),
  demand: ({ is }) => ({ what: pages.playback.what, expected: stated(said[is]) }),
  run: (subject) =>
    ofPictures(subject, ({ errors }) => {
      if (!errors) return notDecoded();
      if (errors.count === 0) return { outcome: "pass", actual: stated(said.playsThrough) };
      return {
        outcome: "fail",
        actual: stated(said.decodeErrors(errors.count), errors.count),
        note: said.decoderSaid(errors.first),
        fix: said.exportAgain,
      };
    }),
});
