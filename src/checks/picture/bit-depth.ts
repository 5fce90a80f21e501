import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { bitDepth as depth, printDemands } from "../../quantity/index.ts";
import { says } from "../../wording/checks.ts";
import { pages } from "../../wording/pages.ts";
import { demands } from "../shared/option-types.ts";
import { ofEvery, ofEveryPicture, wanted, withinRange } from "../shared/results.ts";

const { what } = pages["bit-depth"];

/** Samples of picture or sound have the depth that is asked for. */
export const bitDepth = defineCheck({
  id: "bit-depth",
  scope: "media",
  options: z.strictObject({ is: demands(depth), of: z.enum(["video", "audio"]).optional() }),
  demand: ({ is }) => ({ what, expected: wanted(is, depth) }),
  run: ({ facts, file }, { is, of }) => {
    const fix = says.reexportWith(what, printDemands(is, depth));
    const judge = ({ bitDepth }: { readonly bitDepth?: number }) => withinRange(bitDepth, is, depth, { fix });
    return (of ?? (file.kind === "audio" ? "audio" : "video")) === "audio"
      ? ofEvery(facts.audio, what, says.noSound, judge)
      : ofEveryPicture(facts.video, what, judge);
  },
});
