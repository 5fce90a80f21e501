import { z } from "zod";
import { type CheckResult, defineCheck } from "../../model/check.ts";
import type { TextLine } from "../../model/facts/decoded.ts";
import { option } from "../../model/option.ts";
import { text } from "../../model/text.ts";
import { decodingWords } from "../../wording/decoding-messages.ts";
import { ocrWords } from "../../wording/ocr-messages.ts";
import { word } from "../shared/option-types.ts";
import { headOf, linesOf, requireText } from "../shared/require-text.ts";
import { displayValue, unknown } from "../shared/results.ts";

const say = {
  noLabelRead: text("没有读到 AI 标识", "no AI label found"),
  addLabel: text(
    "看看截图；没有就在片头加上「AI 生成」一类的字样，至少 2 秒，字高不小于画面短边的 5%",
    "check the screenshots; if there is no label, add one in Chinese at the opening that says AI generated it, for at least 2 seconds, at least 5% of the shorter side high",
  ),
  labelAtOpening: text(
    "标识要放在片头，不能晚于 5 秒",
    "put the label at the opening, within the first 5 seconds",
  ),
  labelLonger: text("标识至少显示 2 秒", "show the label for at least 2 seconds"),
  labelLarger: text(
    "把标识放大，字高不小于画面短边的 5%",
    "enlarge the label to at least 5% of the shorter side",
  ),
  labelMayBeShort: text(
    "显示了 2 秒左右，够不够请看一下",
    "shown for about 2 seconds; check whether that is long enough",
  ),
  labelMayBeSmall: text(
    "字高在短边的 5% 上下，够不够请量一下",
    "about 5% of the shorter side high; measure whether that is large enough",
  ),
};

/**
 * GB 45438-2025, 5.1 b: "artificial intelligence" or "AI", and "generated" or "synthesized". The models often read the I
 * as l or 1; an A whose I they lost counts only directly in front. "Data" is no AI.
 */
const label =
  /(?:\u4eba\u5de5\u667a\u80fd|(?<![a-z])A[Il1|](?:GC)?(?![a-z])).{0,8}(?:\u751f\u6210|\u5408\u6210)|(?<![a-z])A(?:\u751f\u6210|\u5408\u6210)/i;
/** A text that says that no AI was used is no label. */
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
  const found = { actual: displayValue(ocrWords.line(line.text, line)), evidence };
  const seconds = line.to - line.from;
  const height = heightOf(line);
  if (line.from > opening) return { outcome: "fail", ...found, fix: say.labelAtOpening };
  if (seconds + 2 * margin < leastSeconds) return { outcome: "fail", ...found, fix: say.labelLonger };
  if (height !== undefined && height < surely.tooSmall)
    return { outcome: "fail", ...found, fix: say.labelLarger };
  if (seconds < leastSeconds) return { ...unknown(say.labelMayBeShort), ...found };
  if (height === undefined || height < surely.largeEnough)
    return { ...unknown(say.labelMayBeSmall), ...found };
  return { outcome: "pass", ...found };
}

/** The label that people see says that the film was made by AI: at its opening, long and large enough. */
export const visibleAiLabel = defineCheck({
  id: "visible-ai-label",
  scope: "media",
  page: {
    what: text("AI 显式标识", "visible AI label"),
    asks: text(
      "片头有没有看得见的「AI 生成」标识",
      "Checks for a visible label at the opening that says the film was made with AI",
    ),
    how: text(
      "用 --ocr 指定的模型读片头 5 秒和后面的一些画面；按 GB 45438-2025 要写明人工智能（或 AI）生成（或合成），在片头，至少 2 秒，字高不小于短边的 5%",
      "Reads the first 5 seconds and some later frames with the --ocr models. By GB 45438-2025, the label states in Chinese that AI generated or synthesized the film, appears at the opening for at least 2 seconds, and is at least 5% of the shorter side high",
    ),
    blind: ocrWords.limits,
    errors: { with: 8, missed: 0, open: 3, without: 8, falsely: 0 },
  },
  kinds: ["video"],
  detections: ["screen-text"],
  options: () => z.strictObject({ is: option(word(["required"]), text("required 要有", "required")) }),
  describe: () => displayValue(decodingWords.required),
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
        const evidence = headOf(facts, opening).map((sight) => ({ text: decodingWords.sight(sight), sight }));
        const fix = say.addLabel;
        return { outcome: "fail", actual: displayValue(say.noLabelRead), evidence, fix };
      },
    ),
});
