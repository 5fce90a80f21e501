import { z } from "zod";
import { archiveTrouble, packedFile } from "../../model/facts/archive.ts";
import { damage } from "../../model/facts/damage.ts";
import { decodedFacts, decodeFailure } from "../../model/facts/decoded.ts";
import { documentSummary, documentTrouble } from "../../model/facts/document.ts";
import { engineFailure } from "../../model/facts/failure.ts";
import { imageFacts, imageTrouble } from "../../model/facts/image.ts";
import { mediaFacts } from "../../model/facts/media.ts";

/** Shapes of the parts of a saved report, as the published schema describes them. */

const nullable = z.string().nullable();
const count = z.number().int().nonnegative();
const verdict = z.enum(["pass", "review", "fail", "incomplete"]);

/** What tells that a file is a report at all, and of which version. */
export const label = z.object({
  schemaVersion: z.string(),
  tool: z.object({ name: z.literal("reelcheck") }),
});

export const head = z.object({
  tool: z.object({ name: z.literal("reelcheck"), version: z.string(), engine: nullable }),
  contest: z.object({ id: z.string(), title: z.string(), file: z.string(), sha256: z.string() }),
  run: z.object({
    root: z.string(),
    on: z.string(),
    lang: z.enum(["zh", "en"]),
    startedAt: z.string(),
    finishedAt: z.string(),
    complete: z.boolean(),
    whole: z.boolean(),
    quick: z.boolean(),
    strict: z.boolean(),
    unitType: nullable,
    unitLabel: nullable,
    skipped: z.array(z.string()),
  }),
  verdict,
  summary: z.object({
    works: count,
    files: count,
    ignored: count,
    pass: count,
    review: count,
    fail: count,
  }),
});

/** The lists of a report; their items are looked at one by one, so that the first that is wrong is the last looked at. */
export const lists = z.object({
  rules: z.array(z.unknown()),
  works: z.array(z.unknown()),
  files: z.array(z.unknown()),
  findings: z.array(z.unknown()),
  ask: z.array(z.unknown()),
  ignored: z.array(z.unknown()),
});

export const rule = z.object({
  id: z.string(),
  requirement: nullable,
  clause: nullable,
  what: z.string(),
  about: z.string(),
});

export const ask = z.object({
  id: z.string(),
  requirement: nullable,
  clause: z.string(),
  text: z.string(),
});

export const ignored = z.object({
  path: z.string(),
  reason: z.enum(["system", "hidden", "temporary", "rule-file", "repeated-link"]),
});

const origin = z.union([
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
  categoryFound: z.array(z.object({ value: z.string(), origin })).nullable(),
  categoryFits: z.array(z.string()).nullable(),
  categoryExcluded: z.array(z.object({ category: z.string(), because: z.array(z.string()) })).nullable(),
  unit: nullable,
  serial: nullable,
  files: z.array(z.string()),
  entries: z.array(z.string()),
  verdict,
});

const unread = <T extends z.ZodType>(trouble: T) => z.object({ unread: trouble });

export const file = z.object({
  path: z.string(),
  role: nullable,
  bytes: count,
  facts: mediaFacts.nullable(),
  damage: damage.exactOptional(),
  unread: engineFailure.exactOptional(),
  document: z.union([unread(documentTrouble), documentSummary]).exactOptional(),
  image: z.union([unread(imageTrouble), imageFacts]).exactOptional(),
  archive: z.union([unread(archiveTrouble), z.object({ files: z.array(packedFile) })]).exactOptional(),
  decoded: z.union([z.object({ unlooked: decodeFailure }), decodedFacts]).exactOptional(),
});

const stated = z
  .looseObject({
    text: z.string(),
    value: z.union([z.string(), z.number()]).exactOptional(),
    unit: z.string().exactOptional(),
    range: z
      .looseObject({
        min: z.number().exactOptional(),
        max: z.number().exactOptional(),
        unit: z.string(),
      })
      .exactOptional(),
    reads: z.enum(["figure", "sentence"]).exactOptional(),
  })
  .nullable();
const share = z.number();
const still = z.object({
  seconds: z.number(),
  width: z.number(),
  height: z.number(),
  jpeg: z.string(),
});
const sight = z.object({
  from: z.number(),
  to: z.number(),
  box: z.object({ left: share, top: share, width: share, height: share }).exactOptional(),
  still: still.exactOptional(),
});

export const finding = z.object({
  rule: z.string(),
  requirement: nullable,
  clause: nullable,
  check: z.string(),
  level: z.enum(["must", "should"]),
  outcome: z.enum(["pass", "fail", "unknown", "n/a"]),
  subject: z.object({ kind: z.enum(["file", "work", "package"]), path: nullable, work: nullable }),
  what: z.string(),
  expected: stated,
  actual: stated,
  reason: nullable,
  fix: nullable,
  note: nullable,
  ours: z.boolean(),
  untold: z.literal(true).exactOptional(),
  assumed: z.literal(true).exactOptional(),
  damaged: z.literal(true).exactOptional(),
  evidence: z.array(
    z.object({ text: z.string(), path: z.string().exactOptional(), sight: sight.exactOptional() }),
  ),
  place: z.object({ file: z.string(), line: z.number(), column: z.number() }).nullable(),
});
