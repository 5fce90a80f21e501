import type { Subject } from "../model/check.ts";
import type { DescribedResult } from "../model/finding.ts";
import type { Rule } from "../model/policy.ts";
import { verbatim } from "../model/text.ts";
import { reasons } from "../wording/findings.ts";

/** Where nothing tells the answer, and the checklist asks a person the same, the rule does not ask twice. */
export function deferToChecklist(
  { elseAsk }: Rule,
  subject: Subject,
  judgement: DescribedResult,
): DescribedResult {
  if (!elseAsk || judgement.outcome !== "unknown" || judgement.cause !== "not-stated") return judgement;
  // What is told in contradicting ways is not untold.
  const work = subject.scope === "package" ? undefined : subject.work;
  if (work && work.category.status !== "unknown" && work.category.status !== "known") return judgement;
  const { cause: _, actual: __, ...rest } = judgement;
  return {
    ...rest,
    outcome: "n/a",
    reason: reasons.askInstead(judgement.reason ?? verbatim(""), elseAsk.says),
  };
}
