import type { z } from "zod";
import { usualEpisodeMarks } from "../lexicon/file-names.ts";
import { verbatim } from "../model/text.ts";
import type { Role, Term, Version, Vocabulary } from "../model/vocabulary.ts";
import { readTemplate } from "../naming/index.ts";
import { problemWords } from "../wording/problems.ts";
import type { Draft } from "./draft.ts";
import {
  categoriesSchema,
  type RoleEntry,
  roleSchema,
  unitTypesSchema,
  versionsSchema,
  worksSchema,
} from "./schema.ts";

type TermDetails = { label?: Term["label"] | undefined; aliases?: readonly string[] | undefined };

function termOf(id: string, details: TermDetails | null): Term {
  return { id, label: details?.label ?? verbatim(id), aliases: details?.aliases ?? [] };
}

/** Categories or unit types, as a list of names or as names with details. */
function termsOf(written: z.output<typeof categoriesSchema | typeof unitTypesSchema> = []): readonly Term[] {
  if (Array.isArray(written)) return written.map((id) => termOf(id, null));
  return Object.entries(written).map(([id, details]) => termOf(id, details));
}

/** The unit type that is taken, as a warning, when none is given. */
function assumedOf(written: z.output<typeof unitTypesSchema> = []): string | undefined {
  if (Array.isArray(written)) return undefined;
  return Object.entries(written).find(([, details]) => details?.assumed)?.[0];
}

function versionsOf(draft: Draft, written: z.output<typeof versionsSchema> = {}): readonly Version[] {
  const owners = new Set<string>();
  return Object.entries(written).map(([id, { label, marks = [], unmarked = false }]) => {
    for (const mark of marks) {
      // A mark that stands for two versions tells neither.
      if (owners.has(mark)) {
        draft.problem("same-mark", ["versions", id, "marks"], problemWords.duplicateKey(mark));
      }
      owners.add(mark);
    }
    return { id, label: label ?? verbatim(id), aliases: marks, unmarked };
  });
}

function roleOf(draft: Draft, id: string, shape: RoleEntry, from: readonly string[] | undefined): Role {
  const templates = (shape.name ?? []).flatMap((source) => {
    const template = readTemplate(source);
    if (!("error" in template)) return [template];
    draft.problem("unreadable", ["roles", id, "name"], template.error);
    return [];
  });
  const isMedia = shape.kind.some((kind) => kind === "video" || kind === "audio");
  return {
    id,
    label: shape.label ?? verbatim(id),
    kinds: shape.kind,
    named: [...(shape.named ?? []), ...(shape.titled ?? [])],
    in: shape.in ?? [],
    extensions: shape.extension ?? [],
    name: templates,
    makesWorks: from ? from.includes(id) : isMedia,
    per: shape.per ?? (isMedia ? "work" : "package"),
  };
}

/** Tells if an earlier role takes every file that a later one could get. */
function takesAll(earlier: Role, later: Role): boolean {
  const open = earlier.named.length + earlier.in.length + earlier.extensions.length === 0;
  return open && later.kinds.every((kind) => earlier.kinds.includes(kind));
}

function rolesOf(draft: Draft, from: readonly string[] | undefined): readonly Role[] {
  const roles = draft.entries("roles", roleSchema).map(([id, shape]) => roleOf(draft, id, shape, from));
  roles.forEach((role, index) => {
    const earlier = roles.slice(0, index).find((other) => takesAll(other, role));
    if (!earlier) return;
    const text = problemWords.neverRole(role.id, earlier.id);
    draft.keyProblem("never", ["roles", role.id], text, problemWords.moveUp(role.id));
  });
  return roles;
}

/** The words of the contest, as the file declares them. */
export function vocabularyOf(draft: Draft): Vocabulary {
  const unitTypes = draft.section("unit-types", unitTypesSchema);
  const works = draft.section("works", worksSchema);
  for (const role of works?.from ?? []) {
    if (!draft.declared("roles").includes(role)) {
      draft.problem("unknown-role", ["works", "from"], problemWords.unknownRole(role));
    }
  }
  const assumed = assumedOf(unitTypes);
  return {
    categories: termsOf(draft.section("categories", categoriesSchema)),
    versions: versionsOf(draft, draft.section("versions", versionsSchema)),
    unitTypes: termsOf(unitTypes),
    ...(assumed === undefined ? {} : { assumedUnitType: assumed }),
    roles: rolesOf(draft, works?.from),
    works: { by: works?.by ?? "name", episodeMarks: works?.episodes ?? usualEpisodeMarks },
  };
}
