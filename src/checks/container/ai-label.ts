import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import type { AiLabel } from "../../model/facts/media.ts";
import { says } from "../../wording/checks.ts";
import { pages } from "../../wording/pages.ts";
import { word } from "../shared/option-types.ts";
import { displayValue, notApplicable } from "../shared/results.ts";

/** GB 45438-2025, annex E: 1 is, 2 possibly, 3 suspected AI-made. */
const labels = ["1", "2", "3"];
/** Without these two a label names neither its maker nor the work. */
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
  options: z.strictObject({ is: word(["required", "if-present"]) }),
  describe: ({ is }) => ({
    what: pages["ai-label"].what,
    expected: displayValue(is === "required" ? says.aiLabel : says.aiLabelIfPresent),
  }),
  run: ({ facts }, { is }) => {
    const label = facts.aiLabel;
    const fix = says.writeAiLabel;
    if (!label) {
      if (is === "if-present") return notApplicable(says.aiLabelAbsentNow);
      return { outcome: "fail", actual: displayValue(says.aiLabelMissing), fix };
    }
    if (!isValid(label))
      return { outcome: "fail", actual: displayValue(says.aiLabelUnreadable(label.place)), fix };
    if (!label.prescribed)
      return { outcome: "fail", actual: displayValue(says.aiLabelMisplaced(label.place)), fix };
    const kind = label.fields?.Label ?? "";
    return { outcome: "pass", actual: displayValue(says.aiLabelFound(kind, label.place), kind) };
  },
});
