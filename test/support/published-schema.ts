import { z } from "zod";
import { box, sight, still, textLine, timeRange } from "../../src/model/facts/decoded.ts";
import { documentSummary } from "../../src/model/facts/document.ts";
import { imageFacts } from "../../src/model/facts/image.ts";
import { source } from "../../src/model/facts/known.ts";
import { growing } from "../../src/model/facts/may-grow.ts";
import { mediaFacts } from "../../src/model/facts/media.ts";
import { ratio } from "../../src/model/facts/numbers.ts";
import { publishedFacts } from "../../src/report/json/published-facts.ts";
import * as shape from "../../src/report/json/report-schema.ts";
import { schemaVersion } from "../../src/report/json/schema-version.ts";

type Json = z.core.JSONSchema.BaseSchema;

/** What has a name of its own under `$defs`, and what a schema of zod can't say of it. */
const named: Readonly<Record<string, readonly [schema: z.ZodType, more?: Json]>> = {
  report: [shape.report, { title: "reelcheck report" }],
  line: [shape.line],
  tool: [shape.tool],
  contest: [shape.contest],
  run: [shape.run],
  // A later version may count more.
  summary: [shape.summary, { additionalProperties: { type: "integer", minimum: 0 } }],
  day: [shape.day],
  path: [shape.path],
  verdict: [shape.verdict],
  rule: [shape.rule],
  ask: [shape.ask],
  ignored: [shape.ignored],
  work: [shape.work],
  origin: [shape.origin],
  file: [shape.file],
  facts: [mediaFacts],
  source: [source],
  fraction: [ratio],
  document: [documentSummary],
  image: [imageFacts],
  archive: [shape.archive],
  decoded: [publishedFacts],
  textLine: [textLine],
  timeRange: [timeRange],
  box: [box],
  sight: [sight],
  still: [still],
  stated: [shape.stated, { dependentRequired: { unit: ["value"] } }],
  finding: [shape.finding],
};

const membersOf = (json: Json): readonly Json[] | undefined => json.anyOf ?? json.oneOf;

/** Reasons told by their `kind`, of which there may be more: any kind is allowed, and those of today are examples. */
function openReasons(listed: readonly Json[]): Json {
  const members = listed.flatMap((one) => membersOf(one) ?? [one]);
  const kinds = members.map(({ properties }) => properties?.kind as Json);
  const examples = kinds.flatMap(({ const: one, enum: several, examples: open = [] }) =>
    one === undefined ? (several ?? open) : [one],
  );
  const properties = Object.assign({}, ...members.map((member) => member.properties));
  return {
    type: "object",
    properties: { ...properties, kind: { type: "string", examples } },
    required: ["kind"],
  } as Json;
}

/** Puts a schema into the words that readers of other languages expect. */
function reworded(zodSchema: z.core.$ZodType, json: Json): void {
  const { description } = zodSchema as z.ZodType;
  if (description) json.description = description;
  // zod names the bounds of its own whole numbers, and says `whole` by a divisor.
  if (json.minimum === Number.MIN_SAFE_INTEGER) delete json.minimum;
  if (json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum;
  if (json.multipleOf === 1) {
    json.type = "integer";
    delete json.multipleOf;
  }
  // Every name is a string.
  delete json.propertyNames;
  if (!growing.has(zodSchema)) return;
  const members = membersOf(json);
  if (members) {
    delete json.anyOf;
    delete json.oneOf;
    Object.assign(json, openReasons(members));
  } else if (json.enum) {
    json.examples = json.enum;
    delete json.enum;
  }
}

/**
 * Returns the JSON Schema of reports, made of the shapes that write and read them. Objects are open, and so are lists of
 * words that may grow, for a later 1.x must keep to it.
 */
export function publishedSchema(): string {
  const names = z.registry<Json & { id: string }>();
  for (const [id, [schema, more]] of Object.entries(named)) names.add(schema, { id, ...more });
  // Both at once, so that they share what has a name.
  const both = z.toJSONSchema(z.union([shape.report, shape.line]), {
    io: "input",
    metadata: names,
    override: ({ zodSchema, jsonSchema }) => reworded(zodSchema, jsonSchema),
  });
  const { report = {}, ...$defs } = both.$defs ?? {};
  const { title, description, ...whole } = report;
  const $id = `urn:reelcheck:report:${schemaVersion}`;
  const schema = { $schema: both.$schema, $id, title, description, ...whole, $defs };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
