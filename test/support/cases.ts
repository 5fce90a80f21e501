import { Judge } from "../../src/judge/judge.ts";
import type { Finding } from "../../src/model/finding.ts";
import { present } from "../../src/model/present.ts";
import type { RuleOrigin } from "../../src/model/rule-origin.ts";
import { type PackageCase, packageOf } from "./package.ts";
import { oneRule, policyOf } from "./policies.ts";

export type Loose = Readonly<Record<string, unknown>>;

/** One case of a check: what the rule asks, what is handed in, and what must come of it. */
export interface Case {
  readonly name: string;
  readonly with?: unknown;
  /** Further keys of the rule: `for`, `where`, `level`, `cases`. */
  readonly rule?: Loose;
  /** Other sections of the rule file. */
  readonly setup?: Loose;
  readonly given?: PackageCase;
  readonly on?: string;
  readonly "unit-type"?: string;
  /** Where the rule file was found. */
  readonly rules?: RuleOrigin;
  readonly expect: Expected | readonly Expected[];
}
export type Expected = string | Loose;

/** What came of the one rule that a case asks. */
export function judged(check: string, one: Case): readonly Finding[] {
  const asked = { ...(one.with === undefined ? {} : { with: one.with }), check, ...one.rule };
  const policy = policyOf(oneRule(asked, one.setup));
  const unitType = one["unit-type"];
  const circumstances = {
    on: one.on ?? "2026-01-01",
    skipped: new Set<string>(),
    ...present({ unitType, rules: one.rules }),
  };
  const judge = new Judge(policy, packageOf(one.given ?? {}, policy), circumstances);
  return judge.findings().filter(({ rule }) => rule === "asked");
}
