import { z } from "zod";
import { type CheckResult, defineCheck, type MediaSubject } from "../../model/check.ts";
import type { Known } from "../../model/facts/known.ts";
import { toNumber } from "../../model/fraction.ts";
import type { Text } from "../../model/text.ts";
import { type Constraint, printConstraint, timeSpan } from "../../quantity/index.ts";
import { says } from "../../wording/checks.ts";
import { pages } from "../../wording/pages.ts";
import { constraints, settleFigures, tolerance } from "../shared/option-types.ts";
import { eachStream, required, unknown, within } from "../shared/results.ts";

const { what } = pages.duration;

function advice(demand: Constraint<number> | undefined, actual: number | undefined): Text | undefined {
  if (demand === undefined || actual === undefined) return undefined;
  if (demand.kind === "figure") return says.retime(printConstraint(demand, timeSpan));
  if (demand.max && actual > demand.max.value) return says.shorten(timeSpan.print(demand.max.value));
  return demand.min ? says.lengthen(timeSpan.print(demand.min.value)) : undefined;
}

/** The length of the picture as presented (or of the sound, or of the file) keeps its limits. */
export const duration = defineCheck({
  id: "duration",
  scope: "media",
  options: z
    .strictObject({
      is: constraints(timeSpan),
      of: z.enum(["video", "audio", "file"]).optional(),
      tolerance: tolerance(timeSpan).optional(),
    })
    .transform((options, context) => settleFigures(options, context, timeSpan)),
  describe: ({ is }) => ({ what, expected: required(is, timeSpan) }),
  run: ({ facts, file }: MediaSubject, { is, of, tolerance }) => {
    const judge = (known: Known<number> | undefined, frameSeconds?: number): CheckResult => {
      const fix = advice(is.length === 1 ? is[0] : undefined, known?.value);
      return within(known?.value, is, timeSpan, { allowance: { tolerance, frameSeconds }, fix });
    };
    const measured = of ?? (file.kind === "audio" ? "audio" : "video");
    if (measured === "file") return judge(facts.durationSeconds);
    if (measured === "audio") {
      if (facts.audio.length === 0) return unknown(says.noSound);
      return eachStream(facts.audio, what, says.noSound, (stream) => judge(stream.durationSeconds));
    }
    if (facts.video.length === 0) return unknown(says.noPicture);
    return eachStream(facts.video, what, says.noPicture, (stream) =>
      judge(stream.durationSeconds, stream.frameRate && 1 / toNumber(stream.frameRate.value)),
    );
  },
});
