import type { z } from "zod";
import type { BuiltIn, CheckPage } from "./check-page.ts";
import type { Detection } from "./facts/decoded.ts";
import type { MediaFacts } from "./facts/media.ts";
import type { FileKind } from "./file-kind.ts";
import type { Cause, DescribedResult, DisplayValue, FindingDisplay } from "./finding.ts";
import type { Package, PackageFile, Work } from "./package.ts";
import type { RuleOrigin } from "./rule-origin.ts";
import type { Text } from "./text.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Facts that cost time, and are gathered only if a rule needs them. */
export type Need = "packets" | "scan" | "digests" | "documents" | "images";

/** Scope of a check. Each narrower subject also knows the wider ones around it. */
export type Scope = "media" | "file" | "work" | "package";

export interface PackageSubject {
  readonly package: Package;
}
export interface WorkSubject extends PackageSubject {
  readonly work: Work;
}
export interface FileSubject extends PackageSubject {
  readonly file: PackageFile;
  /** Absent for files that belong to no work. */
  readonly work?: Work;
}
export interface MediaSubject extends FileSubject {
  readonly facts: MediaFacts;
}

export interface Subjects {
  media: MediaSubject;
  file: FileSubject;
  work: WorkSubject;
  package: PackageSubject;
}

/** A subject of any scope, as rules and classes hand it around. */
export type Subject =
  | ({ readonly scope: "file" } & FileSubject)
  | ({ readonly scope: "work" } & WorkSubject)
  | ({ readonly scope: "package" } & PackageSubject);

/** Answer of a condition: yes, no or unknown, and why. */
export type Evaluation =
  | { readonly is: "yes" }
  | { readonly is: "no"; readonly because: Text }
  | { readonly is: "unknown"; readonly because: Text; readonly cause?: Cause };

/** The members of a role or class: certain ones, and ones that might be. */
export interface Members {
  readonly label: Text;
  readonly sure: readonly Subject[];
  readonly maybe: readonly Subject[];
  /** There may be any number of others, in archives that could not be listed. */
  readonly sealed: boolean;
}

/** The categories a work of unknown category could be in, and why not in the others. */
export interface CategoryFit {
  readonly fits: readonly string[];
  readonly excluded: readonly { readonly category: string; readonly because: readonly Text[] }[];
}

/** Context of a check, besides its subject. */
export interface Context {
  /** The day of the check, `YYYY-MM-DD`. */
  readonly on: string;
  readonly unitType?: string;
  /** Whose rules these are, where they were looked for on disk. */
  readonly rules?: RuleOrigin;
  readonly vocabulary: Vocabulary;
  members(name: string): Members;
  categoryFit(work: Work): CategoryFit;
}

/** A name in a check's options that must exist in the rule file. */
export interface Reference {
  readonly to: "subject" | "category" | "version" | "unit-type" | "part";
  readonly name: string;
  /** It is looked for among the files of a work. */
  readonly inWork?: true;
  /** Path inside the options. */
  readonly path: readonly (string | number)[];
}

/** Requirement of a check, before any fact is known. */
export interface Requirement {
  readonly what: Text;
  readonly expected: DisplayValue;
}

/** Result of a check. `defineCheck` adds the requirement. */
export type CheckResult = Omit<DescribedResult, "what" | "expected"> & Partial<Requirement>;

/** A check with its options, as one rule or one condition uses it. */
export interface ConfiguredCheck {
  readonly check: Check;
  /** Options as parsed, for showing. */
  readonly options: unknown;
  readonly references: readonly Reference[];
  /** `roles` are those of the files in scope, for checks to which they matter. */
  describe(vocabulary: Vocabulary, roles?: readonly string[]): Requirement;
  /** Judges a subject of the check's own scope. */
  judge(subject: Subjects[Scope], context: Context): readonly DescribedResult[];
}

/** Properties by which other rooms treat a check, so that none knows it by its id. */
export interface CheckTraits {
  readonly builtIn?: BuiltIn;
  /** Without `is` it uses the name templates of roles, so there must be some. */
  readonly needsTemplate?: true;
  /** Its result depends on the work's category or the unit's type, which may be unknown. */
  readonly dependsOn?: "category" | "unit-type";
  readonly display?: FindingDisplay;
}

/** One kind of question, in code. Rules ask it with their options. */
export interface Check extends CheckTraits {
  /** A kebab-case noun; also the name of its file, its page and its cases. */
  readonly id: string;
  readonly scope: Scope;
  readonly page: CheckPage;
  /** Kinds of file it can judge; for scope `media`. */
  readonly kinds: readonly FileKind[];
  /** It is about the whole package, and does not apply to a selection of files. */
  readonly needsWholePackage: boolean;
  readonly needs: readonly Need[];
  /** Detections that it reads. */
  readonly detections: readonly Detection[];
  /** The schema of its options; it is built when first asked for. */
  readonly options: () => z.ZodType;
  bind(
    options: unknown,
  ): { readonly bound: ConfiguredCheck } | { readonly issues: readonly z.core.$ZodIssue[] };
}

interface CheckDefinition<S extends Scope, O> extends CheckTraits {
  readonly id: string;
  readonly scope: S;
  readonly page: CheckPage;
  readonly kinds?: readonly FileKind[];
  readonly needsWholePackage?: boolean;
  readonly needs?: readonly Need[];
  readonly detections?: readonly Detection[];
  /** The schema of its options; building those of all checks takes longer than judging a film. */
  readonly options: () => z.ZodType<O>;
  references?(options: O): readonly Reference[];
  /** Returns the requirement; `what` is that of the page unless given. */
  describe(options: O, vocabulary: Vocabulary, roles?: readonly string[]): DisplayValue | Requirement;
  run(subject: Subjects[S], options: O, context: Context): CheckResult | readonly CheckResult[];
}

const anyMedia: readonly FileKind[] = ["video", "audio"];

/** Makes a check of its definition; the types of subject and options are known inside and erased outside. */
export function defineCheck<S extends Scope, O>(definition: CheckDefinition<S, O>): Check {
  const { options, references, describe, run, ...rest } = definition;
  let schema: z.ZodType<O> | undefined;
  const built = () => {
    schema ??= options();
    return schema;
  };
  const demanded = (...asked: Parameters<typeof describe>): Requirement => {
    const said = describe(...asked);
    if ("expected" in said) return said;
    return { what: definition.page.what, expected: said };
  };
  const check: Check = {
    needsWholePackage: false,
    needs: [],
    detections: [],
    kinds: anyMedia,
    ...rest,
    options: built,
    bind(raw) {
      const parsed = built().safeParse(raw, { reportInput: true });
      if (!parsed.success) return { issues: parsed.error.issues };
      const options = parsed.data;
      // The requirement is the same for all subjects.
      const known = new WeakMap<Vocabulary, Requirement>();
      const bound: ConfiguredCheck = {
        check,
        options,
        references: references?.(options) ?? [],
        describe: (vocabulary, roles) => demanded(options, vocabulary, roles),
        judge: (subject, context) => {
          const described = known.get(context.vocabulary) ?? demanded(options, context.vocabulary);
          known.set(context.vocabulary, described);
          // The judge hands every check subjects of its own scope only.
          const results = run(subject as Subjects[S], options, context);
          return [results].flat().map((result) => ({ ...described, ...result }));
        },
      };
      return { bound };
    },
  };
  return check;
}

/** A condition on a subject; a check with its options, or a combination. */
export type Condition =
  | { readonly kind: "check"; readonly bound: ConfiguredCheck }
  | { readonly kind: "not"; readonly of: readonly Condition[] }
  | { readonly kind: "any"; readonly of: readonly (readonly Condition[])[] };

/** Scope of a rule: a role, all works, the package or all media, narrowed by conditions. */
export interface Selector {
  /** Name of the role or class, as the rule file writes it. */
  readonly name: string;
  readonly label: Text;
  readonly base:
    | { readonly kind: "role"; readonly roles: readonly string[] }
    | { readonly kind: "media" }
    | { readonly kind: "work" }
    | { readonly kind: "package" };
  readonly conditions: readonly Condition[];
}

/** Returns the roles of a rule's files; undefined if it is about all files, works or the package. */
export function rolesOf({ base }: Selector): readonly string[] | undefined {
  return base.kind === "role" ? base.roles : undefined;
}

export interface RuleCase {
  readonly name: string;
  readonly label: Text;
  readonly conditions: readonly Condition[];
  readonly bound: ConfiguredCheck;
}

/** Alternative: a whole bundle, all of which must hold. */
export interface Branch {
  readonly name: string;
  readonly parts: readonly ConfiguredCheck[];
}

export type RuleDemand =
  | { readonly kind: "check"; readonly bound: ConfiguredCheck }
  | { readonly kind: "cases"; readonly check: Check; readonly cases: readonly RuleCase[] }
  | { readonly kind: "either"; readonly branches: readonly Branch[] };
