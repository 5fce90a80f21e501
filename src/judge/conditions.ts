import type { Condition, Context, Evaluation, Subject } from "../model/check.ts";
import type { Cause, DescribedResult } from "../model/finding.ts";
import { verbatim } from "../model/text.ts";
import { reasons } from "../wording/findings.ts";
import { runCheck, worstOutcome } from "./run-check.ts";

/** Causes that an answer hands on to what depends on it: nothing was measured. */
export function isUnmeasured(cause: Cause | undefined): cause is "internal" | "damaged-file" {
  return cause === "internal" || cause === "damaged-file";
}

const yes: Evaluation = { is: "yes" };

function ofJudgements(judgements: readonly DescribedResult[]): Evaluation {
  const outcome = worstOutcome(judgements);
  const telling = judgements.find((one) => one.outcome === outcome);
  if (!telling || outcome === "pass") return telling ? yes : { is: "no", because: verbatim("") };
  if (outcome === "fail") {
    const actual = telling.actual?.text ?? telling.reason ?? verbatim("?");
    return { is: "no", because: reasons.conditionFails(telling.what, actual) };
  }
  const because = telling.reason ?? reasons.worldUnknown(telling.what);
  if (outcome === "n/a") return { is: "no", because };
  return {
    is: "unknown",
    because,
    ...(isUnmeasured(telling.cause) ? { cause: telling.cause } : {}),
  };
}

function not(truth: Evaluation): Evaluation {
  if (truth.is === "unknown") return truth;
  return truth.is === "yes" ? { is: "no", because: reasons.excluded } : yes;
}

function truthOf(condition: Condition, subject: Subject, context: Context): Evaluation {
  switch (condition.kind) {
    case "check":
      return ofJudgements(runCheck(condition.bound, subject, context));
    case "not":
      return not(evaluateAll(condition.of, subject, context));
    case "any": {
      const branches = condition.of.map((branch) => evaluateAll(branch, subject, context));
      return (
        branches.find(({ is }) => is === "yes") ??
        branches.find(({ is }) => is === "unknown") ??
        branches[0] ??
        yes
      );
    }
  }
}

/** Whether a subject meets all conditions: a sure no outweighs what is not known. */
export function evaluateAll(
  conditions: readonly Condition[],
  subject: Subject,
  context: Context,
): Evaluation {
  const truths = conditions.map((condition) => truthOf(condition, subject, context));
  return truths.find(({ is }) => is === "no") ?? truths.find(({ is }) => is === "unknown") ?? yes;
}
