import type {
  Bound,
  Branch,
  Check,
  Condition,
  Reference,
  RuleCase,
  RuleDemand,
  Scope,
  Selector,
} from "../model/check.ts";
import type { Ask, Problem, Rule, Vocabulary } from "../model/policy.ts";
import { type Text, verbatim } from "../model/text.ts";
import { partsOf } from "../naming/index.ts";
import { enumerated } from "../wording/lists.ts";
import { pageOf } from "../wording/pages.ts";
import { problemWords as words } from "../wording/problems.ts";
import { selectorWords } from "../wording/report.ts";
import { problemsOf, suggestion, unknownKey } from "./issues.ts";
import type { ClassShape, Conditions, RuleShape } from "./shape.ts";
import type { Path, RuleSource } from "./source.ts";

/** What the rest of the file says, as far as rules need it. */
interface Declared {
  readonly readings: Readonly<Record<string, unknown>>;
  readonly classes: readonly (readonly [string, ClassShape])[];
  /** Names of roles and classes, also of those that are wrong in themselves. */
  readonly declared: ReadonlySet<string>;
  readonly declaredRoles: ReadonlySet<string>;
  readonly categoriesDeclared: boolean;
  readonly asks: readonly Ask[];
}

type Options = Readonly<Record<string, unknown>>;

function isOptions(value: unknown): value is Options {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Scopes of checks that can be asked of a subject, or of what is around it. */
const reach: Readonly<Record<Selector["base"]["kind"], readonly Scope[]>> = {
  role: ["media", "file", "work", "package"],
  media: ["media", "file", "work", "package"],
  work: ["work", "package"],
  package: ["package"],
};
/** Scopes of checks that a rule asks of the subject itself. */
const own: Readonly<Record<Selector["base"]["kind"], readonly Scope[]>> = {
  role: ["media", "file"],
  media: ["media", "file"],
  work: ["work"],
  package: ["package"],
};

/** Binds rules and classes to checks, and holds every name they use against what the file declares. */
export class Binder {
  private readonly source: RuleSource;
  private readonly problems: Problem[];
  private readonly checks: ReadonlyMap<string, Check>;
  private readonly vocabulary: Vocabulary;
  private readonly declared: Declared;
  private readonly classes: ReadonlyMap<string, ClassShape>;
  private readonly selectors = new Map<string, Selector | undefined>();

  constructor(
    source: RuleSource,
    problems: Problem[],
    checks: ReadonlyMap<string, Check>,
    vocabulary: Vocabulary,
    declared: Declared,
  ) {
    this.source = source;
    this.problems = problems;
    this.checks = checks;
    this.vocabulary = vocabulary;
    this.declared = declared;
    this.classes = new Map(declared.classes);
    this.checkReadings();
  }

  /** Every role and class by name, and the works and the package themselves. */
  allSelectors(): ReadonlyMap<string, Selector> {
    const names = ["work", "package", ...this.vocabulary.roles.map(({ id }) => id), ...this.classes.keys()];
    return new Map(
      names.flatMap((name) => {
        const selector = this.selector(name, ["classes", name], []);
        return selector ? [[name, selector] as const] : [];
      }),
    );
  }

  rules(entries: readonly (readonly [string, RuleShape])[]): readonly Rule[] {
    return entries.flatMap(([id, shape]) => {
      const path: Path = ["rules", id];
      const base = this.subject(shape.for, [...path, "for"]);
      if (!base) return [];
      const extra = shape.where ? this.conditions(shape.where, [...path, "where"], base) : [];
      const selector = { ...base, conditions: [...base.conditions, ...extra] };
      // What contradicts itself in a class is said there.
      if (shape.where) this.refuseContradictions(selector.conditions, [...path, "where"]);
      const demand = this.demand(shape, path, selector);
      const elseAsk = this.elseAsk(shape["else-ask"], [...path, "else-ask"]);
      if (!demand) return [];
      const { requirement = null, clause, level } = shape;
      return [
        {
          id,
          requirement,
          clause,
          level,
          selector,
          demand,
          ...(shape.says ? { says: shape.says } : {}),
          ...(shape.fix ? { fix: shape.fix } : {}),
          ...(elseAsk ? { elseAsk } : {}),
          place: this.source.place(path),
        },
      ];
    });
  }

  private elseAsk(name: string | undefined, path: Path): Ask | undefined {
    if (name === undefined) return undefined;
    const { asks } = this.declared;
    const found = asks.find(({ id }) => id === name);
    if (!found) {
      const near = suggestion(
        name,
        asks.map(({ id }) => id),
      );
      this.problems.push(this.source.problem("unknown-ask", path, words.unknownAsk(name), near));
    }
    return found;
  }

  private checkReadings(): void {
    for (const [id, options] of Object.entries(this.declared.readings)) {
      const known = Object.keys(pageOf(id)?.options ?? {});
      if (known.length === 0 || !isOptions(options)) continue;
      for (const key of Object.keys(options)) {
        if (!known.includes(key)) this.problems.push(unknownKey(this.source, ["readings", id, key], known));
      }
    }
  }

  /** The subject of a rule: one name, or several roles. */
  private subject(names: readonly string[], path: Path): Selector | undefined {
    const selectors = names.map((name, index) =>
      this.selector(name, names.length > 1 ? [...path, index] : path, []),
    );
    const [first, ...others] = selectors;
    if (!first || others.length === 0) return first;
    const roles: string[] = [];
    for (const [index, selector] of selectors.entries()) {
      if (!selector) return undefined;
      if (selector.base.kind !== "role" || selector.conditions.length > 0) {
        this.problems.push(
          this.source.problem("unknown-role", [...path, index], words.unknownRole(selector.name)),
        );
        return undefined;
      }
      roles.push(...selector.base.roles);
    }
    const labels = selectors.map((selector) => selector?.label ?? verbatim(""));
    return {
      name: names.join(", "),
      label: enumerated(labels),
      base: { kind: "role", roles },
      conditions: [],
    };
  }

  /** A role, a class, `work` or `package`. `via` are the classes that led here, to stop circles. */
  private selector(name: string, path: Path, via: readonly string[]): Selector | undefined {
    if (name === "work") return { name, label: selectorWords.work, base: { kind: "work" }, conditions: [] };
    if (name === "package")
      return { name, label: selectorWords.package, base: { kind: "package" }, conditions: [] };
    const role = this.vocabulary.roles.find(({ id }) => id === name);
    if (role) return { name, label: role.label, base: { kind: "role", roles: [name] }, conditions: [] };
    const shape = this.classes.get(name);
    if (shape) {
      if (via.includes(name)) {
        const text = words.circular([...via.slice(via.indexOf(name)), name]);
        this.problems.push(this.source.problem("circular", ["classes", name, "of"], text));
        return undefined;
      }
      if (!this.selectors.has(name))
        this.selectors.set(name, this.classSelector(name, shape, [...via, name]));
      return this.selectors.get(name);
    }
    // A name that is declared but wrong in itself has its problem already; rules about it are looked at all the same.
    if (this.declared.declaredRoles.has(name)) {
      return { name, label: verbatim(name), base: { kind: "role", roles: [name] }, conditions: [] };
    }
    if (!this.declared.declared.has(name)) {
      const known = [...this.declared.declared, "work", "package"];
      this.problems.push(
        this.source.problem("unknown-subject", path, words.unknownSubject(name), suggestion(name, known)),
      );
    }
    return undefined;
  }

  private classSelector(name: string, shape: ClassShape, via: readonly string[]): Selector | undefined {
    const base = this.selector(shape.of, ["classes", name, "of"], via);
    if (!base) return undefined;
    const path: Path = ["classes", name, "where"];
    const conditions = [...base.conditions, ...this.conditions(shape.where, path, base)];
    this.refuseContradictions(conditions, path);
    return { name, label: shape.label ?? verbatim(name), base: base.base, conditions };
  }

  private conditions(raw: Conditions, path: Path, subject: Selector): readonly Condition[] {
    return Object.entries(raw).flatMap(([key, value]): Condition[] => {
      const at = [...path, key];
      if (key === "not" && isOptions(value))
        return [{ kind: "not", of: this.conditions(value, at, subject) }];
      if (key === "any" && Array.isArray(value)) {
        const branches = value.map((branch, index) =>
          isOptions(branch) ? this.conditions(branch, [...at, index], subject) : [],
        );
        return [{ kind: "any", of: branches }];
      }
      const check = this.checks.get(key);
      if (!check) {
        const known = ["not", "any", ...this.checks.keys()];
        const near = suggestion(key, known);
        this.problems.push(this.source.keyProblem("unknown-check", at, words.unknownCheck(key), near));
        return [];
      }
      if (!reach[subject.base.kind].includes(check.scope)) {
        const text = words.conditionScope(key, subject.name);
        this.problems.push(this.source.keyProblem("wrong-scope", at, text));
        return [];
      }
      const bound = this.bind(check, value, at, subject);
      return bound ? [{ kind: "check", bound }] : [];
    });
  }

  private demand(shape: RuleShape, path: Path, subject: Selector): RuleDemand | undefined {
    const { check: name, cases, either } = shape;
    if ((name === undefined) === (either === undefined) || (either && (cases || shape.with !== undefined))) {
      this.problems.push(this.source.keyProblem("one-demand", path, words.oneDemand));
      return undefined;
    }
    if (either) return this.eitherDemand(either, [...path, "either"], subject);
    const check = name === undefined ? undefined : this.check(name, [...path, "check"]);
    if (!check || !this.canAsk(check, subject, [...path, "check"])) return undefined;
    if (!cases) {
      const bound = this.bind(check, shape.with, [...path, "with"], subject);
      return bound ? { kind: "check", bound } : undefined;
    }
    if (shape.with !== undefined) {
      this.problems.push(this.source.keyProblem("with-and-cases", [...path, "with"], words.withAndCases));
      return undefined;
    }
    const bound = Object.entries(cases).map(([id, options]) =>
      this.ruleCase(id, options, check, [...path, "cases", id], subject),
    );
    const good = bound.filter((one) => one !== undefined);
    return good.length === bound.length ? { kind: "cases", check, cases: good } : undefined;
  }

  private eitherDemand(
    either: Readonly<Record<string, Conditions>>,
    path: Path,
    subject: Selector,
  ): RuleDemand | undefined {
    const branches = Object.entries(either).map(([name, bundle]): Branch | undefined => {
      const parts = Object.entries(bundle).map(([id, options]) => {
        const at = [...path, name, id];
        const check = this.check(id, at);
        if (!check || !this.canAsk(check, subject, at)) return undefined;
        return this.bind(check, options, at, subject);
      });
      const good = parts.filter((part) => part !== undefined);
      return good.length === parts.length ? { name, parts: good } : undefined;
    });
    const good = branches.filter((branch) => branch !== undefined);
    return good.length === branches.length ? { kind: "either", branches: good } : undefined;
  }

  /** A case is a class, or a category by its name. */
  private ruleCase(
    name: string,
    options: unknown,
    check: Check,
    path: Path,
    subject: Selector,
  ): RuleCase | undefined {
    const bound = this.bind(check, options, path, subject);
    const category = this.vocabulary.categories.find(({ id }) => id === name);
    let conditions: readonly Condition[] | undefined;
    let label: Text = category?.label ?? verbatim(name);
    if (this.classes.has(name)) {
      const selector = this.selector(name, path, []);
      conditions = selector?.conditions;
      label = selector?.label ?? label;
    } else if (category) {
      conditions = this.conditions({ category: name }, path, subject);
    } else if (!this.declared.declared.has(name)) {
      const known = [...this.classes.keys(), ...this.vocabulary.categories.map(({ id }) => id)];
      this.problems.push(
        this.source.keyProblem("unknown-case", path, words.unknownCase(name), suggestion(name, known)),
      );
    }
    if (!bound || !conditions) return undefined;
    this.refuseContradictions([...subject.conditions, ...conditions], path);
    return { name, label, conditions, bound };
  }

  private check(name: string, path: Path): Check | undefined {
    const check = this.checks.get(name);
    if (!check) {
      const near = suggestion(name, [...this.checks.keys()]);
      this.problems.push(this.source.problem("unknown-check", path, words.unknownCheck(name), near));
    }
    return check;
  }

  /** Whether a rule can ask the check of its subject at all, and could ever find one to ask. */
  private canAsk(check: Check, subject: Selector, path: Path): boolean {
    if (!own[subject.base.kind].includes(check.scope)) {
      const text = words.wrongScope(check.id, subject.name);
      this.problems.push(this.source.problem("wrong-scope", path, text, words.scopeHint(check.scope)));
      return false;
    }
    if (check.scope === "media" && subject.base.kind === "role") {
      const { roles } = subject.base;
      const kinds = this.vocabulary.roles
        .filter(({ id }) => roles.includes(id))
        .flatMap((role) => role.kinds);
      if (kinds.length > 0 && !kinds.some((kind) => check.kinds.includes(kind))) {
        this.problems.push(this.source.problem("never", path, words.neverKind(check.id, subject.name)));
        return false;
      }
    }
    return true;
  }

  /** Binds a check to options as written: a value alone is its `is`; readings of the file are their defaults. */
  private bind(check: Check, written: unknown, path: Path, subject: Selector): Bound | undefined {
    const short = written !== undefined && written !== null && !isOptions(written);
    const given: Options = short ? { is: written } : isOptions(written) ? written : {};
    const readings = this.declared.readings[check.id];
    const result = check.bind({ ...(isOptions(readings) ? readings : {}), ...given });
    if ("issues" in result) {
      for (const issue of result.issues) {
        const [option, ...rest] = issue.path;
        const fromReadings =
          typeof option === "string" && !(option in given) && isOptions(readings) && option in readings;
        const at = fromReadings
          ? ["readings", check.id, ...issue.path.map(asStep)]
          : [...path, ...(short && option === "is" ? rest : issue.path).map(asStep)];
        const known = Object.keys(pageOf(check.id)?.options ?? {});
        this.problems.push(...problemsOf(this.source, [{ ...issue, path: [] }], at, known));
      }
      return undefined;
    }
    const { bound } = result;
    for (const reference of bound.references)
      this.checkReference(reference, [...path, ...(short ? [] : reference.path)]);
    if (check.id === "file-name" && given.is === undefined && !this.hasTemplate(subject)) {
      this.problems.push(this.source.problem("no-template", path, words.noTemplate));
      return undefined;
    }
    return bound;
  }

  private hasTemplate(subject: Selector): boolean {
    if (subject.base.kind !== "role") return false;
    const { roles } = subject.base;
    const known = this.vocabulary.roles.filter(({ id }) => roles.includes(id));
    return known.every((role) => role.name.length > 0);
  }

  private checkReference({ to, name }: Reference, path: Path): void {
    const { categories, versions, unitTypes } = this.vocabulary;
    const known = {
      subject: [...this.declared.declared, "work"],
      category: categories.map(({ id }) => id),
      version: versions.map(({ id }) => id),
      "unit-type": unitTypes.map(({ id }) => id),
      part: this.vocabulary.roles.flatMap((role) =>
        role.name.flatMap((template) => partsOf(template).map(({ token }) => token)),
      ),
    }[to];
    if (known.includes(name)) {
      if (to === "subject") this.selector(name, path, []);
      return;
    }
    // A broken list of categories has its own problem.
    if (to === "category" && categories.length === 0 && this.declared.categoriesDeclared) return;
    const said = {
      subject: words.unknownSubject,
      category: words.unknownCategory,
      version: words.unknownVersion,
      "unit-type": words.unknownUnitType,
      part: words.unknownPart,
    }[to](name);
    const hint = to === "category" && categories.length === 0 ? words.noCategories : suggestion(name, known);
    this.problems.push(this.source.problem(`unknown-${to}`, path, said, hint));
  }

  /** Two conditions on one property that no subject can meet together make a rule that never speaks. */
  private refuseContradictions(conditions: readonly Condition[], path: Path): void {
    const seen = new Map<string, readonly string[]>();
    for (const condition of conditions) {
      if (condition.kind !== "check") continue;
      const { check } = condition.bound;
      const values = alternatives(condition.bound);
      if (values === undefined) continue;
      const earlier = seen.get(check.id);
      if (earlier && !earlier.some((value) => values.includes(value))) {
        const text = words.neverBoth(check.id, earlier.join(" / "), values.join(" / "));
        this.problems.push(this.source.problem("never", path, text));
        return;
      }
      seen.set(check.id, values);
    }
  }
}

function asStep(step: PropertyKey): string | number {
  return typeof step === "number" ? step : String(step);
}

function sizeText(size: unknown): string {
  return isOptions(size) ? `${String(size.width)}×${String(size.height)}` : String(size);
}

/** The values that a condition allows, where they can be listed. */
function alternatives({ options }: Bound): readonly string[] | undefined {
  if (!isOptions(options) || !Array.isArray(options.is)) return undefined;
  const values: readonly unknown[] = options.is;
  if (values.every((value) => typeof value === "string")) return values;
  const sizes = values.flatMap((value) =>
    isOptions(value) && value.relation === "=" && Array.isArray(value.sizes)
      ? value.sizes.map(sizeText)
      : [undefined],
  );
  const known = sizes.filter((size) => size !== undefined);
  return known.length === sizes.length ? known : undefined;
}
