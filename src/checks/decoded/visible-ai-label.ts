import { z } from "zod";
import { type CheckResult, defineCheck } from "../../model/check.ts";
import type { TextLine } from "../../model/facts/decoded.ts";
import { looks } from "../../wording/decoding-messages.ts";
import { written } from "../../wording/ocr-messages.ts";
import { pages } from "../../wording/pages.ts";
import { word } from "../shared/option-types.ts";
import { headOf, linesOf, requireText } from "../shared/require-text.ts";
import { displayValue, unknown } from "../shared/results.ts";

/**
 * GB 45438-2025, 5.1 b: "artificial intelligence" or "AI", and "generated" or "synthesised". The models often read the I
 * as l or 1; an A whose I they lost counts only directly in front. "Data" is no AI.
 */
const label =
  /(?:\u4eba\u5de5\u667a\u80fd|(?<![a-z])A[Il1|](?:GC)?(?![a-z])).{0,8}(?:\u751f\u6210|\u5408\u6210)|(?<![a-z])A(?:\u751f\u6210|\u5408\u6210)/i;
/** What says that no AI was used is no label. */
const denial =
  /(?:\u975e|\u4e0d\u662f|\u672a|\u65e0|\u6ca1\u6709?|\u4e0d\u542b|\u7981\u6b62).{0,4}(?:\u4eba\u5de5\u667a\u80fd|A[Il1|])/i;
/** 5.4: at the opening, for two seconds at least. A film may begin with the emblem of its maker. */
const opening = 5;
const leastSeconds = 2;
/** The head is read twice a second. */
const margin = 0.5;
/**
 * 5.4: a twentieth of the shorter side at least. What is read is higher than the characters are: of labels of 4 % it was
 * 4.6 to 5.6 %, of those of 5.5 % 5.7 to 6.1 %.
 */
const surely = { tooSmall: 4.5, largeEnough: 5.7 };

function heightOf({ box, still }: TextLine): number | undefined {
  if (!still) return undefined;
  return (box.height * still.height * 100) / Math.min(still.width, still.height);
}

/** A label that was read: whether it stands at the opening, long enough and large enough. */
function judgeLabel(line: TextLine): CheckResult {
  const evidence = linesOf([line]);
  const found = { actual: displayValue(written.line(line.text, line)), evidence };
  const seconds = line.to - line.from;
  const height = heightOf(line);
  if (line.from > opening) return { outcome: "fail", ...found, fix: written.labelAtOpening };
  if (seconds + 2 * margin < leastSeconds) return { outcome: "fail", ...found, fix: written.labelLonger };
  if (height !== undefined && height < surely.tooSmall)
    return { outcome: "fail", ...found, fix: written.labelLarger };
  if (seconds < leastSeconds) return { ...unknown(written.labelMayBeShort), ...found };
  if (height === undefined || height < surely.largeEnough)
    return { ...unknown(written.labelMayBeSmall), ...found };
  return { outcome: "pass", ...found };
}

/** The label that people see says that the film was made by AI: at its opening, long and large enough. */
export const visibleAiLabel = defineCheck({
  id: "visible-ai-label",
  scope: "media",
  kinds: ["video"],
  detections: ["screen-text"],
  options: z.strictObject({ is: word(["required"]) }),
  describe: () => ({ what: pages["visible-ai-label"].what, expected: displayValue(looks.required) }),
  run: (subject) =>
    requireText(
      subject,
      (facts) => facts["screen-text"],
      (facts) => headOf(facts, opening),
      ({ lines }, facts) => {
        const labels = lines.filter(({ text }) => label.test(text) && !denial.test(text));
        const verdicts = labels.map(judgeLabel);
        const order: readonly CheckResult["outcome"][] = ["pass", "unknown", "fail"];
        const [best] = order.flatMap((outcome) => verdicts.filter((one) => one.outcome === outcome));
        if (best) return best;
        const evidence = headOf(facts, opening).map((sight) => ({ text: looks.sight(sight), sight }));
        const fix = written.addLabel;
        return { outcome: "fail", actual: displayValue(written.noLabelRead), evidence, fix };
      },
    ),
});
