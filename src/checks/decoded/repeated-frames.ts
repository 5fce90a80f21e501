import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { percent } from "../../quantity/index.ts";
import { looks } from "../../wording/decoding-messages.ts";
import { pages } from "../../wording/pages.ts";
import { constraints } from "../shared/option-types.ts";
import { notDecoded, requireFrames } from "../shared/require-decoded.ts";
import { displayValue, required, unknown, within } from "../shared/results.ts";

/** No more frames than so many repeat the one before in the midst of motion. */
export const repeatedFrames = defineCheck({
  id: "repeated-frames",
  scope: "media",
  kinds: ["video"],
  detections: ["repeated-frames"],
  options: z.strictObject({ is: constraints(percent) }),
  describe: ({ is }) => ({ what: pages["repeated-frames"].what, expected: required(is, percent) }),
  run: (subject, { is }) =>
    requireFrames(subject, ({ "repeated-frames": repeats }) => {
      if (!repeats) return notDecoded();
      if (repeats.frames === 0) return unknown(looks.notLooked);
      const share = (repeats.repeated / repeats.frames) * 100;
      const verdict = within(share, is, percent, { fix: looks.exportAtRate });
      return {
        ...verdict,
        actual: displayValue(looks.repeated(repeats.repeated, repeats.frames), share, "%"),
      };
    }),
});
