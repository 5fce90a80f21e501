import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import type { AiLabel } from "../../model/facts/media.ts";
import { option } from "../../model/option.ts";
import { type Text, text } from "../../model/text.ts";
import { word } from "../shared/option-types.ts";
import { displayValue, notApplicable } from "../shared/results.ts";

const say = {
  aiLabel: text("有效的 AIGC 隐式标识", "a valid implicit AIGC label"),
  aiLabelIfPresent: text("如有 AIGC 隐式标识，应当有效", "a valid implicit AIGC label, if present"),
  aiLabelMissing: text("没有 AIGC 隐式标识", "no implicit AIGC label"),
  aiLabelAbsentNow: text(
    "没有 AIGC 隐式标识；是否用了 AI 制作由人确认",
    "no implicit AIGC label; a person confirms whether AI was used",
  ),
  aiLabelUnreadable: (place: string): Text =>
    text(`${place} 里有 AIGC 标识，但内容不合规定`, `the AIGC label in ${place} is malformed`),
  aiLabelMisplaced: (place: string): Text =>
    text(
      `AIGC 标识写在 ${place}，不是规定的位置`,
      `the AIGC label is in ${place}, not where the standard requires it`,
    ),
  aiLabelFound: (label: string, place: string): Text =>
    text(`AIGC 标识 Label=${label}（${place}）`, `AIGC label Label=${label} (${place})`),
  writeAiLabel: text(
    "在生成视频的 AI 工具里打开“添加标识”，重新导出；也可以请技术人员写入：ffmpeg -i 原片.mp4 -c copy -movflags +faststart+use_metadata_tags -metadata AIGC='{…}' 新片.mp4；编号由生成工具提供，不能自编",
    "turn on labeling in the AI tool and re-export, or have the label written with ffmpeg -i in.mp4 -c copy -movflags +faststart+use_metadata_tags -metadata AIGC='{…}' out.mp4; use the IDs from the AI tool, never made-up ones",
  ),
};

/** GB 45438-2025, annex E: 1 is, 2 possibly, 3 suspected AI-made. */
const labels = ["1", "2", "3"];
/** Fields without which a label names neither its maker nor the work. */
const neededFields = ["ContentProducer", "ProduceID"];

function isValid(label: AiLabel): boolean {
  const { fields } = label;
  return (
    fields !== undefined &&
    labels.includes(fields.Label ?? "") &&
    neededFields.every((field) => fields[field])
  );
}

/** The implicit label of AI-made content is there, readable and in its place. */
export const aiLabel = defineCheck({
  id: "ai-label",
  scope: "media",
  page: {
    what: text("AI 标识", "AI label"),
    asks: text("文件里有没有 AI 生成内容的隐式标识", "Checks for the implicit label of AI-generated content"),
    how: text(
      "在 GB 45438-2025 规定的位置和几个常见的错误位置找 AIGC 标识，核对 Label 等字段",
      "Looks for the AIGC label of GB 45438-2025 where the standard puts it and in common wrong places, and checks its fields",
    ),
    blind: text("画面上的显式标识；有没有用 AI 制作", "The visible label; whether AI was used at all"),
  },
  options: () =>
    z.strictObject({
      is: option(
        word(["required", "if-present"]),
        text(
          "required：必须有；if-present：有就必须合规",
          "required: the label must be present; if-present: a label, if present, must be valid",
        ),
      ),
    }),
  describe: ({ is }) => displayValue(is === "required" ? say.aiLabel : say.aiLabelIfPresent),
  run: ({ facts }, { is }) => {
    const label = facts.aiLabel;
    const fix = say.writeAiLabel;
    if (!label) {
      if (is === "if-present") return notApplicable(say.aiLabelAbsentNow);
      return { outcome: "fail", actual: displayValue(say.aiLabelMissing), fix };
    }
    if (!isValid(label))
      return { outcome: "fail", actual: displayValue(say.aiLabelUnreadable(label.place)), fix };
    if (!label.prescribed)
      return { outcome: "fail", actual: displayValue(say.aiLabelMisplaced(label.place)), fix };
    const kind = label.fields?.Label ?? "";
    return { outcome: "pass", actual: displayValue(say.aiLabelFound(kind, label.place), kind) };
  },
});
