import type {
  Branch,
  Check,
  Condition,
  ConfiguredCheck,
  RuleCase,
  RuleDemand,
  Scope,
  Selector,
} from "../model/check.ts";
import type { Ask, Rule } from "../model/policy.ts";
import { verbatim } from "../model/text.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { problemWords } from "../wording/problems.ts";
import type { Binding } from "./binding.ts";
import type { Draft } from "./draft.ts";
import { type Conditions, type RuleEntry, ruleSchema } from "./schema.ts";
import type { Selectors } from "./selectors.ts";
import type { Path } from "./source.ts";

/** Scopes of checks that a rule asks of the subject itself. */
const own: Readonly<Record<Selector["base"]["kind"], readonly Scope[]>> = {
  role: ["media", "file"],
  media: ["media", "file"],
  work: ["work"],
  package: ["package"],
};

/** All of them, or nothing where one is missing: half a demand would be a different one. */
function allOrNone<T>(items: readonly (T | undefined)[]): readonly T[] | undefined {
  const good = items.filter((item) => item !== undefined);
  return good.length === items.length ? good : undefined;
}

/** Makes rules of their entries: whom each is about, what it demands, and where it stands. */
export class Rules {
  private readonly draft: Draft;
  private readonly binding: Binding;
  private readonly selectors: Selectors;
  private readonly vocabulary: Vocabulary;
  private readonly asks: readonly Ask[];

  constructor(
    draft: Draft,
    binding: Binding,
    selectors: Selectors,
    vocabulary: Vocabulary,
    asks: readonly Ask[],
  ) {
    this.draft = draft;
    this.binding = binding;
    this.selectors = selectors;
    this.vocabulary = vocabulary;
    this.asks = asks;
  }

  /** Every rule of the file that is right; what is wrong with the others is noted. */
  all(): readonly Rule[] {
    return this.draft.entries("rules", ruleSchema).flatMap(([id, shape]) => this.rule(id, shape) ?? []);
  }

  private rule(id: string, shape: RuleEntry): Rule | undefined {
    const path: Path = ["rules", id];
    const base = this.selectors.subject(shape.for, [...path, "for"]);
    if (!base) return undefined;
    const selector = shape.where ? this.selectors.narrowed(base, shape.where, [...path, "where"]) : base;
    const demand = this.demand(shape, path, selector);
    const elseAsk = this.elseAsk(shape["else-ask"], [...path, "else-ask"]);
    if (!demand) return undefined;
    const { requirement = null, clause, level, says, fix } = shape;
    return {
      id,
      requirement,
      clause,
      level,
      selector,
      demand,
      ...(says ? { says } : {}),
      ...(fix ? { fix } : {}),
      ...(elseAsk ? { elseAsk } : {}),
      place: this.draft.source.place(path),
    };
  }

  private elseAsk(name: string | undefined, path: Path): Ask | undefined {
    if (name === undefined) return undefined;
    const found = this.asks.find(({ id }) => id === name);
    if (!found) {
      const ids = this.asks.map(({ id }) => id);
      this.draft.problem(
        "unknown-ask",
        path,
        problemWords.unknownAsk(name),
        this.draft.suggestion(name, ids),
      );
    }
    return found;
  }

  private demand(shape: RuleEntry, path: Path, subject: Selector): RuleDemand | undefined {
    const { check: name, cases, either } = shape;
    if ((name === undefined) === (either === undefined) || (either && (cases || shape.with !== undefined))) {
      this.draft.keyProblem("one-demand", path, problemWords.oneDemand);
      return undefined;
    }
    if (either) return this.either(either, [...path, "either"], subject);
    const check = name === undefined ? undefined : this.check(name, [...path, "check"], subject);
    if (!check) return undefined;
    if (!cases) {
      const bound = this.binding.bind(check, shape.with, [...path, "with"], subject);
      return bound ? { kind: "check", bound } : undefined;
    }
    if (shape.with !== undefined) {
      this.draft.keyProblem("with-and-cases", [...path, "with"], problemWords.withAndCases);
      return undefined;
    }
    const all = Object.entries(cases).map(([id, options]) =>
      this.oneCase(id, options, check, [...path, "cases", id], subject),
    );
    const good = allOrNone(all);
    return good ? { kind: "cases", check, cases: good } : undefined;
  }

  private either(
    either: Readonly<Record<string, Conditions>>,
    path: Path,
    subject: Selector,
  ): RuleDemand | undefined {
    const branches = Object.entries(either).map(([name, bundle]): Branch | undefined => {
      const parts = allOrNone(
        Object.entries(bundle).map(([id, options]): ConfiguredCheck | undefined => {
          const at = [...path, name, id];
          const check = this.check(id, at, subject);
          return check && this.binding.bind(check, options, at, subject);
        }),
      );
      return parts && { name, parts };
    });
    const good = allOrNone(branches);
    return good && { kind: "either", branches: good };
  }

  /** A case is a class, or a category by its name. */
  private oneCase(
    name: string,
    options: unknown,
    check: Check,
    path: Path,
    subject: Selector,
  ): RuleCase | undefined {
    const bound = this.binding.bind(check, options, path, subject);
    const category = this.vocabulary.categories.find(({ id }) => id === name);
    let conditions: readonly Condition[] | undefined;
    let label = category?.label ?? verbatim(name);
    if (this.selectors.classNames.includes(name)) {
      const selector = this.selectors.named(name, path);
      conditions = selector?.conditions;
      label = selector?.label ?? label;
    } else if (category) {
      conditions = this.selectors.conditions({ category: name }, path, subject);
    } else if (!this.draft.declared("classes").includes(name)) {
      const known = [...this.selectors.classNames, ...this.vocabulary.categories.map(({ id }) => id)];
      this.draft.keyProblem(
        "unknown-case",
        path,
        problemWords.unknownCase(name),
        this.draft.suggestion(name, known),
      );
    }
    if (!bound || !conditions) return undefined;
    this.selectors.refuseContradiction([...subject.conditions, ...conditions], path);
    return { name, label, conditions, bound };
  }

  /** The check, if a rule can ask it of this subject at all, and could ever find one to ask. */
  private check(name: string, path: Path, subject: Selector): Check | undefined {
    const check = this.binding.check(name, path);
    if (!check) return undefined;
    const { base } = subject;
    if (!own[base.kind].includes(check.scope)) {
      const text = problemWords.wrongScope(check.id, subject.name);
      this.draft.problem("wrong-scope", path, text, problemWords.scopeHint(check.scope));
      return undefined;
    }
    const roles = base.kind === "role" ? base.roles : [];
    const kinds = this.vocabulary.roles.filter(({ id }) => roles.includes(id)).flatMap((role) => role.kinds);
    if (check.scope === "media" && kinds.length > 0 && !kinds.some((kind) => check.kinds.includes(kind))) {
      this.draft.problem("never", path, problemWords.neverKind(check.id, subject.name));
      return undefined;
    }
    return check;
  }
}
