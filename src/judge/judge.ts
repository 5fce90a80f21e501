import {
  type CategoryFit,
  type Context,
  type Members,
  rolesOf,
  type Selector,
  type Subject,
} from "../model/check.ts";
import type { Detection } from "../model/facts/decoded.ts";
import type { DescribedResult, Finding, FindingSubject, Level } from "../model/finding.ts";
import type { Package, PackageFile, Work } from "../model/package.ts";
import type { Policy, Rule } from "../model/policy.ts";
import { present } from "../model/present.ts";
import type { RuleOrigin } from "../model/rule-origin.ts";
import { type Text, verbatim } from "../model/text.ts";
import { findingMessage, reasons } from "../wording/findings.ts";
import { evaluateAll } from "./conditions.ts";
import { deferToChecklist } from "./defer-to-checklist.ts";
import { evaluateRule } from "./evaluate-rule.ts";
import { findingOf } from "./finding.ts";
import { requiredDetections } from "./required-detections.ts";
import {
  acrossScenarios,
  assumedScenario,
  dependence,
  type Scenario,
  scenariosOf,
  withScenario,
} from "./scenarios.ts";
import { hasUnreadArchive, uncertainFiles } from "./uncertain-members.ts";

/** Circumstances of a run, besides rules and facts. */
export interface Circumstances {
  /** The day of the check, `YYYY-MM-DD`. */
  readonly on: string;
  readonly unitType?: string;
  /** Ids of rules left out on the command line. */
  readonly skipped: ReadonlySet<string>;
  readonly rules?: RuleOrigin;
}

/**
 * Holds a package against a policy. Every rule appears for every subject that it is about, or once as not applicable
 * where there is none. The order is fixed: the package first, then works by path, rules in the order of the file.
 */
export class Judge {
  private readonly policy: Policy;
  private readonly pack: Package;
  private readonly skipped: ReadonlySet<string>;
  private readonly context: Context;
  private readonly works = new Map<string, Work>();
  private readonly known = new Map<string, Members>();
  private readonly fits = new Map<string, CategoryFit>();
  private readonly subjectsOf = new Map<string, readonly Subject[]>();

  constructor(policy: Policy, pack: Package, { on, unitType, skipped, rules }: Circumstances) {
    this.policy = policy;
    this.pack = pack;
    this.skipped = skipped;
    for (const work of pack.works) for (const file of work.files) this.works.set(file.path, work);
    this.context = {
      on,
      ...present({ unitType, rules }),
      vocabulary: policy.vocabulary,
      members: (name) => this.members(name),
      categoryFit: (work) => this.categoryFit(work),
    };
  }

  /** Lists the detections that rules need, by path of the file. */
  requiredDetections(): ReadonlyMap<string, ReadonlySet<Detection>> {
    const asked = this.policy.rules.filter(({ id }) => !this.skipped.has(id));
    return requiredDetections(asked, (rule) =>
      this.subjects(rule.selector).filter((subject) => this.mayBeAbout(rule, subject)),
    );
  }

  /** Tells if a subject is in a rule's scope in any scenario. */
  private mayBeAbout(rule: Rule, subject: Subject): boolean {
    const { conditions } = rule.selector;
    const assumed = assumedScenario(rule, this.context);
    const scenarios = assumed ? [assumed] : scenariosOf(rule, subject, this.context);
    if (scenarios.length === 0) return evaluateAll(conditions, subject, this.context).is !== "no";
    return scenarios.some(
      (scenario) => evaluateAll(conditions, ...withScenario(scenario, subject, this.context)).is !== "no",
    );
  }

  /** Returns the findings of every rule for every subject. */
  findings(): readonly Finding[] {
    const all = this.policy.rules.flatMap((rule) => this.judgeRule(rule));
    const order = new Map(this.pack.works.map((work, index) => [work.id, index]));
    const rank = ({ kind, work }: FindingSubject) => {
      if (kind === "package") return -1;
      return work === null ? this.pack.works.length : (order.get(work) ?? 0);
    };
    // Sorting is stable, so that rules and files keep their order within a work.
    return all.sort((a, b) => rank(a.subject) - rank(b.subject));
  }

  private judgeRule(rule: Rule): Finding[] {
    const place: Subject = { scope: "package", package: this.pack };
    if (this.skipped.has(rule.id)) return [findingOf(rule, place, this.left(rule, reasons.skipped))];
    const subjects = this.subjects(rule.selector);
    if (subjects.length === 0) {
      return [findingOf(rule, place, this.left(rule, reasons.noSubject(rule.selector.label)))];
    }
    return subjects.flatMap((subject) => {
      const { results, level } = this.answer(rule, subject);
      return results.map((result) => findingOf(rule, subject, result, level));
    });
  }

  /** Describes a rule that has no subject. */
  private left(rule: Rule, reason: Text): DescribedResult {
    const { demand } = rule;
    const bound =
      demand.kind === "check" ? demand.bound : demand.kind === "cases" ? demand.cases[0]?.bound : undefined;
    const demanded = bound?.describe(this.context.vocabulary, rolesOf(rule.selector));
    const expected = demand.kind === "check" ? demanded?.expected : undefined;
    return { outcome: "n/a", what: demanded?.what ?? verbatim(rule.id), ...present({ expected }), reason };
  }

  private answer(rule: Rule, subject: Subject): { results: readonly DescribedResult[]; level: Level } {
    const assumed = assumedScenario(rule, this.context);
    if (assumed) {
      const [there, context] = withScenario(assumed, subject, this.context);
      const results = this.inOneScenario(rule, there, context).map((one) =>
        one.outcome === "fail"
          ? { ...one, note: reasons.assumed(assumed.label), cause: "assumed" as const }
          : one,
      );
      return { results, level: "should" };
    }
    const scenarios = scenariosOf(rule, subject, this.context);
    if (scenarios.length === 0) {
      const results = this.inOneScenario(rule, subject, this.context);
      return { results: results.map((one) => deferToChecklist(rule, subject, one)), level: rule.level };
    }
    const answers = scenarios.map((scenario) => {
      const [there, context] = withScenario(scenario, subject, this.context);
      return { scenario, results: this.inOneScenario(rule, there, context) };
    });
    return {
      results: acrossScenarios(answers, rule).map((one) => deferToChecklist(rule, subject, one)),
      level: rule.level,
    };
  }

  private inOneScenario(rule: Rule, subject: Subject, context: Context): readonly DescribedResult[] {
    const { selector, demand } = rule;
    const evaluation = evaluateAll(selector.conditions, subject, context);
    if (evaluation.is === "yes") return evaluateRule(demand, subject, context);
    const demanded = this.left(rule, evaluation.because);
    if (evaluation.is === "no") {
      const ofClass = this.policy.selectors.get(selector.name)?.conditions ?? [];
      const isOutside = evaluateAll(ofClass, subject, context).is === "no";
      const reason = isOutside ? reasons.notInClass(selector.label, evaluation.because) : evaluation.because;
      return [{ ...demanded, reason }];
    }
    // The scope is unknown, so the result is too.
    const { cause } = evaluation;
    return [{ ...demanded, outcome: "unknown", ...(cause ? { cause } : {}) }];
  }

  /** Lists the subjects of a selector. */
  private subjects({ base }: Selector): readonly Subject[] {
    const key = base.kind === "role" ? `role ${base.roles.join(" ")}` : base.kind;
    const found = this.subjectsOf.get(key) ?? this.among(base, this.pack.files, this.pack.works);
    this.subjectsOf.set(key, found);
    return found;
  }

  private among(
    base: Selector["base"],
    files: readonly PackageFile[],
    works: readonly Work[],
  ): readonly Subject[] {
    const ofFile = (file: PackageFile): Subject => {
      const work = this.works.get(file.path);
      return { scope: "file", package: this.pack, file, ...(work ? { work } : {}) };
    };
    switch (base.kind) {
      case "role":
        return files.filter(({ role }) => role !== undefined && base.roles.includes(role)).map(ofFile);
      case "media":
        return files
          .filter(({ media, wholeness }) => media !== undefined || wholeness !== undefined)
          .map(ofFile);
      case "work":
        return works.map((work) => ({ scope: "work", package: this.pack, work }));
      case "package":
        return [{ scope: "package", package: this.pack }];
    }
  }

  private members(name: string): Members {
    const known = this.known.get(name);
    if (known) return known;
    const selector = this.policy.selectors.get(name);
    const members: { label: Text; sure: Subject[]; maybe: Subject[]; sealed: boolean } = {
      label: selector?.label ?? verbatim(name),
      sure: [],
      maybe: [],
      sealed: hasUnreadArchive(this.pack),
    };
    for (const subject of selector ? this.subjects(selector) : []) {
      const evaluation = evaluateAll(selector?.conditions ?? [], subject, this.context);
      if (evaluation.is === "yes") members.sure.push(subject);
      if (evaluation.is === "unknown") members.maybe.push(subject);
    }
    const possible = selector ? uncertainFiles(selector.base, this.pack, this.policy.vocabulary.roles) : [];
    members.maybe.push(...possible.map((file) => ({ scope: "file" as const, package: this.pack, file })));
    this.known.set(name, members);
    return members;
  }

  /** Tries a work in every category, with all rules that depend on the category. */
  categoryFit(work: Work): CategoryFit {
    const known = this.fits.get(work.id);
    if (known) return known;
    const rules = this.policy.rules.filter(
      (rule) => rule.level === "must" && dependence(rule, "category") && !this.skipped.has(rule.id),
    );
    const fits: string[] = [];
    const excluded: { category: string; because: Text[] }[] = [];
    for (const { id, label } of this.policy.vocabulary.categories) {
      const because = rules.flatMap((rule) => this.failuresOf(rule, work, { label, category: id }));
      if (because.length === 0) fits.push(id);
      else excluded.push({ category: id, because });
    }
    const fit = { fits, excluded };
    this.fits.set(work.id, fit);
    return fit;
  }

  private failuresOf(rule: Rule, work: Work, scenario: Scenario): readonly Text[] {
    const { base } = rule.selector;
    if (base.kind === "package") return [];
    return this.among(base, work.files, [work]).flatMap((subject) => {
      const [there, context] = withScenario(scenario, subject, this.context);
      return this.inOneScenario(rule, there, context)
        .filter(({ outcome }) => outcome === "fail")
        .map((one) => findingMessage({ ...one, level: rule.level }));
    });
  }
}
