import { z } from "zod";
import { publishedFacts } from "../../model/facts/published.ts";
import { archive, damage, document, engineFailure, image, lookFailure, mediaFacts } from "./facts.ts";

/** Shapes of the parts of a saved report, as the published schema describes them. */

const nullable = z.string().nullable();
const count = z.number().int().nonnegative();
const verdict = z.enum(["pass", "review", "fail", "incomplete"]);

/** What tells that a file is a report at all, and of which version. */
export const label = z.looseObject({
  schemaVersion: z.string(),
  tool: z.looseObject({ name: z.literal("reelcheck") }),
});

export const head = z.looseObject({
  tool: z.looseObject({ name: z.literal("reelcheck"), version: z.string(), engine: nullable }),
  contest: z.looseObject({ id: z.string(), title: z.string(), file: z.string(), sha256: z.string() }),
  run: z.looseObject({
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
  summary: z.looseObject({
    works: count,
    files: count,
    ignored: count,
    pass: count,
    review: count,
    fail: count,
  }),
});

/** The lists of a report; their items are looked at one by one, so that the first that is wrong is the last looked at. */
export const lists = z.looseObject({
  rules: z.array(z.unknown()),
  works: z.array(z.unknown()),
  files: z.array(z.unknown()),
  findings: z.array(z.unknown()),
  ask: z.array(z.unknown()),
  ignored: z.array(z.unknown()),
});

export const rule = z.looseObject({
  id: z.string(),
  requirement: nullable,
  clause: nullable,
  what: z.string(),
  about: z.string(),
});

export const ask = z.looseObject({
  id: z.string(),
  requirement: nullable,
  clause: z.string(),
  text: z.string(),
});

export const ignored = z.looseObject({
  path: z.string(),
  reason: z.enum(["system", "hidden", "temporary", "rule-file", "repeated-link"]),
});

const origin = z.union([
  z.looseObject({ from: z.literal("option") }),
  z.looseObject({ from: z.enum(["name", "form"]), path: z.string() }),
  z.looseObject({ from: z.literal("folder"), folder: z.string() }),
]);

export const work = z.looseObject({
  id: z.string(),
  title: z.string(),
  category: nullable,
  categoryKnownFrom: origin.nullable(),
  categoryStatus: z.enum(["known", "unknown", "conflict", "invalid"]),
  categoryFound: z.array(z.looseObject({ value: z.string(), origin })).nullable(),
  categoryFits: z.array(z.string()).nullable(),
  categoryExcluded: z.array(z.looseObject({ category: z.string(), because: z.array(z.string()) })).nullable(),
  unit: nullable,
  serial: nullable,
  files: z.array(z.string()),
  entries: z.array(z.string()),
  verdict,
});

export const file = z.looseObject({
  path: z.string(),
  role: nullable,
  bytes: count,
  facts: mediaFacts.nullable(),
  damage: damage.exactOptional(),
  unread: engineFailure.exactOptional(),
  document: document.exactOptional(),
  image: image.exactOptional(),
  archive: archive.exactOptional(),
  decoded: z.union([z.looseObject({ unlooked: lookFailure }), publishedFacts]).exactOptional(),
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
const still = z.looseObject({
  seconds: z.number(),
  width: z.number(),
  height: z.number(),
  jpeg: z.string(),
});
const sight = z.looseObject({
  from: z.number(),
  to: z.number(),
  box: z.looseObject({ left: share, top: share, width: share, height: share }).exactOptional(),
  still: still.exactOptional(),
});

export const finding = z.looseObject({
  rule: z.string(),
  requirement: nullable,
  clause: nullable,
  check: z.string(),
  level: z.enum(["must", "should"]),
  outcome: z.enum(["pass", "fail", "unknown", "n/a"]),
  subject: z.looseObject({ kind: z.enum(["file", "work", "package"]), path: nullable, work: nullable }),
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
    z.looseObject({ text: z.string(), path: z.string().exactOptional(), sight: sight.exactOptional() }),
  ),
  place: z.looseObject({ file: z.string(), line: z.number(), column: z.number() }).nullable(),
});
