import type { Branch, Context, RuleCase, RuleDemand, Subject } from "../model/check.ts";
import type { DescribedResult } from "../model/finding.ts";
import { verbatim } from "../model/text.ts";
import { eitherWords, findingMessage, reasons } from "../wording/findings.ts";
import { clauses, enumerated, oneOf, phrases } from "../wording/lists.ts";
import { evaluateAll, isUnmeasured } from "./conditions.ts";
import { runCheck, worstOutcome } from "./run-check.ts";

/** Judges a subject of which it is settled that the rule is about it. */
export function evaluateRule(
  demand: RuleDemand,
  subject: Subject,
  context: Context,
): readonly DescribedResult[] {
  switch (demand.kind) {
    case "check":
      return runCheck(demand.bound, subject, context);
    case "cases":
      return judgeCases(demand.cases, subject, context);
    case "either":
      return judgeEither(demand.branches, subject, context);
  }
}

/** The case that the subject is of; where that is not known, the answer is only as good as its worst case. */
function judgeCases(
  cases: readonly RuleCase[],
  subject: Subject,
  context: Context,
): readonly DescribedResult[] {
  const judgements: DescribedResult[] = [];
  for (const { conditions, bound } of cases) {
    const truth = evaluateAll(conditions, subject, context);
    if (truth.is === "no") continue;
    const answers = runCheck(bound, subject, context);
    if (truth.is === "yes" || answers.every(({ cause }) => cause === "damaged-file")) {
      judgements.push(...answers);
    } else {
      const { is, because, ...why } = truth;
      judgements.push({ ...bound.describe(context.vocabulary), outcome: is, reason: because, ...why });
    }
  }
  if (judgements.length > 0) {
    const sure = judgements.filter(({ outcome }) => outcome !== "unknown");
    // What fails for certain fails; beside what passes, a case that may apply too leaves it open.
    if (sure.some(({ outcome }) => outcome === "fail")) return sure;
    return [...sure, ...judgements.filter(({ outcome }) => outcome === "unknown").slice(0, 1)];
  }
  const labels = enumerated(cases.map(({ label }) => label));
  const what = cases[0]?.bound.describe(context.vocabulary).what ?? labels;
  return [{ outcome: "n/a", what, reason: reasons.noCase(labels) }];
}

interface JudgedBranch {
  readonly branch: Branch;
  readonly judgements: readonly DescribedResult[];
}

/** One bundle must hold entirely; otherwise the nearest one is named with what it lacks. */
function judgeEither(
  branches: readonly Branch[],
  subject: Subject,
  context: Context,
): readonly DescribedResult[] {
  const judged: JudgedBranch[] = branches.map((branch) => ({
    branch,
    judgements: branch.parts.flatMap((part) => runCheck(part, subject, context)),
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
  const met = judged.find(({ judgements }) => worstOutcome(judgements) === "pass");
  if (met) return [{ outcome: "pass", what, expected, actual: { text: eitherWords.met(met.branch.name) } }];

  const open = judged.find(({ judgements }) => worstOutcome(judgements) === "unknown");
  if (open) {
    const first = open.judgements.find(({ outcome }) => outcome === "unknown");
    const reason = eitherWords.unsettled(open.branch.name, first?.reason ?? verbatim("?"));
    const cause = isUnmeasured(first?.cause) ? { cause: first.cause } : {};
    return [{ outcome: "unknown", what, expected, reason, ...cause }];
  }
  const idle = judged.find(({ judgements }) => worstOutcome(judgements) === "n/a");
  if (idle) {
    const reason = idle.judgements.find(({ reason }) => reason)?.reason ?? verbatim("?");
    return [{ outcome: "n/a", what, expected, reason: eitherWords.idle(idle.branch.name, reason) }];
  }
  const failures = ({ judgements }: JudgedBranch) => judgements.filter(({ outcome }) => outcome === "fail");
  const nearest = [...judged].sort((a, b) => failures(a).length - failures(b).length)[0];
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
