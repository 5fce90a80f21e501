import type { Context, RuleDemand, Subject } from "../model/check.ts";
import type { DescribedResult, Outcome } from "../model/finding.ts";
import type { Rule } from "../model/policy.ts";
import { type Text, verbatim } from "../model/text.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { reasons } from "../wording/findings.ts";
import { clauses, enumerated, joined } from "../wording/lists.ts";
import { pages } from "../wording/pages.ts";
import { isUnmeasured, usesCheck } from "./conditions.ts";
import { worstOutcome } from "./run-check.ts";

/** One way things could be, where a work's category or the unit's type is not known. */
export interface Scenario {
  readonly label: Text;
  readonly category?: string;
  readonly unitType?: string;
}

/** Whether a rule's answer depends on a check: through whom it is about, or through its cases. */
export function dependsOn({ selector, demand }: Rule, check: "category" | "unit-type"): boolean {
  return usesCheck(selector.conditions, check) || caseDepends(demand, check);
}

function caseDepends(demand: RuleDemand, check: string): boolean {
  return demand.kind === "cases" && demand.cases.some(({ conditions }) => usesCheck(conditions, check));
}

/** The ways things could be for one rule and one subject; empty where all it depends on is known. */
export function scenariosOf(rule: Rule, subject: Subject, context: Context): readonly Scenario[] {
  const { vocabulary } = context;
  const unknownUnit = context.unitType === undefined && dependsOn(rule, "unit-type");
  const types = unknownUnit ? vocabulary.unitTypes : [];
  const work = subject.scope === "package" ? undefined : subject.work;
  const unknownCategory =
    work !== undefined && work.category.status !== "known" && dependsOn(rule, "category");
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

/** The subject and the context as they would be in a world. */
export function withScenario(
  world: Scenario,
  subject: Subject,
  context: Context,
): readonly [Subject, Context] {
  const { category, unitType } = world;
  const there = unitType === undefined ? context : { ...context, unitType };
  if (category === undefined || subject.scope === "package" || !subject.work) return [subject, there];
  const attribution = { status: "known", value: category, origin: { from: "option" } } as const;
  return [{ ...subject, work: { ...subject.work, category: attribution } }, there];
}

/** What is not known, in a word. */
function openQuestion(worlds: readonly Scenario[]): Text {
  const whats = [
    ...(worlds.some(({ unitType }) => unitType !== undefined) ? [pages["unit-type"].what] : []),
    ...(worlds.some(({ category }) => category !== undefined) ? [pages.category.what] : []),
  ];
  return enumerated(whats);
}

/**
 * One answer out of the answers in all worlds: the same in each of them is certain, a failure in only some of them
 * is unknown, and no failure anywhere is a pass.
 */
export function acrossScenarios(
  answers: readonly { readonly world: Scenario; readonly judgements: readonly DescribedResult[] }[],
): readonly DescribedResult[] {
  const worlds = answers.map(({ world }) => world);
  const of = (outcome: Outcome) => answers.filter(({ judgements }) => worstOutcome(judgements) === outcome);
  const [failing, open, passing] = [of("fail"), of("unknown"), of("pass")];
  const labels = (some: typeof answers) => some.map(({ world }) => world.label);
  const first = (some: typeof answers, outcome: Outcome) =>
    some[0]?.judgements.find((one) => one.outcome === outcome);

  const unmeasured = answers.flatMap(({ judgements }) => judgements).find(({ cause }) => isUnmeasured(cause));
  if (unmeasured) return [unmeasured];
  const failure = first(failing, "fail");
  if (failure) {
    const expected = clauses(
      failing.flatMap(({ world, judgements }) =>
        judgements.flatMap((one) =>
          one.expected ? [joined([world.label, one.expected.text], " ", " ")] : [],
        ),
      ),
    );
    if (failing.length === answers.length) return [{ ...failure, expected: { text: expected } }];
    const fits = labels(answers.filter((one) => !failing.includes(one) && !open.includes(one)));
    const reason = reasons.dependsOn(openQuestion(worlds), fits, labels(failing), open.length === 0);
    const { fix: _, ...rest } = failure;
    const fix = worlds.some(({ unitType }) => unitType !== undefined) ? { fix: reasons.giveUnitType } : {};
    return [
      { ...rest, ...fix, outcome: "unknown", expected: { text: expected }, reason, cause: "not-stated" },
    ];
  }
  const unsettled = first(open, "unknown");
  if (unsettled) return [unsettled];
  const pass = first(passing, "pass");
  if (pass) return [{ ...pass, note: reasons.inEveryWorld(openQuestion(worlds)) }];
  return answers[0]?.judgements ?? [];
}

/** The unit type that the rule file assumes, as a warning, when none is given. */
export function assumedScenario(rule: Rule, context: Context): Scenario | undefined {
  const id = (context.vocabulary satisfies Vocabulary).assumedUnitType;
  if (id === undefined || context.unitType !== undefined || !dependsOn(rule, "unit-type")) return undefined;
  const label = context.vocabulary.unitTypes.find((type) => type.id === id)?.label ?? verbatim(id);
  return { label, unitType: id };
}
