import type { Check, Subject } from "../model/check.ts";
import type { DescribedResult, Finding, FindingSubject, Level } from "../model/finding.ts";
import type { Rule } from "../model/policy.ts";

/** Makes a finding: a result with its rule and its subject. */
export function findingOf(
  rule: Rule,
  subject: Subject,
  asked: DescribedResult,
  level: Level = rule.level,
): Finding {
  const { id, requirement, clause, place } = rule;
  const about = subjectOf(subject);
  const check = checkOf(rule);
  const stamped = {
    ...asked,
    rule: id,
    requirement,
    clause,
    check: check?.id ?? "either",
    ...(check?.display ? { display: check.display } : {}),
    level,
    subject: about,
    place,
  };
  // A damaged file has one finding, by `intact`; all others do not apply.
  if (asked.cause === "damaged-file") return { ...stamped, outcome: "n/a" };
  return asked.outcome === "fail" && rule.fix ? { ...stamped, fix: rule.fix } : stamped;
}

/** The one check that a rule asks; none where it leaves a choice between several. */
function checkOf({ demand }: Rule): Check | undefined {
  if (demand.kind === "check") return demand.bound.check;
  return demand.kind === "cases" ? demand.check : undefined;
}

/** Shared by all findings of a subject: ten thousand works have hundreds of thousands. */
const known = new WeakMap<Subject, FindingSubject>();

function subjectOf(subject: Subject): FindingSubject {
  const found = known.get(subject) ?? describe(subject);
  known.set(subject, found);
  return found;
}

function describe(subject: Subject): FindingSubject {
  switch (subject.scope) {
    case "package":
      return { kind: "package", path: null, work: null };
    case "work": {
      const [only, ...others] = subject.work.files;
      return { kind: "work", path: others.length === 0 ? (only?.path ?? null) : null, work: subject.work.id };
    }
    case "file":
      return { kind: "file", path: subject.file.path, work: subject.work?.id ?? null };
  }
}
