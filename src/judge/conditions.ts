import type { Condition, Context, Evaluation, Subject } from "../model/check.ts";
import type { Cause, DescribedResult } from "../model/finding.ts";
import { verbatim } from "../model/text.ts";
import { reasons } from "../wording/findings.ts";
import { runCheck, worstOutcome } from "./run-check.ts";

/** Tells causes that pass on to whatever depends on the answer: nothing was measured. */
export function isUnmeasured(cause: Cause | undefined): cause is "internal" | "damaged-file" {
  return cause === "internal" || cause === "damaged-file";
}

const yes: Evaluation = { is: "yes" };

function fromResults(results: readonly DescribedResult[]): Evaluation {
  const outcome = worstOutcome(results);
  const telling = results.find((one) => one.outcome === outcome);
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

function not(evaluation: Evaluation): Evaluation {
  if (evaluation.is === "unknown") return evaluation;
  return evaluation.is === "yes" ? { is: "no", because: reasons.excluded } : yes;
}

function evaluate(condition: Condition, subject: Subject, context: Context): Evaluation {
  switch (condition.kind) {
    case "check":
      return fromResults(runCheck(condition.bound, subject, context));
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

/** Evaluates conditions that must all hold. A certain "no" outranks an unknown. */
export function evaluateAll(
  conditions: readonly Condition[],
  subject: Subject,
  context: Context,
): Evaluation {
  const evaluations = conditions.map((condition) => evaluate(condition, subject, context));
  return evaluations.find(({ is }) => is === "no") ?? evaluations.find(({ is }) => is === "unknown") ?? yes;
}
