import type { Subject } from "../model/check.ts";
import type { DescribedResult } from "../model/finding.ts";
import type { Rule } from "../model/policy.ts";
import { verbatim } from "../model/text.ts";
import { reasons } from "../wording/findings.ts";

/** Turns an unknown into n/a if the package does not state the answer and the manual checklist already covers it. */
export function deferToChecklist(
  { elseAsk }: Rule,
  subject: Subject,
  result: DescribedResult,
): DescribedResult {
  if (!elseAsk || result.outcome !== "unknown" || result.cause !== "not-stated") return result;
  // A category stated in contradicting ways is stated: it must not be deferred.
  const work = subject.scope === "package" ? undefined : subject.work;
  if (work && work.category.status !== "unknown" && work.category.status !== "known") return result;
  const { cause: _, actual: __, ...rest } = result;
  return {
    ...rest,
    outcome: "n/a",
    reason: reasons.askInstead(result.reason ?? verbatim(""), elseAsk.says),
  };
}
