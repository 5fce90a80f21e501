import type { Branch, Context, RuleCase, RuleDemand, Subject } from "../model/check.ts";
import type { DescribedResult } from "../model/finding.ts";
import { verbatim } from "../model/text.ts";
import { eitherWords, findingMessage, reasons } from "../wording/findings.ts";
import { clauses, enumerated, oneOf, phrases } from "../wording/lists.ts";
import { evaluateAll, isUnmeasured } from "./conditions.ts";
import { runCheck, worstOutcome } from "./run-check.ts";

/** Evaluates a rule for a subject that is certainly in its scope. */
export function evaluateRule(
  demand: RuleDemand,
  subject: Subject,
  context: Context,
): readonly DescribedResult[] {
  switch (demand.kind) {
    case "check":
      return runCheck(demand.bound, subject, context);
    case "cases":
      return evaluateCases(demand.cases, subject, context);
    case "either":
      return evaluateEither(demand.branches, subject, context);
  }
}

/** Evaluates the matching cases. If it is unknown whether a case applies, the result is unknown. */
function evaluateCases(
  cases: readonly RuleCase[],
  subject: Subject,
  context: Context,
): readonly DescribedResult[] {
  const results: DescribedResult[] = [];
  for (const { conditions, bound } of cases) {
    const evaluation = evaluateAll(conditions, subject, context);
    if (evaluation.is === "no") continue;
    const answers = runCheck(bound, subject, context);
    if (evaluation.is === "yes" || answers.every(({ cause }) => cause === "damaged-file")) {
      results.push(...answers);
    } else {
      const { is, because, ...why } = evaluation;
      results.push({ ...bound.describe(context.vocabulary), outcome: is, reason: because, ...why });
    }
  }
  if (results.length > 0) {
    const sure = results.filter(({ outcome }) => outcome !== "unknown");
    // A certain failure decides. Beside a pass, another case that may apply keeps it unknown.
    if (sure.some(({ outcome }) => outcome === "fail")) return sure;
    return [...sure, ...results.filter(({ outcome }) => outcome === "unknown").slice(0, 1)];
  }
  const labels = enumerated(cases.map(({ label }) => label));
  const what = cases[0]?.bound.describe(context.vocabulary).what ?? labels;
  return [{ outcome: "n/a", what, reason: reasons.noCase(labels) }];
}

interface EvaluatedBranch {
  readonly branch: Branch;
  readonly results: readonly DescribedResult[];
}

/** Evaluates alternatives: one branch must hold entirely. If none does, names the nearest and what it lacks. */
function evaluateEither(
  branches: readonly Branch[],
  subject: Subject,
  context: Context,
): readonly DescribedResult[] {
  const evaluated: EvaluatedBranch[] = branches.map((branch) => ({
    branch,
    results: branch.parts.flatMap((part) => runCheck(part, subject, context)),
  }));
  const { what } = eitherWords;
  const expected = {
    text: oneOf(
      branches.map(({ name, parts }) => {
        const wanted = parts.map((part) => part.describe(context.vocabulary).expected.text);
        return eitherWords.branch(name, phrases(wanted));
      }),
    ),
  };
  const met = evaluated.find(({ results }) => worstOutcome(results) === "pass");
  if (met) return [{ outcome: "pass", what, expected, actual: { text: eitherWords.met(met.branch.name) } }];

  const open = evaluated.find(({ results }) => worstOutcome(results) === "unknown");
  if (open) {
    const first = open.results.find(({ outcome }) => outcome === "unknown");
    const reason = eitherWords.unsettled(open.branch.name, first?.reason ?? verbatim("?"));
    const cause = isUnmeasured(first?.cause) ? { cause: first.cause } : {};
    return [{ outcome: "unknown", what, expected, reason, ...cause }];
  }
  const idle = evaluated.find(({ results }) => worstOutcome(results) === "n/a");
  if (idle) {
    const reason = idle.results.find(({ reason }) => reason)?.reason ?? verbatim("?");
    return [{ outcome: "n/a", what, expected, reason: eitherWords.idle(idle.branch.name, reason) }];
  }
  const failures = ({ results }: EvaluatedBranch) => results.filter(({ outcome }) => outcome === "fail");
  const nearest = [...evaluated].sort((a, b) => failures(a).length - failures(b).length)[0];
  if (!nearest) return [];
  const lacking = failures(nearest).map((one) => findingMessage({ ...one, level: "must" }));
  return [
    {
      outcome: "fail",
      what,
      expected,
      actual: { text: eitherWords.nearest(nearest.branch.name, clauses(lacking)) },
      fix: eitherWords.fix(nearest.branch.name),
    },
  ];
}
