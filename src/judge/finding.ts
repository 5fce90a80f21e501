import type { Subject } from "../model/check.ts";
import type { Finding, FindingSubject, Judgement, Level } from "../model/finding.ts";
import type { Rule } from "../model/policy.ts";

/** A judgement, stamped with the rule that asked for it and the subject that it is about. */
export function findingOf(
  rule: Rule,
  subject: Subject,
  asked: Judgement,
  level: Level = rule.level,
): Finding {
  const { outcome, what, expected, actual, reason, fix, note, evidence, ours, untold, assumed, damaged } =
    asked;
  // Of a damaged file nothing is asked but that it be whole.
  const came = damaged ? "n/a" : outcome;
  const advice = came === "fail" ? (rule.fix ?? fix) : fix;
  return {
    rule: rule.id,
    requirement: rule.requirement,
    clause: rule.clause,
    check: checkIdOf(rule),
    level,
    outcome: came,
    subject: subjectOf(subject),
    what,
    ...(expected && { expected }),
    ...(actual && { actual }),
    ...(reason && { reason }),
    ...(advice && { fix: advice }),
    ...(note && { note }),
    ...(evidence && { evidence }),
    ...(ours && { ours }),
    ...(untold && { untold }),
    ...(assumed && { assumed }),
    ...(damaged && { damaged }),
    place: rule.place,
  };
}

function checkIdOf({ demand }: Rule): string {
  if (demand.kind === "check") return demand.bound.check.id;
  return demand.kind === "cases" ? demand.check.id : "either";
}

function subjectOf(subject: Subject): FindingSubject {
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
