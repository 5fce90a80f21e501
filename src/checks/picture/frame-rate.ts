import { z } from "zod";
import { type CheckResult, defineCheck } from "../../model/check.ts";
import type { VideoStream } from "../../model/facts/streams.ts";
import { option } from "../../model/option.ts";
import { present } from "../../model/present.ts";
import { type Text, text } from "../../model/text.ts";
import {
  type Constraint,
  type FrameRate,
  framesPerSecond,
  printConstraints,
  shownFrameRate,
} from "../../quantity/index.ts";
import { advice } from "../../wording/advice.ts";
import { noted } from "../../wording/lists.ts";
import { terms } from "../../wording/terms.ts";
import { constraints } from "../shared/option-types.ts";
import { displayValue, eachVideoStream, required, unknown, within } from "../shared/results.ts";

const what = text("帧率", "frame rate");

const say = {
  scanUnknown: text("不知道是逐行还是隔行", "can't tell progressive from interlaced"),
  constancyUnknown: text("量不出帧率是否恒定", "can't tell whether the frame rate is constant"),
  constant: text("恒定帧率", "constant frame rate"),
};

/** `25p` and `50i` ask for a scan type besides the rate. */
function scanOf(demand: Constraint<FrameRate>): FrameRate["scan"] {
  if (demand.kind === "figure") return demand.value.scan;
  return demand.min?.value.scan ?? demand.max?.value.scan;
}

function demanded(is: readonly Constraint<FrameRate>[], constant: boolean): Text {
  const figure = printConstraints(is, framesPerSecond);
  return constant ? noted(figure, say.constant) : figure;
}

function judgeOne(stream: VideoStream, demand: Constraint<FrameRate>): CheckResult {
  const judged = within(stream.frameRate && { fps: stream.frameRate.value }, [demand], framesPerSecond);
  const isVariable = stream.constantFrameRate?.value === false;
  const words = isVariable ? shownFrameRate(stream, 6) : undefined;
  const verdict = words && judged.actual ? { ...judged, actual: { ...judged.actual, text: words } } : judged;
  const scan = scanOf(demand);
  if (verdict.outcome !== "pass" || scan === undefined) return verdict;
  if (stream.scan === undefined) return unknown(say.scanUnknown);
  const isProgressive = stream.scan.value === "progressive";
  if (isProgressive === (scan === "progressive")) return verdict;
  const shown = terms.scan(stream.scan.value);
  return {
    outcome: "fail",
    actual: { ...verdict.actual, text: noted(verdict.actual?.text ?? shown, shown) },
  };
}

/** The nominal frame rate is one of those listed, with the scan type it names, and constant where that is asked. */
export const frameRate = defineCheck({
  id: "frame-rate",
  scope: "media",
  page: {
    what,
    asks: text("每秒多少帧", "Checks the frame rate"),
    how: text(
      "帧率按分数精确比较：29.97 就是 30000/1001。可变帧率的片子，平均值偏离标称值 1% 以上时比平均值。25p 同时要求逐行，50i 同时要求隔行。constant: true 还要求帧率恒定",
      "Compared as an exact fraction: 29.97 is 30000/1001. Where the rate varies and the average is more than 1% off the nominal rate, the average counts. 25p also requires progressive scan, 50i interlaced. constant: true also requires a constant rate",
    ),
    blind: text("重复帧、补帧看不出来", "Repeated or interpolated frames"),
  },
  kinds: ["video"],
  needs: ["packets", "scan"],
  options: () =>
    z.strictObject({
      is: option(
        constraints(framesPerSecond),
        text(
          "帧率，如 25fps、25p、50i、24-30fps；可列出几种",
          "rate, such as 25fps, 25p, 50i or 24-30fps; or a list of alternatives",
        ),
      ),
      constant: option(z.boolean().optional(), text("必须是恒定帧率", "the rate must be constant")),
    }),
  describe: ({ is, constant }) =>
    constant ? displayValue(demanded(is, true)) : required(is, framesPerSecond),
  run: ({ facts }, { is, constant = false }) =>
    eachVideoStream(facts.video, what, (stream) => {
      const verdicts = is.map((demand) => judgeOne(stream, demand));
      const best =
        verdicts.find(({ outcome }) => outcome === "pass") ??
        verdicts.find(({ outcome }) => outcome === "unknown") ??
        verdicts[0];
      const fix = advice.reexportWith(what, demanded(is, constant));
      if (best === undefined || best.outcome === "fail") return { ...best, outcome: "fail", fix };
      if (best.outcome !== "pass" || !constant) return best;
      if (stream.constantFrameRate === undefined)
        return { ...best, outcome: "unknown", reason: say.constancyUnknown };
      if (stream.constantFrameRate.value) return best;
      return { ...present({ actual: best.actual }), outcome: "fail", fix };
    }),
});
