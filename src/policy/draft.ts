import type { z } from "zod";
import type { Check } from "../model/check.ts";
import type { Problem } from "../model/policy.ts";
import type { Text } from "../model/text.ts";
import { nearest } from "../naming/index.ts";
import { chineseWords, problemWords } from "../wording/problems.ts";
import { problemsOf, suggestion, type Translations, unknownKey } from "./issues.ts";
import { requiredSections, type Section, sectionNames, sections } from "./schema.ts";
import type { Path, RuleSource } from "./source.ts";

/** A value before it is parsed. */
export type Raw = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Raw {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Names that are no roles and no classes, because rules speak of them already. */
const subjects = ["work", "package"];

/** A rule file while it is compiled: its sections as written, and every problem found so far. */
export class Draft {
  readonly source: RuleSource;
  readonly raw: Raw;
  readonly problems: Problem[] = [];
  private readonly translations: Translations;
  private readonly reserved: Readonly<Partial<Record<Section, readonly string[]>>>;

  constructor(source: RuleSource, raw: Raw, checks: readonly Check[]) {
    this.source = source;
    this.raw = raw;
    this.translations = {
      ...Object.fromEntries(checks.map((check) => [check.page.what.zh, check.id])),
      ...chineseWords,
    };
    const rules = checks.filter(({ builtIn }) => builtIn?.neverSkipped).map(({ id }) => id);
    this.reserved = { roles: subjects, classes: subjects, rules };
    this.checkSections();
    this.problems.push(...source.itemsWithCommas());
  }

  /** Tells if a section that all others refer to is missing: further problems would only repeat it. */
  get isHeadless(): boolean {
    return requiredSections.some((section) => this.raw[section] === undefined);
  }

  /** Notes a problem with the value at a path. */
  problem(code: string, path: Path, text: Text, hint?: Text): void {
    this.problems.push(this.source.problem(code, path, text, hint));
  }

  /** Notes a problem with the key at a path. */
  keyProblem(code: string, path: Path, text: Text, hint?: Text): void {
    this.problems.push(this.source.keyProblem(code, path, text, hint));
  }

  /** Notes a key that means nothing where it stands. */
  unknownKey(path: Path, known: readonly string[]): void {
    this.problems.push(unknownKey(this.source, path, known, this.translations));
  }

  /** Notes what zod found wrong with the value at a path; `keys` are those that it could have. */
  issues(issues: readonly z.core.$ZodIssue[], path: Path, keys: readonly string[]): void {
    this.problems.push(...problemsOf(this.source, issues, path, keys, this.translations));
  }

  /** "Did you mean", and what can be written, for a word that means nothing where it stands. */
  suggestion(written: string, known: readonly string[]): Text | undefined {
    return suggestion(written, known, this.translations);
  }

  private checkSections(): void {
    for (const key of Object.keys(this.raw)) {
      // `x-` keys are free for anchors that serve the rest of the file.
      if (sectionNames.includes(key as Section) || key.startsWith("x-")) continue;
      this.unknownKey([key], sectionNames);
    }
    const misspelled = Object.keys(this.raw).filter((key) => !sectionNames.includes(key as Section));
    for (const section of requiredSections) {
      const meant = misspelled.some((key) => nearest(key, sectionNames) === section);
      if (this.raw[section] === undefined && !meant) {
        this.problems.push(this.source.problemAt("missing-key", 0, 1, problemWords.missingKey(section)));
      }
    }
  }

  /** One value of the file, parsed by its shape; undefined, with its problems noted, where it has not the shape. */
  parse<T>(shape: z.ZodType<T>, value: unknown, path: Path): T | undefined {
    const parsed = shape.safeParse(value, { reportInput: true });
    if (parsed.success) return parsed.data;
    this.issues(parsed.error.issues, path, keysOf(shape));
    return undefined;
  }

  /** A whole section; undefined where there is none, or a wrong one. */
  section<T>(name: Section, shape: z.ZodType<T>): T | undefined {
    const value = this.raw[name];
    return value === undefined ? undefined : this.parse(shape, value, [name]);
  }

  /** Names in a section, also of entries that are wrong in themselves. */
  declared(section: Section): readonly string[] {
    const value = this.raw[section];
    return isRecord(value) ? Object.keys(value) : [];
  }

  /** The entries of a section, each parsed by itself, so that a wrong one does not hide the others. */
  entries<T>(section: Section, shape: z.ZodType<T>): readonly (readonly [string, T])[] {
    const value = this.raw[section];
    if (value === undefined) return [];
    if (!isRecord(value)) {
      this.parse<unknown>(sections[section], value, [section]);
      return [];
    }
    return Object.entries(value).flatMap(([id, entry]) => {
      this.checkId(section, id);
      const parsed = this.parse(shape, entry, [section, id]);
      return parsed === undefined ? [] : [[id, parsed] as const];
    });
  }

  private checkId(section: Section, id: string): void {
    const path = [section, id];
    if (/[：\u3000]/.test(id)) this.unknownKey(path, []);
    else if (!/^(?=.*\p{L})[^\s,.{}]+$/u.test(id)) this.keyProblem("bad-id", path, problemWords.badId(id));
    else if (this.reserved[section]?.includes(id))
      this.keyProblem("reserved-name", path, problemWords.reservedName(id));
    else if (section === "classes" && this.declared("roles").includes(id)) {
      this.keyProblem("reserved-name", path, problemWords.duplicateKey(id));
    }
  }
}

function keysOf(shape: z.ZodType): readonly string[] {
  const holder = shape as { readonly shape?: Raw };
  return holder.shape ? Object.keys(holder.shape) : [];
}
