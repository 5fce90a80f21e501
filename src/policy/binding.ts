import type { Check, ConfiguredCheck, Reference, Selector } from "../model/check.ts";
import { optionsOf } from "../model/option.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { partsOf } from "../naming/index.ts";
import { problemWords } from "../wording/problems.ts";
import { type Draft, isRecord, type Raw } from "./draft.ts";
import { readingsSchema } from "./schema.ts";
import type { Path } from "./source.ts";

/** Binds checks to their options as the file writes them, and holds the names in them against what the file declares. */
export class Binding {
  private readonly draft: Draft;
  private readonly checks: ReadonlyMap<string, Check>;
  private readonly vocabulary: Vocabulary;
  /** Options that all rules of a check share, by its id. */
  private readonly readings: Raw;

  constructor(draft: Draft, checks: ReadonlyMap<string, Check>, vocabulary: Vocabulary) {
    this.draft = draft;
    this.checks = checks;
    this.vocabulary = vocabulary;
    this.readings = draft.section("readings", readingsSchema) ?? {};
    this.checkReadings();
  }

  private checkReadings(): void {
    for (const [id, options] of Object.entries(this.readings)) {
      const check = this.checks.get(id);
      if (!check) {
        this.draft.unknownKey(["readings", id], [...this.checks.keys()]);
        continue;
      }
      const known = Object.keys(optionsOf(check.options()));
      for (const key of isRecord(options) ? Object.keys(options) : []) {
        if (!known.includes(key)) this.draft.unknownKey(["readings", id, key], known);
      }
    }
  }

  /** The check of that name; a problem where there is none. `also` are other words that could stand there. */
  check(name: string, path: Path, also: readonly string[] = []): Check | undefined {
    const check = this.checks.get(name);
    if (check) return check;
    const near = this.draft.suggestion(name, [...also, ...this.checks.keys()]);
    const text = problemWords.unknownCheck(name);
    // `check: durration` has it as a value, a condition or a bundle as a key.
    if (path.at(-1) === name) this.draft.keyProblem("unknown-check", path, text, near);
    else this.draft.problem("unknown-check", path, text, near);
    return undefined;
  }

  /** Options as written: a value alone is their `is`; readings of the file are their defaults. */
  bind(check: Check, written: unknown, path: Path, subject: Selector): ConfiguredCheck | undefined {
    const isShort = written !== undefined && written !== null && !isRecord(written);
    const given: Raw = isShort ? { is: written } : isRecord(written) ? written : {};
    const readings = this.readings[check.id];
    const shared = isRecord(readings) ? readings : {};
    const result = check.bind({ ...shared, ...given });
    if ("issues" in result) {
      for (const issue of result.issues) {
        const [option, ...rest] = issue.path;
        const isShared = typeof option === "string" && !(option in given) && option in shared;
        const inside = isShort && option === "is" ? rest : issue.path;
        const at = isShared
          ? ["readings", check.id, ...issue.path.map(asStep)]
          : [...path, ...inside.map(asStep)];
        this.draft.issues([{ ...issue, path: [] }], at, Object.keys(optionsOf(check.options())));
      }
      return undefined;
    }
    const { bound } = result;
    for (const reference of bound.references) {
      this.checkReference(reference, [...path, ...(isShort ? [] : reference.path)]);
    }
    if (check.needsTemplate && given.is === undefined && !this.hasTemplate(subject)) {
      this.draft.problem("no-template", path, problemWords.noTemplate);
      return undefined;
    }
    return bound;
  }

  private hasTemplate({ base }: Selector): boolean {
    return (
      base.kind === "role" &&
      this.vocabulary.roles.every(({ id, name }) => !base.roles.includes(id) || name.length > 0)
    );
  }

  /** A role of which there is one a package never has a file in a work. */
  private checkInWork(name: string, path: Path): void {
    const classes = this.draft.raw.classes;
    const around = isRecord(classes) && isRecord(classes[name]) ? classes[name].of : undefined;
    const role = this.vocabulary.roles.find(({ id }) => id === (around ?? name));
    if (!role || role.makesWorks || role.per === "work") return;
    this.draft.problem("never", path, problemWords.neverInWork(role.id), problemWords.perWork(role.id));
  }

  private checkReference({ to, name, inWork }: Reference, path: Path): void {
    const { categories, versions, unitTypes, roles } = this.vocabulary;
    const templates = roles.flatMap((role) => role.name);
    const known = {
      subject: [...this.draft.declared("roles"), ...this.draft.declared("classes"), "work"],
      category: categories.map(({ id }) => id),
      version: versions.map(({ id }) => id),
      "unit-type": unitTypes.map(({ id }) => id),
      part: templates.flatMap((template) => partsOf(template).map(({ token }) => token)),
    }[to];
    if (inWork) this.checkInWork(name, path);
    if (known.includes(name)) return;
    // A section that is broken has its own problem, and names none of its entries.
    const section = Object.entries(referredSections).find(([, kind]) => kind === to)?.[0];
    if (section !== undefined && known.length === 0 && this.draft.raw[section] !== undefined) return;
    const text = {
      subject: problemWords.unknownSubject,
      category: problemWords.unknownCategory,
      version: problemWords.unknownVersion,
      "unit-type": problemWords.unknownUnitType,
      part: problemWords.unknownPart,
    }[to](name);
    const hint =
      to === "category" && categories.length === 0
        ? problemWords.noCategories
        : this.draft.suggestion(name, known);
    this.draft.problem(`unknown-${to}`, path, text, hint);
  }
}

/** Sections of names, and what a reference to one of them is to. */
const referredSections = { categories: "category", versions: "version", "unit-types": "unit-type" } as const;

function asStep(step: PropertyKey): string | number {
  return typeof step === "number" ? step : String(step);
}
