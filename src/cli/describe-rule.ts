import { type Condition, type ConfiguredCheck, rolesOf, type Selector } from "../model/check.ts";
import type { Policy, Rule } from "../model/policy.ts";
import type { Text } from "../model/text.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { eitherWords, selectorConditions } from "../wording/findings.ts";
import { clauses, joined, labeled, noted, oneOf, phrases } from "../wording/lists.ts";
import { selectorWords } from "../wording/report.ts";

function checkText(bound: ConfiguredCheck, vocabulary: Vocabulary, roles?: readonly string[]): Text {
  const { what, expected } = bound.describe(vocabulary, roles);
  return joined([what, expected.text], " ", ": ");
}

/** Writes what a rule requires: `视频码率 10–50 Mbps`. */
export function demandText({ demand, selector }: Rule, vocabulary: Vocabulary): Text {
  const one = (bound: ConfiguredCheck): Text => checkText(bound, vocabulary, rolesOf(selector));
  if (demand.kind === "check") return one(demand.bound);
  if (demand.kind === "cases") {
    return clauses(demand.cases.map(({ label, bound }) => labeled(label, one(bound))));
  }
  return oneOf(demand.branches.map(({ name, parts }) => eitherWords.branch(name, phrases(parts.map(one)))));
}

function conditionsText(conditions: readonly Condition[], vocabulary: Vocabulary): Text {
  const one = (condition: Condition): Text => {
    switch (condition.kind) {
      case "check":
        return checkText(condition.bound, vocabulary);
      case "not":
        return selectorConditions.not(conditionsText(condition.of, vocabulary));
      case "any":
        return oneOf(condition.of.map((branch) => conditionsText(branch, vocabulary)));
    }
  };
  return phrases(conditions.map(one));
}

/** Writes what a rule is about: its role or class, and the conditions that it adds itself. */
export function subjectText({ name, label, conditions }: Selector, { selectors, vocabulary }: Policy): Text {
  const own = conditions.slice(selectors.get(name)?.conditions.length ?? 0);
  return own.length === 0 ? label : noted(label, conditionsText(own, vocabulary));
}

/** Writes what each class of a rule file is: `4K: film (resolution: 4K)`. */
export function classTexts({ selectors, vocabulary }: Policy): readonly Text[] {
  return [...selectors.values()].flatMap(({ label, base, conditions }) => {
    if (conditions.length === 0) return [];
    const roles = base.kind === "role" ? base.roles : [];
    const named = vocabulary.roles.filter(({ id }) => roles.includes(id)).map((role) => role.label);
    const of = base.kind === "work" || base.kind === "package" ? selectorWords[base.kind] : oneOf(named);
    return [labeled(label, noted(of, conditionsText(conditions, vocabulary)))];
  });
}
