import type { z } from "zod";
import type { Check, Selector } from "../model/check.ts";
import type {
  Ask,
  Contest,
  Need,
  Policy,
  Problem,
  Role,
  Rule,
  Version,
  Vocabulary,
} from "../model/policy.ts";
import { verbatim } from "../model/text.ts";
import { readTemplate, usualEpisodeMarks } from "../naming/index.ts";
import { isSlip, readDay } from "../quantity/index.ts";
import { problemWords as words } from "../wording/problems.ts";
import { selectorWords } from "../wording/report.ts";
import { Binder } from "./binder.ts";
import { problemsOf, unknownKey } from "./issues.ts";
import {
  askShape,
  classShape,
  type RoleShape,
  requiredSections,
  roleShape,
  ruleShape,
  type Section,
  sectionNames,
  sections,
} from "./shape.ts";
import { type Path, RuleSource } from "./source.ts";
import { typingSlips } from "./typing-slips.ts";
import { assumedOf, termsOf, versionsOf } from "./vocabulary.ts";

/** A rule file is written by hand; the largest real notices come to 30 KB. */
const largestFile = 1_000_000;
/** Aliases may be used freely, but not to unfold into a bomb. */
const mostAliases = 100;

export type Compiled = { readonly policy: Policy } | { readonly problems: readonly Problem[] };

type Raw = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Raw {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Makes a policy of the text of a rule file, or lists everything that is wrong with it. `file` is how the file is
 * called in problems; the checks that rules may ask are handed in.
 */
export function compilePolicy(source: string, file: string, checks: readonly Check[]): Compiled {
  if (source.length > largestFile) {
    const place = { file, line: 1, column: 1 };
    return { problems: [{ code: "too-large", place, width: 1, path: "", text: words.tooLarge("1 MB") }] };
  }
  const rules = new RuleSource(source, file);
  const unread = yamlProblems(rules);
  if (unread.length > 0) return { problems: unread };
  let raw: unknown;
  try {
    raw = rules.document.toJS({ maxAliasCount: mostAliases });
  } catch {
    return { problems: [rules.problem("bomb", [], words.bomb)] };
  }
  if (raw === null || raw === undefined) return { problems: [rules.problemAt("empty", 0, 1, words.empty)] };
  if (!isRecord(raw)) return { problems: [rules.problem("not-a-map", [], words.notAMap)] };
  return new Compiler(rules, raw, checks).compile();
}

/** Errors of the YAML itself; slips of the keyboard are named in their stead. */
function yamlProblems(source: RuleSource): readonly Problem[] {
  const { errors } = source.document;
  if (errors.length === 0) return [];
  const slips = typingSlips(source);
  if (slips.length > 0) return inOrder(slips);
  return inOrder(
    errors.map((error) => {
      const [start, end] = error.pos;
      const key =
        error.code === "DUPLICATE_KEY" ? /^[^:\n]*/.exec(source.text.slice(start))?.[0].trim() : undefined;
      const said = key === undefined ? words.yaml(error.code) : words.duplicateKey(key);
      return source.problemAt(error.code.toLowerCase().replaceAll("_", "-"), start, end, said);
    }),
  );
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems
    .filter(({ place, text: { en } }) => {
      const key = `${place.line}:${place.column}:${en}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}

/** Compiles the sections one after another and goes on after a problem, so that one run finds them all. */
class Compiler {
  private readonly problems: Problem[] = [];
  private readonly source: RuleSource;
  private readonly raw: Raw;
  private readonly checks: ReadonlyMap<string, Check>;

  constructor(source: RuleSource, raw: Raw, checks: readonly Check[]) {
    this.source = source;
    this.raw = raw;
    this.checks = new Map(checks.map((check) => [check.id, check]));
  }

  compile(): Compiled {
    this.topLevel();
    const contest = this.contest();
    const vocabulary = this.vocabulary();
    const asks = this.asks();
    const binder = new Binder(this.source, this.problems, this.checks, vocabulary, {
      readings: this.readings(),
      classes: this.entries("classes", classShape),
      declaredRoles: new Set(this.declared("roles")),
      declared: new Set([...this.declared("roles"), ...this.declared("classes")]),
      categoriesDeclared: this.raw.categories !== undefined,
      asks,
    });
    const rules: Rule[] = [...this.builtIn(), ...binder.rules(this.entries("rules", ruleShape))];
    const selectors = binder.allSelectors();
    if (this.problems.length > 0 || contest === undefined) return { problems: inOrder(this.problems) };
    const needs = new Set<Need>(rules.flatMap((rule) => checksOf(rule).flatMap((check) => check.needs)));
    return { policy: { contest, file: this.source.file, vocabulary, rules, selectors, asks, needs } };
  }

  private topLevel(): void {
    for (const key of Object.keys(this.raw)) {
      // `x-` keys are free for anchors that serve the rest of the file.
      if (sectionNames.includes(key as Section) || key.startsWith("x-")) continue;
      this.problems.push(unknownKey(this.source, [key], sectionNames));
    }
    for (const section of requiredSections) {
      if (this.raw[section] === undefined) {
        this.problems.push(this.source.problemAt("missing-key", 0, 1, words.missingKey(section)));
      }
    }
  }

  /** One value of the file, parsed by its shape; undefined, with its problems noted, where it has not the shape. */
  private parse<T>(shape: z.ZodType<T>, value: unknown, path: Path): T | undefined {
    const parsed = shape.safeParse(value, { reportInput: true });
    if (parsed.success) return parsed.data;
    this.problems.push(...problemsOf(this.source, parsed.error.issues, path, keysOf(shape)));
    return undefined;
  }

  private declared(section: Section): readonly string[] {
    const value = this.raw[section];
    return isRecord(value) ? Object.keys(value) : [];
  }

  /** The entries of a section, each parsed by itself, so that a wrong one does not hide the others. */
  private entries<T>(section: Section, shape: z.ZodType<T>): readonly (readonly [string, T])[] {
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
    if (/[：\u3000]/.test(id)) {
      this.problems.push(unknownKey(this.source, [section, id], []));
    } else if (!/^(?=.*\p{L})[^\s,.{}]+$/u.test(id)) {
      this.problems.push(this.source.keyProblem("bad-id", [section, id], words.badId(id)));
    } else if ((section === "roles" || section === "classes") && ["work", "package"].includes(id)) {
      this.problems.push(this.source.keyProblem("reserved-name", [section, id], words.reservedName(id)));
    } else if (section === "rules" && ["intact"].includes(id)) {
      this.problems.push(this.source.keyProblem("reserved-name", [section, id], words.reservedName(id)));
    } else if (section === "classes" && this.declared("roles").includes(id)) {
      this.problems.push(this.source.keyProblem("reserved-name", [section, id], words.duplicateKey(id)));
    }
  }

  private contest(): Contest | undefined {
    const contest =
      this.raw.contest === undefined
        ? undefined
        : this.parse(sections.contest, this.raw.contest, ["contest"]);
    if (!contest) return undefined;
    if (isSlip(Object(readDay(contest.read)))) {
      this.problems.push(this.source.problem("bad-date", ["contest", "read"], words.badRead(contest.read)));
    }
    return {
      id: contest.id,
      title: contest.title,
      organizer: contest.organizer ?? verbatim(""),
      read: contest.read,
      ...(contest.notice === undefined ? {} : { notice: contest.notice }),
    };
  }

  private readings(): Raw {
    const { readings } = this.raw;
    if (readings === undefined) return {};
    const parsed = this.parse(sections.readings, readings, ["readings"]);
    for (const id of Object.keys(parsed ?? {})) {
      if (!this.checks.has(id)) {
        this.problems.push(unknownKey(this.source, ["readings", id], [...this.checks.keys()]));
      }
    }
    return parsed ?? {};
  }

  private vocabulary(): Vocabulary {
    const { raw } = this;
    const categories =
      raw.categories === undefined
        ? undefined
        : this.parse(sections.categories, raw.categories, ["categories"]);
    const versions =
      raw.versions === undefined ? undefined : this.parse(sections.versions, raw.versions, ["versions"]);
    const unitTypes =
      raw["unit-types"] === undefined
        ? undefined
        : this.parse(sections["unit-types"], raw["unit-types"], ["unit-types"]);
    const works = raw.works === undefined ? undefined : this.parse(sections.works, raw.works, ["works"]);
    const from = works?.from;
    for (const role of from ?? []) {
      if (!this.declared("roles").includes(role)) {
        this.problems.push(this.source.problem("unknown-role", ["works", "from"], words.unknownRole(role)));
      }
    }
    const assumed = unitTypes && assumedOf(unitTypes);
    return {
      categories: categories ? termsOf(categories) : [],
      versions: versions ? this.distinctVersions(versionsOf(versions)) : [],
      unitTypes: unitTypes ? termsOf(unitTypes) : [],
      ...(assumed === undefined ? {} : { assumedUnitType: assumed }),
      roles: this.roles(from),
      works: { by: works?.by ?? "name", episodeMarks: works?.episodes ?? usualEpisodeMarks },
    };
  }

  /** A mark that stands for two versions tells neither. */
  private distinctVersions(versions: readonly Version[]): readonly Version[] {
    const owners = new Map<string, string>();
    for (const { id, aliases } of versions) {
      for (const mark of aliases) {
        if (owners.has(mark)) {
          this.problems.push(
            this.source.problem("same-mark", ["versions", id, "marks"], words.duplicateKey(mark)),
          );
        }
        owners.set(mark, id);
      }
    }
    return versions;
  }

  private roles(from: readonly string[] | undefined): readonly Role[] {
    const roles = this.entries("roles", roleShape).map(([id, shape]) => this.role(id, shape, from));
    roles.forEach((role, index) => {
      const earlier = roles.slice(0, index).find((other) => takesAll(other, role));
      if (!earlier) return;
      const text = words.neverRole(role.id, earlier.id);
      this.problems.push(this.source.keyProblem("never", ["roles", role.id], text, words.moveUp(role.id)));
    });
    return roles;
  }

  private role(id: string, shape: RoleShape, from: readonly string[] | undefined): Role {
    const templates = (shape.name ?? []).flatMap((source) => {
      const template = readTemplate(source);
      if (!("slip" in template)) return [template];
      this.problems.push(this.source.problem("unreadable", ["roles", id, "name"], template.slip));
      return [];
    });
    const media = shape.kind.some((kind) => kind === "video" || kind === "audio");
    return {
      id,
      label: shape.label ?? verbatim(id),
      kinds: shape.kind,
      named: [...(shape.named ?? []), ...(shape.titled ?? [])],
      in: shape.in ?? [],
      extensions: shape.extension ?? [],
      name: templates,
      makesWorks: from ? from.includes(id) : media,
      per: shape.per ?? (media ? "work" : "package"),
    };
  }

  private asks(): readonly Ask[] {
    return this.entries("ask", askShape).map(([id, { requirement = null, clause, says }]) => ({
      id,
      requirement,
      clause,
      says,
    }));
  }

  /** What reelcheck asks of every package by itself, unless a rule of the file asks the same. */
  private builtIn(): readonly Rule[] {
    const { rules } = this.raw;
    const asked = isRecord(rules)
      ? Object.values(rules).map((rule) => (isRecord(rule) ? rule.check : undefined))
      : [];
    const everything: Selector = {
      name: "media",
      label: selectorWords.media,
      base: { kind: "media" },
      conditions: [],
    };
    const whole: Selector = {
      name: "package",
      label: selectorWords.package,
      base: { kind: "package" },
      conditions: [],
    };
    const wanted = [
      { id: "intact", level: "must", selector: everything },
      { id: "duplicates", level: "should", selector: whole },
    ] as const;
    return wanted.flatMap(({ id, level, selector }) => {
      const binding = asked.includes(id) ? undefined : this.checks.get(id)?.bind({});
      if (!binding || !("bound" in binding)) return [];
      const demand = { kind: "check", bound: binding.bound } as const;
      return [{ id, requirement: null, clause: null, level, selector, demand, place: null }];
    });
  }
}

/** Whether an earlier role takes every file that a later one could get. */
function takesAll(earlier: Role, later: Role): boolean {
  const open = earlier.named.length + earlier.in.length + earlier.extensions.length === 0;
  return open && later.kinds.every((kind) => earlier.kinds.includes(kind));
}

function keysOf(shape: z.ZodType): readonly string[] {
  const holder = shape as { readonly shape?: Readonly<Record<string, unknown>> };
  return holder.shape ? Object.keys(holder.shape) : [];
}

/** The checks that a rule asks, in its demand and in its conditions. */
export function checksOf(rule: Rule): readonly Check[] {
  const { demand } = rule;
  if (demand.kind === "check") return [demand.bound.check];
  if (demand.kind === "cases") return [demand.check];
  return demand.branches.flatMap((branch) => branch.parts.map((part) => part.check));
}
