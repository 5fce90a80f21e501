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

/** No notice says that a film must be whole, or that no file should be there twice, or out of sight; every organizer means it. */
const always = [
  { id: "intact", level: "must", selector: everyMedium },
  { id: "duplicates", level: "should", selector: wholePackage },
  { id: "archives", level: "should", selector: wholePackage },
] as const;

/**
 * What reelcheck asks of every package by itself. A rule of the file that asks for duplicates takes the place of ours;
 * one that asks whether files are whole speaks of some of them, or more mildly, and ours stays beside it.
 */
export function builtInRules(
  checks: ReadonlyMap<string, Check>,
  asked: ReadonlySet<unknown>,
): readonly Rule[] {
  return always.flatMap(({ id, level, selector }) => {
    const replaced = id === "duplicates" && asked.has(id);
    const binding = replaced ? undefined : checks.get(id)?.bind({});
    if (!binding || !("bound" in binding)) return [];
    const demand = { kind: "check", bound: binding.bound } as const;
    return [{ id, requirement: null, clause: null, level, selector, demand, place: null }];
  });
}
