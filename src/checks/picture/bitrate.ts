import { z } from "zod";
import { type CheckResult, defineCheck } from "../../model/check.ts";
import type { Known } from "../../model/facts/known.ts";
import { option } from "../../model/option.ts";
import { type Text, text } from "../../model/text.ts";
import { bitsPerSecond, type Constraint } from "../../quantity/index.ts";
import { measurement } from "../../wording/measurement.ts";
import { optionWords } from "../../wording/options.ts";
import { surplusBytes, surplusText } from "../../wording/surplus.ts";
import { bitrateOf, terms } from "../../wording/terms.ts";
import { constraintsBesideTolerance, settleFigures, tolerance } from "../shared/option-types.ts";
import { eachStream, eachVideoStream, notApplicable, required, unknown, within } from "../shared/results.ts";

const say = {
  without: (found: Text, rate: string): Text =>
    text(`${found.zh}；不算这些，码率只有 ${rate}`, `${found.en}; without it the bit rate is ${rate}`),
  reexportAtBitrate: (target: string): Text =>
    text(`从工程文件重新导出，码率设为 ${target} 左右`, `re-export from the project at about ${target}`),
};

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
  page: {
    what: text("码率", "bit rate"),
    asks: text("码率是多少", "Checks the bit rate"),
    how: text(
      "平均码率。of: video（默认）是画面流，of: audio 是声音流，of: file 是整个文件（字节数 × 8 ÷ 时长）。容器没写的逐包统计",
      "Average bit rate. of: video (default) is the video stream, of: audio the audio, of: file the whole file (bytes × 8 ÷ duration). If the container doesn't state it, packets are summed",
    ),
    blind: text("峰值码率和画质", "Peak bit rate; picture quality"),
  },
  display: { chart: "bit rate" },
  needs: ["packets"],
  options: () =>
    z
      .strictObject({
        is: option(
          constraintsBesideTolerance(bitsPerSecond),
          text(
            "码率要求，如 10-50Mbps、8Mbps ±10%、>= 2Mbps；可列出几种",
            "bit rate, such as 10-50Mbps, 8Mbps ±10% or >= 2Mbps; or a list of alternatives",
          ),
        ),
        of: option(
          z.enum(["video", "audio", "file"]).optional(),
          text("量什么：video（默认）、audio、file", "what to measure: video (default), audio, file"),
        ),
        tolerance: option(tolerance(bitsPerSecond).optional(), optionWords.tolerance),
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
        fix: aim === undefined ? undefined : say.reexportAtBitrate(aim),
      });
      if (!known || !verdict.actual) return verdict;
      return { ...verdict, what, evidence: [{ text: terms.source(known.source) }] };
    };
    if (measured === "file") {
      const result = judge(facts.bitsPerSecond);
      const { bitsPerSecond: whole, durationSeconds, surplus } = facts;
      if (!whole || !durationSeconds || !surplus) return result;
      const value = Math.max(0, whole.value - (surplusBytes(facts) * 8) / durationSeconds.value);
      const note = say.without(surplusText(surplus), bitsPerSecond.round(value, 1));
      // Whether such bytes count, no notice says: only an answer that is the same either way is certain.
      const isCertain = judge({ ...whole, value }).outcome === result.outcome;
      return isCertain ? { ...result, note } : { ...unknown(note), what };
    }
    if (measured === "audio") {
      if (facts.audio.length === 0) return notApplicable(measurement.noSound);
      return eachStream(facts.audio, what, measurement.noSound, (stream) => judge(stream.bitsPerSecond));
    }
    return eachVideoStream(facts.video, what, (stream) => judge(stream.bitsPerSecond));
  },
});
