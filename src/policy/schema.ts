import { z } from "zod";
import { fileKinds } from "../model/file-kind.ts";
import { levels } from "../model/finding.ts";
import { type Text, text, verbatim } from "../model/text.ts";
import { problemWords } from "../wording/problems.ts";

/** The shape of a rule file. What rules ask of checks stays unread here: each check reads its own options. */

function oneOrMore<T>(item: z.ZodType<T>) {
  return z
    .union([item, z.array(item).min(1)])
    .transform((value): readonly T[] => (Array.isArray(value) ? (value as readonly T[]) : [value as T]));
}

/** A sentence or name in the notice's language, or in both. */
const words = z
  .union([z.string().min(1), z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })])
  .transform((value): Text => (typeof value === "string" ? verbatim(value) : text(value.zh, value.en)));

const name = z.string().min(1);
const conditions = z.record(z.string(), z.unknown());

export const contestSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: words,
  aliases: oneOrMore(name).optional(),
  organizer: words.optional(),
  notice: z.string().optional(),
  read: z.string(),
});

export const readingsSchema = z.record(z.string(), z.record(z.string(), z.unknown()));

const term = z.strictObject({ label: words.optional(), aliases: oneOrMore(name).optional() });
const unitType = z.strictObject({
  label: words.optional(),
  aliases: oneOrMore(name).optional(),
  assumed: z.boolean().optional(),
});

/** A plain list of names, or names with their details. */
export const categoriesSchema = z.union([
  z.array(name).min(1),
  z.record(z.string(), z.union([z.null(), term])),
]);
export const unitTypesSchema = z.union([
  z.array(name).min(1),
  z.record(z.string(), z.union([z.null(), unitType])),
]);
export const versionsSchema = z.record(
  z.string(),
  z
    .strictObject({
      label: words.optional(),
      marks: oneOrMore(name).optional(),
      unmarked: z.boolean().optional(),
    })
    // Files without a mark are told by that alone.
    .refine(({ marks, unmarked }) => marks !== undefined || unmarked === true, {
      path: ["marks"],
      params: { text: problemWords.missingKey("marks") },
    }),
);

export const worksSchema = z.strictObject({
  by: z.enum(["name", "folder"]).optional(),
  from: oneOrMore(name).optional(),
  episodes: oneOrMore(z.string().regex(/\{(?:n|cn)\}/)).optional(),
});

export const roleSchema = z.strictObject({
  kind: oneOrMore(z.enum(fileKinds)),
  label: words.optional(),
  named: oneOrMore(name).optional(),
  titled: oneOrMore(name).optional(),
  in: oneOrMore(name).optional(),
  extension: oneOrMore(z.string().regex(/^[a-z0-9]{1,10}$/)).optional(),
  name: oneOrMore(name).optional(),
  per: z.enum(["work", "package"]).optional(),
});

export const classSchema = z.strictObject({ of: name, label: words.optional(), where: conditions });

export const ruleSchema = z.strictObject({
  requirement: name.optional(),
  clause: name,
  level: z.enum(levels).default("must"),
  for: oneOrMore(name),
  where: conditions.optional(),
  check: name.optional(),
  with: z.unknown().optional(),
  cases: z.record(z.string(), z.unknown()).optional(),
  either: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  says: words.optional(),
  fix: words.optional(),
  "else-ask": name.optional(),
});

export const askSchema = z.strictObject({ requirement: name.optional(), clause: name, says: words });

/** The sections of a rule file, in the order in which they are best written. */
export const sections = {
  contest: contestSchema,
  readings: readingsSchema,
  categories: categoriesSchema,
  versions: versionsSchema,
  "unit-types": unitTypesSchema,
  works: worksSchema,
  roles: z.record(z.string(), roleSchema),
  classes: z.record(z.string(), classSchema),
  rules: z.record(z.string(), ruleSchema),
  ask: z.record(z.string(), askSchema),
} as const;

export type Section = keyof typeof sections;
export const sectionNames = Object.keys(sections) as readonly Section[];
export const requiredSections: readonly Section[] = ["contest", "roles", "rules"];

export type ContestEntry = z.output<typeof contestSchema>;
export type RoleEntry = z.output<typeof roleSchema>;
export type ClassEntry = z.output<typeof classSchema>;
export type RuleEntry = z.output<typeof ruleSchema>;
export type AskEntry = z.output<typeof askSchema>;
export type Conditions = z.output<typeof conditions>;
