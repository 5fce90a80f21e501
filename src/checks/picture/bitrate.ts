import { z } from "zod";
import { defineCheck, type Verdict } from "../../model/check.ts";
import type { Known } from "../../model/media.ts";
import { type Demand, bitrate as rate } from "../../quantity/index.ts";
import { says } from "../../wording/checks.ts";
import { bitrateOf, terms } from "../../wording/terms.ts";
import { demands, settleFigures, tolerance } from "../shared/option-types.ts";
import { notApplicable, ofEvery, ofEveryPicture, wanted, withinRange } from "../shared/results.ts";

/** A figure to aim at: the middle of a range, or a fifth inside a single limit, so that an encoder's variance stays within. */
function target(demand: Demand<number> | undefined): string | undefined {
  if (demand === undefined) return undefined;
  if (demand.kind === "figure") return rate.print(demand.value);
  const min = demand.min?.value;
  const max = demand.max?.value;
  if (min !== undefined && max !== undefined) return rate.round((min + max) / 2, 1);
  if (min !== undefined) return rate.round(min * 1.2, 1);
  return max === undefined ? undefined : rate.round(max * 0.8, 1);
}

/** The average bit rate of picture, sound or file keeps its limits. */
export const bitrate = defineCheck({
  id: "bitrate",
  scope: "media",
  needs: ["packets"],
  options: z
    .strictObject({
      is: demands(rate),
      of: z.enum(["video", "audio", "file"]).optional(),
      tolerance: tolerance(rate).optional(),
    })
    .transform((options, context) => settleFigures(options, context, rate)),
  demand: ({ is, of }) => ({ what: bitrateOf[of ?? "video"], expected: wanted(is, rate) }),
  run: ({ facts, file }, { is, of, tolerance }) => {
    const measured = of ?? (file.kind === "audio" ? "audio" : "video");
    const what = bitrateOf[measured];
    const aim = target(is[0]);
    const judge = (known: Known<number> | undefined): Verdict => {
      const verdict = withinRange(known?.value, is, rate, {
        allowance: { tolerance },
        fix: aim === undefined ? undefined : says.reexportAtBitrate(aim),
      });
      if (!known || !verdict.actual) return verdict;
      return { ...verdict, what, evidence: [{ text: terms.source(known.source) }] };
    };
    if (measured === "file") return judge(facts.bitsPerSecond);
    if (measured === "audio") {
      if (facts.audio.length === 0) return notApplicable(says.noSound);
      return ofEvery(facts.audio, what, says.noSound, (stream) => judge(stream.bitsPerSecond));
    }
    return ofEveryPicture(facts.video, what, (stream) => judge(stream.bitsPerSecond));
  },
});
