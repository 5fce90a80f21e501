import type { Check, Context, Subject } from "../model/check.ts";
import type { DescribedResult, Outcome } from "../model/finding.ts";
import type { Rule } from "../model/policy.ts";
import { checksIn, conditionsOf } from "../model/policy-checks.ts";
import { type Text, verbatim } from "../model/text.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { reasons } from "../wording/findings.ts";
import { clauses, enumerated, joined } from "../wording/lists.ts";
import { isUnmeasured } from "./conditions.ts";
import { worstOutcome } from "./run-check.ts";

/** One possible combination of the unknown category and unit type. */
export interface Scenario {
  readonly label: Text;
  readonly category?: string;
  readonly unitType?: string;
}

type Unknown = NonNullable<Check["dependsOn"]>;

/** Rules are asked of thousands of subjects. */
const known = new WeakMap<Rule, readonly Check[]>();

/** The check by which a rule's answer depends on what is not known: through whom it is about, or through its cases. */
export function dependence(rule: Rule, unknown: Unknown): Check | undefined {
  const found =
    known.get(rule) ??
    conditionsOf(rule)
      .flatMap(checksIn)
      .filter((check) => check.dependsOn);
  known.set(rule, found);
  return found.find((check) => check.dependsOn === unknown);
}

/** Lists the scenarios for a rule and a subject; none if everything the rule depends on is known. */
export function scenariosOf(rule: Rule, subject: Subject, context: Context): readonly Scenario[] {
  const { vocabulary } = context;
  const unknownUnit = context.unitType === undefined && dependence(rule, "unit-type");
  const types = unknownUnit ? vocabulary.unitTypes : [];
  const work = subject.scope === "package" ? undefined : subject.work;
  const unknownCategory =
    work !== undefined && work.category.status !== "known" && dependence(rule, "category");
  const categories = unknownCategory ? vocabulary.categories : [];
  const ofTypes = types.map(({ id, label }): Scenario => ({ label, unitType: id }));
  const ofCategories = categories.map(({ id, label }): Scenario => ({ label, category: id }));
  if (ofTypes.length === 0 || ofCategories.length === 0) return [...ofTypes, ...ofCategories];
  return ofTypes.flatMap((type) =>
    ofCategories.map((category) => ({
      ...type,
      ...category,
      label: enumerated([type.label, category.label]),
    })),
  );
}

/** Returns subject and context as they are in a scenario. */
export function withScenario(
  scenario: Scenario,
  subject: Subject,
  context: Context,
): readonly [Subject, Context] {
  const { category, unitType } = scenario;
  const there = unitType === undefined ? context : { ...context, unitType };
  if (category === undefined || subject.scope === "package" || !subject.work) return [subject, there];
  const attribution = { status: "known", value: category, origin: { from: "option" } } as const;
  return [{ ...subject, work: { ...subject.work, category: attribution } }, there];
}

/** Names what is unknown. */
function openQuestion(scenarios: readonly Scenario[], rule: Rule): Text {
  const checks = [
    ...(scenarios.some(({ unitType }) => unitType !== undefined) ? [dependence(rule, "unit-type")] : []),
    ...(scenarios.some(({ category }) => category !== undefined) ? [dependence(rule, "category")] : []),
  ];
  return enumerated(checks.flatMap((check) => (check ? [check.page.what] : [])));
}

/**
 * One answer out of the answers in all scenarios: the same in each of them is certain, a failure in only some of them
 * is unknown, and no failure anywhere is a pass.
 */
export function acrossScenarios(
  answers: readonly { readonly scenario: Scenario; readonly results: readonly DescribedResult[] }[],
  rule: Rule,
): readonly DescribedResult[] {
  const scenarios = answers.map(({ scenario }) => scenario);
  const of = (outcome: Outcome) => answers.filter(({ results }) => worstOutcome(results) === outcome);
  const [failing, open, passing] = [of("fail"), of("unknown"), of("pass")];
  const labels = (some: typeof answers) => some.map(({ scenario }) => scenario.label);
  const first = (some: typeof answers, outcome: Outcome) =>
    some[0]?.results.find((one) => one.outcome === outcome);

  const unmeasured = answers.flatMap(({ results }) => results).find(({ cause }) => isUnmeasured(cause));
  if (unmeasured) return [unmeasured];
  const failure = first(failing, "fail");
  if (failure) {
    const expected = clauses(
      failing.flatMap(({ scenario, results }) =>
        results.flatMap((one) =>
          one.expected ? [joined([scenario.label, one.expected.text], " ", " ")] : [],
        ),
      ),
    );
    if (failing.length === answers.length) return [{ ...failure, expected: { text: expected } }];
    const fits = labels(answers.filter((one) => !failing.includes(one) && !open.includes(one)));
    const reason = reasons.dependsOn(openQuestion(scenarios, rule), fits, labels(failing), open.length === 0);
    const { fix: _, ...rest } = failure;
    const fix = scenarios.some(({ unitType }) => unitType !== undefined) ? { fix: reasons.giveUnitType } : {};
    return [
      { ...rest, ...fix, outcome: "unknown", expected: { text: expected }, reason, cause: "not-stated" },
    ];
  }
  const unsettled = first(open, "unknown");
  if (unsettled) return [unsettled];
  const pass = first(passing, "pass");
  if (pass) return [{ ...pass, note: reasons.inEveryWorld(openQuestion(scenarios, rule)) }];
  return answers[0]?.results ?? [];
}

/** Returns the unit type that the rule file assumes if none is given. */
export function assumedScenario(rule: Rule, context: Context): Scenario | undefined {
  const id = (context.vocabulary satisfies Vocabulary).assumedUnitType;
  if (id === undefined || context.unitType !== undefined || !dependence(rule, "unit-type")) return undefined;
  const label = context.vocabulary.unitTypes.find((type) => type.id === id)?.label ?? verbatim(id);
  return { label, unitType: id };
}
