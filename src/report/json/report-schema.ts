import { z } from "zod";
import { archiveTrouble, packedFile } from "../../model/facts/archive.ts";
import { damage } from "../../model/facts/damage.ts";
import { decodeFailure, sight } from "../../model/facts/decoded.ts";
import { documentSummary, documentTrouble } from "../../model/facts/document.ts";
import { engineFailure } from "../../model/facts/failure.ts";
import { imageFacts, imageTrouble } from "../../model/facts/image.ts";
import type { Immutable } from "../../model/facts/immutable.ts";
import { mayGrow } from "../../model/facts/may-grow.ts";
import { mediaFacts } from "../../model/facts/media.ts";
import { levels, outcomes, subjectKinds } from "../../model/finding.ts";
import { ignoredReasons } from "../../model/package.ts";
import { verdicts } from "../../model/report.ts";
import { ruleFileFound } from "../../model/rule-origin.ts";
import { langs } from "../../model/text.ts";
import { publishedFacts } from "./published-facts.ts";
import { schemaVersion } from "./schema-version.ts";

/** The shape of a report as JSON. What is written, what is read again and what is published follow from it. */

const nullable = z.string().nullable();
const count = z.int().nonnegative();
const position = z.int().positive();
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const path = z.string().describe("Relative to run.root, with /.");
export const verdict = z.enum(verdicts);
const version = z.literal(schemaVersion);

export const tool = z.object({
  name: z.literal("reelcheck"),
  version: z.string(),
  engine: nullable.describe("Program that read the media; null if none was needed or found."),
});

export const contest = z.object({
  id: z.string(),
  title: z.string(),
  file: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export const run = z.object({
  root: z.string().describe("Absolute path that all other paths are relative to."),
  on: day.describe("The date the package was checked against."),
  lang: z.enum(langs),
  startedAt: z.string(),
  finishedAt: z.string(),
  complete: z.boolean().describe("False if the check was interrupted."),
  whole: z.boolean().describe("False if single files were given: rules about the whole package are n/a."),
  quick: z.boolean().describe("Picture and sound were not decoded, by option."),
  strict: z.boolean().describe("REVIEW counts as a failure."),
  unitType: nullable,
  unitLabel: nullable.describe("Label of the unit type."),
  skipped: z.array(z.string()).describe("Rules skipped on the command line."),
  rules: z
    .object({
      path: z.string().describe("Absolute, or rules/<id>.yaml for a contest that comes with reelcheck."),
      found: z.enum(ruleFileFound).describe("Named by the user, inside what is checked, or above it."),
      foreign: z.boolean().describe("It belongs to another user of the machine."),
      builtIn: z
        .enum(["unchanged", "changed"])
        .nullable()
        .describe("It is a built-in contest, or bears the id of one and differs from it."),
    })
    .exactOptional()
    .describe("The rule file that was used."),
  basis: z
    .object({
      readers: z.array(z.string()).describe("Programs that read media files, the one of most files first."),
      mediaFiles: count,
      unreadMedia: count.describe("Media files of which a program or the disk gave nothing."),
      decodedFilms: count,
      documents: count,
      unreadDocuments: count,
      ignored: count.describe("Files and folders that are not checked; they are listed in `ignored`."),
      mediaBytes: count,
      surplusBytes: count.describe(
        "Bytes of media files that are neither picture nor sound, where they are many.",
      ),
    })
    .exactOptional()
    .describe("What the verdict rests on, besides the rules."),
});

export const summary = z
  .object({ works: count, files: count, ignored: count, pass: count, review: count, fail: count })
  .describe("Works by their verdict: pass + review + fail = works.");

export const rule = z.object({
  id: z.string(),
  requirement: nullable,
  clause: nullable,
  what: z.string(),
  about: z.string().describe("What it applies to: a role, a class, the works."),
});
export type JsonRule = Immutable<z.input<typeof rule>>;

export const ask = z.object({ id: z.string(), requirement: nullable, clause: z.string(), text: z.string() });
export type JsonAsk = Immutable<z.input<typeof ask>>;

export const ignored = z.object({ path, reason: mayGrow(z.enum(ignoredReasons)) });

export const origin = z.union([
  z.object({ from: z.literal("option") }),
  z.object({ from: z.enum(["name", "form"]), path: z.string() }),
  z.object({ from: z.literal("folder"), folder: z.string() }),
]);

export const work = z.object({
  id: z.string(),
  title: z.string(),
  category: nullable,
  categoryKnownFrom: origin.nullable(),
  categoryStatus: z.enum(["known", "unknown", "conflict", "invalid"]),
  categoryFound: z
    .array(z.object({ value: z.string(), origin }))
    .nullable()
    .describe(
      "Stated categories that don't settle it: several that differ, or one that the contest doesn't have.",
    ),
  categoryFits: z.array(z.string()).nullable(),
  categoryExcluded: z.array(z.object({ category: z.string(), because: z.array(z.string()) })).nullable(),
  unit: nullable,
  serial: nullable,
  files: z.array(path),
  entries: z.array(path).describe("Files that are the work itself, without forms and other materials."),
  verdict,
});
export type JsonWork = Immutable<z.input<typeof work>>;

const unread = <T extends z.ZodType>(trouble: T) => z.object({ unread: trouble });

export const archive = z.object({ files: z.array(packedFile) });

export const file = z.object({
  path,
  role: nullable,
  bytes: count,
  facts: mediaFacts.nullable(),
  damage: damage.exactOptional(),
  unread: engineFailure.exactOptional(),
  document: z.union([unread(documentTrouble), documentSummary]).exactOptional(),
  image: z.union([unread(imageTrouble), imageFacts]).exactOptional(),
  archive: z.union([unread(archiveTrouble), archive]).exactOptional(),
  decoded: z.union([z.object({ unlooked: decodeFailure }), publishedFacts]).exactOptional(),
});
export type JsonFile = Immutable<z.input<typeof file>>;

export const stated = z.object({
  text: z.string(),
  value: z.union([z.string(), z.number()]).exactOptional(),
  unit: z.string().exactOptional(),
  range: z
    .object({ min: z.number().exactOptional(), max: z.number().exactOptional(), unit: z.string() })
    .exactOptional()
    .describe("The allowed range, ends included or not; absent if there are alternatives."),
  reads: z
    .enum(["figure", "sentence"])
    .exactOptional()
    .describe("How the text fits into a sentence, if its beginning doesn't show it."),
});
export type JsonStated = Immutable<z.input<typeof stated>>;

const flag = z.literal(true).exactOptional();

export const finding = z.object({
  rule: z.string(),
  requirement: nullable,
  clause: nullable.describe("Null for built-in rules, which run on every package."),
  check: z.string(),
  level: z.enum(levels),
  outcome: z.enum(outcomes),
  subject: z.object({ kind: z.enum(subjectKinds), path: nullable, work: nullable }),
  what: z.string(),
  expected: stated.nullable(),
  actual: stated.nullable(),
  message: z.string(),
  reason: nullable.describe("Why it is unknown or not applicable."),
  fix: nullable,
  note: nullable,
  ours: z.boolean().describe("Unknown because of a program or system error: engine, timeout, I/O."),
  untold: flag.describe("Unknown because nothing in the package states it."),
  assumed: flag.describe("Judged with an assumed unit type, not a given one."),
  damaged: flag.describe("Not judged because the file is damaged, which is a separate finding."),
  evidence: z.array(
    z.object({ text: z.string(), path: z.string().exactOptional(), sight: sight.exactOptional() }),
  ),
  place: z.object({ file: z.string(), line: position, column: position }).nullable(),
});
export type JsonFinding = Immutable<z.input<typeof finding>>;

const label = { schemaVersion: version, tool, contest, run };
export const head = z.object({ ...label, verdict, summary });
export type JsonHead = Immutable<z.input<typeof head>>;

const rules = z.array(rule).describe("Every rule, in the order of the rule file, built-in rules first.");
const asks = z.array(ask);
const findings = z.array(finding);

export const report = head
  .extend({
    rules,
    works: z.array(work),
    files: z.array(file),
    findings,
    ask: asks,
    ignored: z.array(ignored),
  })
  .describe(
    "Output of `reelcheck check -f json`. A later 1.x may add properties and enum values, and removes none.",
  );

export const line = z
  .discriminatedUnion("type", [
    z.object({ type: z.literal("run"), ...label, rules, ask: asks }),
    z.object({ type: z.literal("package"), findings }),
    z.object({ type: z.literal("work"), work, files: z.array(file), findings }),
    z.object({ type: z.literal("file"), path, file: file.nullable(), findings }),
    z.object({
      type: z.literal("summary"),
      schemaVersion: version,
      complete: z.boolean(),
      verdict,
      summary,
      ignored: z.array(ignored),
    }),
  ])
  .describe("A line of `-f ndjson`: the run first, the summary last. A truncated report has no summary.");
