import { Judge } from "../../src/judge/judge.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Policy } from "../../src/model/policy.ts";
import { type PackageCase, packageOf } from "./package.ts";

/** What comes of every rule for a package that a test describes. */
export function findingsOf(
  policy: Policy,
  given: PackageCase,
  more: { unitType?: string; skipped?: readonly string[] } = {},
): readonly Finding[] {
  const { unitType, skipped = [] } = more;
  const circumstances = { on: "2024-08-10", skipped: new Set(skipped), ...(unitType ? { unitType } : {}) };
  return new Judge(policy, packageOf(given, policy), circumstances).findings();
}
