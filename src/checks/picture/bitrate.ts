import { z } from "zod";
import { type CheckResult, defineCheck } from "../../model/check.ts";
import type { Known } from "../../model/facts/known.ts";
import { bitsPerSecond, type Constraint } from "../../quantity/index.ts";
import { says } from "../../wording/checks.ts";
import { bitrateOf, terms } from "../../wording/terms.ts";
import { constraints, settleFigures, tolerance } from "../shared/option-types.ts";
import { eachStream, eachVideoStream, notApplicable, required, within } from "../shared/results.ts";

/** A figure to aim at: the middle of a range, or a fifth inside a single limit, so that an encoder's variance stays within. */
function target(demand: Constraint<number> | undefined): string | undefined {
  if (demand === undefined) return undefined;
  if (demand.kind === "figure") return bitsPerSecond.print(demand.value);
  const min = demand.min?.value;
  const max = demand.max?.value;
  if (min !== undefined && max !== undefined) return bitsPerSecond.round((min + max) / 2, 1);
  if (min !== undefined) return bitsPerSecond.round(min * 1.2, 1);
  return max === undefined ? undefined : bitsPerSecond.round(max * 0.8, 1);
}

/** The average bit rate of picture, sound or file keeps its limits. */
export const bitrate = defineCheck({
  id: "bitrate",
  scope: "media",
  needs: ["packets"],
  options: z
    .strictObject({
      is: constraints(bitsPerSecond),
      of: z.enum(["video", "audio", "file"]).optional(),
      tolerance: tolerance(bitsPerSecond).optional(),
    })
    .transform((options, context) => settleFigures(options, context, bitsPerSecond)),
  describe: ({ is, of }) => ({ what: bitrateOf[of ?? "video"], expected: required(is, bitsPerSecond) }),
  run: ({ facts, file }, { is, of, tolerance }) => {
    const measured = of ?? (file.kind === "audio" ? "audio" : "video");
    const what = bitrateOf[measured];
    const aim = target(is[0]);
    const judge = (known: Known<number> | undefined): CheckResult => {
      const verdict = within(known?.value, is, bitsPerSecond, {
        allowance: { tolerance },
        fix: aim === undefined ? undefined : says.reexportAtBitrate(aim),
      });
      if (!known || !verdict.actual) return verdict;
      return { ...verdict, what, evidence: [{ text: terms.source(known.source) }] };
    };
    if (measured === "file") return judge(facts.bitsPerSecond);
    if (measured === "audio") {
      if (facts.audio.length === 0) return notApplicable(says.noSound);
      return eachStream(facts.audio, what, says.noSound, (stream) => judge(stream.bitsPerSecond));
    }
    return eachVideoStream(facts.video, what, (stream) => judge(stream.bitsPerSecond));
  },
});
