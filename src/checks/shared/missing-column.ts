import { hidesColumn, type List, labelForms } from "../../forms/index.ts";
import type { CheckResult } from "../../model/check.ts";
import type { DocumentFacts, DocumentFormat } from "../../model/facts/document.ts";
import { listWords } from "../../wording/list-rows.ts";
import { displayValue, unknown } from "./results.ts";

/** Formats of which every cell is known: the others lose some. */
const whole: readonly DocumentFormat[] = ["docx", "xlsx", "ods", "csv", "html", "xml"];

/** Tells if a head may be meant for a label: one holds the other, as 电话 and 联系电话. */
function isAkin(head: string, label: string): boolean {
  return labelForms(head).some((one) =>
    labelForms(label).some(
      (other) => one !== "" && other !== "" && (one.includes(other) || other.includes(one)),
    ),
  );
}

/**
 * Judges a list that lacks a column. It is not the list that was asked for, unless the column is hidden, another head may
 * be meant for it, or the document does not show all of its cells.
 */
export function missingColumn(facts: DocumentFacts, { heads }: List, labels: readonly string[]): CheckResult {
  const [label = ""] = labels;
  if (hidesColumn(facts, labels)) return unknown(listWords.hiddenColumn(label));
  const isOpen = heads.some((head) => labels.some((one) => isAkin(head, one)));
  if (isOpen || !whole.includes(facts.format)) return unknown(listWords.noColumn(label));
  return {
    outcome: "fail",
    actual: displayValue(listWords.noColumn(label)),
    fix: listWords.addColumn(label),
  };
}
