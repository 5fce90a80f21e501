import { z } from "zod";
import { defineCheck, type MediaSubject, type Verdict } from "../../model/check.ts";
import { toNumber } from "../../model/fraction.ts";
import type { Known } from "../../model/media.ts";
import type { Text } from "../../model/text.ts";
import { type Demand, duration as length, printDemand } from "../../quantity/index.ts";
import { says } from "../../wording/checks.ts";
import { pages } from "../../wording/pages.ts";
import { demands, settleFigures, tolerance } from "../shared/option-types.ts";
import { ofEvery, unknown, wanted, withinRange } from "../shared/results.ts";

const { what } = pages.duration;

function advice(demand: Demand<number> | undefined, actual: number | undefined): Text | undefined {
  if (demand === undefined || actual === undefined) return undefined;
  if (demand.kind === "figure") return says.retime(printDemand(demand, length));
  if (demand.max && actual > demand.max.value) return says.shorten(length.print(demand.max.value));
  return demand.min ? says.lengthen(length.print(demand.min.value)) : undefined;
}

/** The length of the picture as presented (or of the sound, or of the file) keeps its limits. */
export const duration = defineCheck({
  id: "duration",
  scope: "media",
  options: z
    .strictObject({
      is: demands(length),
      of: z.enum(["video", "audio", "file"]).optional(),
      tolerance: tolerance(length).optional(),
    })
    .transform((options, context) => settleFigures(options, context, length)),
  demand: ({ is }) => ({ what, expected: wanted(is, length) }),
  run: ({ facts, file }: MediaSubject, { is, of, tolerance }) => {
    const judge = (known: Known<number> | undefined, frameSeconds?: number): Verdict => {
      const fix = advice(is.length === 1 ? is[0] : undefined, known?.value);
      return withinRange(known?.value, is, length, { allowance: { tolerance, frameSeconds }, fix });
    };
    const measured = of ?? (file.kind === "audio" ? "audio" : "video");
    if (measured === "file") return judge(facts.durationSeconds);
    if (measured === "audio") {
      if (facts.audio.length === 0) return unknown(says.noSound);
      return ofEvery(facts.audio, what, says.noSound, (stream) => judge(stream.durationSeconds));
    }
    if (facts.video.length === 0) return unknown(says.noPicture);
    return ofEvery(facts.video, what, says.noPicture, (stream) =>
      judge(stream.durationSeconds, stream.frameRate && 1 / toNumber(stream.frameRate.value)),
    );
  },
});
