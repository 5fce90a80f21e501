import { z } from "zod";
import { type CheckResult, defineCheck } from "../../model/check.ts";
import type { VideoStream } from "../../model/facts/streams.ts";
import type { Text } from "../../model/text.ts";
import { type Constraint, type FrameRate, framesPerSecond, printConstraints } from "../../quantity/index.ts";
import { says } from "../../wording/checks.ts";
import { noted } from "../../wording/lists.ts";
import { pages } from "../../wording/pages.ts";
import { terms } from "../../wording/terms.ts";
import { constraints } from "../shared/option-types.ts";
import { displayValue, eachVideoStream, required, unknown, within } from "../shared/results.ts";

const { what } = pages["frame-rate"];

/** `25p` and `50i` ask for a scan type besides the rate. */
function scanOf(demand: Constraint<FrameRate>): FrameRate["scan"] {
  if (demand.kind === "figure") return demand.value.scan;
  return demand.min?.value.scan ?? demand.max?.value.scan;
}

function demanded(is: readonly Constraint<FrameRate>[], constant: boolean): Text {
  const figure = printConstraints(is, framesPerSecond);
  return constant ? noted(figure, says.constant) : figure;
}

function judgeOne(stream: VideoStream, demand: Constraint<FrameRate>): CheckResult {
  const verdict = within(stream.frameRate && { fps: stream.frameRate.value }, [demand], framesPerSecond);
  const scan = scanOf(demand);
  if (verdict.outcome !== "pass" || scan === undefined) return verdict;
  if (stream.scan === undefined) return unknown(says.scanUnknown);
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
  kinds: ["video"],
  needs: ["packets", "scan"],
  options: z.strictObject({ is: constraints(framesPerSecond), constant: z.boolean().optional() }),
  describe: ({ is, constant }) => ({
    what,
    expected: constant ? displayValue(demanded(is, true)) : required(is, framesPerSecond),
  }),
  run: ({ facts }, { is, constant = false }) =>
    eachVideoStream(facts.video, what, (stream) => {
      const verdicts = is.map((demand) => judgeOne(stream, demand));
      const best =
        verdicts.find(({ outcome }) => outcome === "pass") ??
        verdicts.find(({ outcome }) => outcome === "unknown") ??
        verdicts[0];
      const fix = says.reexportWith(what, demanded(is, constant));
      if (best === undefined || best.outcome === "fail") return { ...best, outcome: "fail", fix };
      if (best.outcome !== "pass" || !constant) return best;
      if (stream.constantFrameRate === undefined)
        return { ...best, outcome: "unknown", reason: says.constancyUnknown };
      if (stream.constantFrameRate.value) return best;
      const actual = { ...best.actual, text: noted(best.actual?.text ?? says.variable, says.variable) };
      return { outcome: "fail", actual, fix };
    }),
});
