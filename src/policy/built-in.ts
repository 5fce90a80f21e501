import type { Check, Selector } from "../model/check.ts";
import type { BuiltIn } from "../model/check-page.ts";
import type { Rule } from "../model/policy.ts";
import { selectorWords } from "../wording/report.ts";

/** The subject of a built-in rule: every file that was looked into, whatever it is for, or the package. */
function selectorOf({ about }: BuiltIn): Selector {
  return { name: about, label: selectorWords[about], base: { kind: about }, conditions: [] };
}

/**
 * Makes the rules that reelcheck asks of every package by itself: what no notice says and every organizer means. A rule of
 * the file may take the place of one that is replaceable; beside the others it speaks of some files, or more mildly.
 */
export function builtInRules(checks: readonly Check[], asked: ReadonlySet<Check>): readonly Rule[] {
  const builtIn = checks.flatMap((check) => (check.builtIn ? [{ check, ...check.builtIn }] : []));
  return builtIn
    .sort((one, other) => one.order - other.order)
    .flatMap(({ check, ...own }) => {
      const isReplaced = own.replaceable && asked.has(check);
      const binding = isReplaced ? undefined : check.bind({});
      if (!binding || !("bound" in binding)) return [];
      const demand = { kind: "check", bound: binding.bound } as const;
      const selector = selectorOf(own);
      const { id } = check;
      return [{ id, requirement: null, clause: null, level: own.level, selector, demand, place: null }];
    });
}
