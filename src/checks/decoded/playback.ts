import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { looks } from "../../wording/decoding-messages.ts";
import { pages } from "../../wording/pages.ts";
import { word } from "../shared/option-types.ts";
import { notDecoded, requireFrames } from "../shared/require-decoded.ts";
import { displayValue } from "../shared/results.ts";

/** The whole film can be decoded without a fault. */
export const playback = defineCheck({
  id: "playback",
  scope: "media",
  kinds: ["video"],
  detections: ["playback"],
  options: z.strictObject({ is: word(["clean"]) }),
  describe: ({ is }) => ({ what: pages.playback.what, expected: displayValue(looks[is]) }),
  run: (subject) =>
    requireFrames(subject, ({ playback: errors }) => {
      if (!errors) return notDecoded();
      if (errors.count === 0) return { outcome: "pass", actual: displayValue(looks.playsThrough) };
      return {
        outcome: "fail",
        actual: displayValue(looks.decodeErrors(errors.count), errors.count),
        note: looks.decoderSaid(errors.first),
        fix: looks.exportAgain,
      };
    }),
});
