import { z } from "zod";
import { listRows } from "../../forms/index.ts";
import { type CheckResult, defineCheck } from "../../model/check.ts";
import { forms } from "../../wording/forms.ts";
import { demandOf, judgeAnswer, plainAnswer } from "../shared/form-answer.ts";
import { oneOrMore } from "../shared/option-types.ts";
import { documentOf } from "../shared/require-document.ts";
import { displayValue, unknown } from "../shared/results.ts";

/** A column of a list is filled in, row by row, with what it should hold. */
export const column = defineCheck({
  id: "column",
  scope: "file",
  needs: ["documents"],
  options: plainAnswer.extend({ title: oneOrMore(z.string().min(1)) }),
  describe: (asked) => demandOf(asked),
  run: ({ file, work, package: { works } }, { title, ...asked }, context) => {
    const document = documentOf(file);
    if (!("facts" in document)) return document;
    const { facts } = document;
    const found =
      listRows(facts, { title, value: asked.label }, "title") ?? listRows(facts, { title }, "title");
    const [heading = "", label = ""] = [title[0], asked.label[0]];
    if (!found) return unknown(forms.noList(heading));
    if (!found.columns.has("value")) return unknown(forms.noColumn(label));
    // A row without a title is the list's own matter.
    const titled = found.rows.filter(({ cells }) => (cells.title?.text ?? "") !== "");
    const verdicts = titled.flatMap(({ number, cells }): CheckResult[] => {
      const value = cells.value?.text ?? "";
      const verdict = judgeAnswer({ value, label }, asked, facts, work, works, context);
      if (verdict.outcome === "pass") return [];
      const name = cells.title?.text ?? "";
      const { actual, reason } = verdict;
      return [
        {
          ...verdict,
          ...(actual ? { actual: { ...actual, text: forms.inRow(number, name, actual.text) } } : {}),
          ...(reason ? { reason: forms.inRow(number, name, reason) } : {}),
        },
      ];
    });
    if (titled.length === 0) return unknown(forms.noRows);
    const rows = titled.length;
    return verdicts.length > 0
      ? verdicts
      : { outcome: "pass", actual: displayValue(forms.rowsFilled(rows), rows) };
  },
});
