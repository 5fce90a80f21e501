import { z } from "zod";
import { type CheckResult, defineCheck, type MediaSubject } from "../../model/check.ts";
import type { Known } from "../../model/facts/known.ts";
import { toNumber } from "../../model/fraction.ts";
import { option } from "../../model/option.ts";
import { type Text, text } from "../../model/text.ts";
import { type Constraint, printConstraint, timeSpan } from "../../quantity/index.ts";
import { measurement } from "../../wording/measurement.ts";
import { optionWords } from "../../wording/options.ts";
import { constraintsBesideTolerance, settleFigures, tolerance } from "../shared/option-types.ts";
import { eachStream, required, unknown, within } from "../shared/results.ts";

const what = text("时长", "duration");

const say = {
  shorten: (limit: string): Text => text(`剪到 ${limit} 以内`, `cut it to ${limit} or less`),
  lengthen: (limit: string): Text => text(`加长到 ${limit} 以上`, `extend it to ${limit} or more`),
  hidden: (all: string, shown: string): Text =>
    text(
      `文件里有 ${all}，剪辑表只让放 ${shown}，有的播放器会全部放出来`,
      `the file holds ${all}, of which its edit list shows ${shown}; some players show all of it`,
    ),
  retime: (figure: Text): Text => text(`把时长改为 ${figure.zh}`, `change the duration to ${figure.en}`),
};

function adviceOn(demand: Constraint<number> | undefined, actual: number | undefined): Text | undefined {
  if (demand === undefined || actual === undefined) return undefined;
  if (demand.kind === "figure") return say.retime(printConstraint(demand, timeSpan));
  if (demand.max && actual > demand.max.value) return say.shorten(timeSpan.print(demand.max.value));
  return demand.min ? say.lengthen(timeSpan.print(demand.min.value)) : undefined;
}

/** The length of the picture as presented (or of the sound, or of the file) keeps its limits. */
export const duration = defineCheck({
  id: "duration",
  scope: "media",
  page: {
    what,
    asks: text("片子多长", "Checks the duration"),
    how: text(
      "画面实际呈现的长度（已计入剪辑表）；音轨末尾多出的部分不算。of: audio 量声音，of: file 量整个文件",
      "Duration of the video as presented, with the edit list applied; audio that runs past the end doesn't count. of: audio measures the audio, of: file the whole file",
    ),
    blind: text("分不清片头、正片和片尾", "Can't tell titles and credits from the film itself"),
  },
  display: { chart: "length" },
  options: () =>
    z
      .strictObject({
        is: option(
          constraintsBesideTolerance(timeSpan),
          text(
            "时长要求，如 <= 3min、2:30-3:30；可列出几种",
            "duration, such as <= 3min or 2:30-3:30; or a list of alternatives",
          ),
        ),
        of: option(
          z.enum(["video", "audio", "file"]).optional(),
          text("量什么：video（默认）、audio、file", "what to measure: video (default), audio, file"),
        ),
        tolerance: option(tolerance(timeSpan).optional(), optionWords.tolerance),
      })
      .transform((options, context) => settleFigures(options, context, timeSpan)),
  describe: ({ is }) => required(is, timeSpan),
  run: ({ facts, file }: MediaSubject, { is, of, tolerance }) => {
    const judge = (known: Known<number> | undefined, frameSeconds?: number): CheckResult => {
      const fix = adviceOn(is.length === 1 ? is[0] : undefined, known?.value);
      return within(known?.value, is, timeSpan, { allowance: { tolerance, frameSeconds }, fix });
    };
    const measured = of ?? (file.kind === "audio" ? "audio" : "video");
    if (measured === "file") return judge(facts.durationSeconds);
    if (measured === "audio") {
      if (facts.audio.length === 0) return unknown(measurement.noSound);
      return eachStream(facts.audio, what, measurement.noSound, (stream) => judge(stream.durationSeconds));
    }
    if (facts.video.length === 0) return unknown(measurement.noPicture);
    return eachStream(facts.video, what, measurement.noPicture, (stream) => {
      const { durationSeconds: shown, hiddenSeconds: hidden, frameRate } = stream;
      const frameSeconds = frameRate && 1 / toNumber(frameRate.value);
      const result = judge(shown, frameSeconds);
      if (!shown || hidden === undefined) return result;
      const all = shown.value + hidden;
      const note = say.hidden(timeSpan.round(all, 1), timeSpan.round(shown.value, 1));
      // Where players differ in what they show, only an answer that is the same for both is certain.
      const isCertain = judge({ ...shown, value: all }, frameSeconds).outcome === result.outcome;
      return isCertain ? { ...result, note } : unknown(note);
    });
  },
});
