import type { Condition, Scope, Selector } from "../model/check.ts";
import { verbatim } from "../model/text.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { enumerated } from "../wording/lists.ts";
import { problemWords } from "../wording/problems.ts";
import { selectorWords } from "../wording/report.ts";
import type { Binding } from "./binding.ts";
import { type Draft, isRecord } from "./draft.ts";
import { type ClassEntry, type Conditions, classSchema } from "./schema.ts";
import type { Path } from "./source.ts";
import { unsatisfiable } from "./unsatisfiable.ts";

/** Scopes of checks that can be asked of a subject, or of what is around it. */
const reach: Readonly<Record<Selector["base"]["kind"], readonly Scope[]>> = {
  role: ["media", "file", "work", "package"],
  media: ["media", "file", "work", "package"],
  work: ["work", "package"],
  package: ["package"],
};

/** Compiles selectors: roles, works, the package, and the classes that the file defines. */
export class Selectors {
  readonly classNames: readonly string[];
  private readonly draft: Draft;
  private readonly binding: Binding;
  private readonly vocabulary: Vocabulary;
  private readonly classes: ReadonlyMap<string, ClassEntry>;
  private readonly made = new Map<string, Selector | undefined>();

  constructor(draft: Draft, binding: Binding, vocabulary: Vocabulary) {
    this.draft = draft;
    this.binding = binding;
    this.vocabulary = vocabulary;
    this.classes = new Map(draft.entries("classes", classSchema));
    this.classNames = [...this.classes.keys()];
  }

  /** Every role and class by name, and the works and the package themselves. */
  all(): ReadonlyMap<string, Selector> {
    const names = ["work", "package", ...this.vocabulary.roles.map(({ id }) => id), ...this.classNames];
    return new Map(
      names.flatMap((name) => {
        const selector = this.named(name, ["classes", name]);
        return selector ? [[name, selector] as const] : [];
      }),
    );
  }

  /** The subject of a rule: one name, or several roles. */
  subject(names: readonly string[], path: Path): Selector | undefined {
    const selectors = names.map((name, index) =>
      this.named(name, names.length > 1 ? [...path, index] : path),
    );
    const [first, ...others] = selectors;
    if (!first || others.length === 0) return first;
    const roles: string[] = [];
    for (const [index, selector] of selectors.entries()) {
      if (!selector) return undefined;
      if (selector.base.kind !== "role" || selector.conditions.length > 0) {
        this.draft.problem("unknown-role", [...path, index], problemWords.unknownRole(selector.name));
        return undefined;
      }
      roles.push(...selector.base.roles);
    }
    const label = enumerated(selectors.map((selector) => selector?.label ?? verbatim("")));
    return { name: names.join(", "), label, base: { kind: "role", roles }, conditions: [] };
  }

  /** A role, a class, `work` or `package`. `via` are the classes that led here, to stop circles. */
  named(name: string, path: Path, via: readonly string[] = []): Selector | undefined {
    if (name === "work" || name === "package") {
      return { name, label: selectorWords[name], base: { kind: name }, conditions: [] };
    }
    const role = this.vocabulary.roles.find(({ id }) => id === name);
    if (role) return { name, label: role.label, base: { kind: "role", roles: [name] }, conditions: [] };
    const shape = this.classes.get(name);
    if (shape) return this.ofClass(name, shape, via);
    // A name that is declared but wrong has its problem already; rules that use it are compiled all the same.
    const roles = this.draft.declared("roles");
    if (roles.includes(name)) {
      return { name, label: verbatim(name), base: { kind: "role", roles: [name] }, conditions: [] };
    }
    const known = [...roles, ...this.draft.declared("classes"), "work", "package"];
    if (!known.includes(name)) {
      this.draft.problem(
        "unknown-subject",
        path,
        problemWords.unknownSubject(name),
        this.draft.suggestion(name, known),
      );
    }
    return undefined;
  }

  private ofClass(name: string, shape: ClassEntry, via: readonly string[]): Selector | undefined {
    if (via.includes(name)) {
      const text = problemWords.circular([...via.slice(via.indexOf(name)), name]);
      this.draft.problem("circular", ["classes", name, "of"], text);
      return undefined;
    }
    if (!this.made.has(name)) this.made.set(name, this.make(name, shape, [...via, name]));
    return this.made.get(name);
  }

  private make(name: string, shape: ClassEntry, via: readonly string[]): Selector | undefined {
    const base = this.named(shape.of, ["classes", name, "of"], via);
    if (!base) return undefined;
    const label = shape.label ?? verbatim(name);
    return { ...this.narrowed(base, shape.where, ["classes", name, "where"]), name, label };
  }

  /** A selector with further conditions; a problem where no subject could meet them all. */
  narrowed(selector: Selector, where: Conditions, path: Path): Selector {
    const conditions = [...selector.conditions, ...this.conditions(where, path, selector)];
    this.refuseContradiction(conditions, path);
    return { ...selector, conditions };
  }

  /** Notes a problem where no subject could meet all the conditions. */
  refuseContradiction(conditions: readonly Condition[], path: Path): void {
    const text = unsatisfiable(conditions);
    if (text) this.draft.problem("never", path, text);
  }

  conditions(raw: Conditions, path: Path, subject: Selector): readonly Condition[] {
    return Object.entries(raw).flatMap(([key, value]): Condition[] => {
      const at = [...path, key];
      if (key === "not" && isRecord(value)) return [{ kind: "not", of: this.conditions(value, at, subject) }];
      if (key === "any" && Array.isArray(value)) {
        const branches = value.map((branch, index) =>
          isRecord(branch) ? this.conditions(branch, [...at, index], subject) : [],
        );
        return [{ kind: "any", of: branches }];
      }
      const check = this.binding.check(key, at, ["not", "any"]);
      if (!check) return [];
      if (!reach[subject.base.kind].includes(check.scope)) {
        this.draft.keyProblem("wrong-scope", at, problemWords.conditionScope(key, subject.name));
        return [];
      }
      const bound = this.binding.bind(check, value, at, subject);
      return bound ? [{ kind: "check", bound }] : [];
    });
  }
}
