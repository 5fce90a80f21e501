import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { bits, printConstraints } from "../../quantity/index.ts";
import { says } from "../../wording/checks.ts";
import { pages } from "../../wording/pages.ts";
import { constraints } from "../shared/option-types.ts";
import { eachStream, eachVideoStream, required, within } from "../shared/results.ts";

const { what } = pages["bit-depth"];

/** Samples of picture or sound have the depth that is asked for. */
export const bitDepth = defineCheck({
  id: "bit-depth",
  scope: "media",
  options: z.strictObject({ is: constraints(bits), of: z.enum(["video", "audio"]).optional() }),
  describe: ({ is }) => ({ what, expected: required(is, bits) }),
  run: ({ facts, file }, { is, of }) => {
    const fix = says.reexportWith(what, printConstraints(is, bits));
    const judge = ({ bitDepth }: { readonly bitDepth?: number }) => within(bitDepth, is, bits, { fix });
    return (of ?? (file.kind === "audio" ? "audio" : "video")) === "audio"
      ? eachStream(facts.audio, what, says.noSound, judge)
      : eachVideoStream(facts.video, what, judge);
  },
});
