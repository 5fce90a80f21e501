import type { Check, Selector } from "../model/check.ts";
import type { Rule } from "../model/policy.ts";
import { selectorWords } from "../wording/report.ts";

/** Everything that was looked into, whatever it is for. */
const everyMedium: Selector = {
  name: "media",
  label: selectorWords.media,
  base: { kind: "media" },
  conditions: [],
};
const wholePackage: Selector = {
  name: "package",
  label: selectorWords.package,
  base: { kind: "package" },
  conditions: [],
};

/** No notice says that a film must be whole, or that no file should be there twice; every organiser means it. */
const always = [
  { id: "intact", level: "must", selector: everyMedium },
  { id: "duplicates", level: "should", selector: wholePackage },
] as const;

/** What reelcheck asks of every package by itself, but for what a rule of the file asks already. */
export function builtInRules(
  checks: ReadonlyMap<string, Check>,
  asked: ReadonlySet<unknown>,
): readonly Rule[] {
  return always.flatMap(({ id, level, selector }) => {
    const binding = asked.has(id) ? undefined : checks.get(id)?.bind({});
    if (!binding || !("bound" in binding)) return [];
    const demand = { kind: "check", bound: binding.bound } as const;
    return [{ id, requirement: null, clause: null, level, selector, demand, place: null }];
  });
}
