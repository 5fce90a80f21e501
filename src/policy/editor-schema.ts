import { z } from "zod";
import type { Check } from "../model/check.ts";
import { optionsOf } from "../model/option.ts";
import type { Text } from "../model/text.ts";
import { sectionWords } from "../wording/schema.ts";
import { requiredSections, ruleSchema, sections } from "./schema.ts";

type Json = Record<string, unknown>;

/** Editors show one text; readers of both languages find theirs. */
function described(text: Text): string {
  return text.zh === text.en ? text.zh : `${text.zh}\n${text.en}`;
}

function schemaOf(shape: z.ZodType): Json {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, {
    // What is said of options is told apart: editors know one `description`.
    metadata: z.registry(),
    io: "input",
    target: "draft-7",
    unrepresentable: "any",
  }) as Json;
  return schema;
}

/** Options of a check as an editor should offer them: the full form, or the value of `is` alone. */
function optionsSchema(check: Check): Json {
  const schema = schemaOf(check.options());
  const properties = (schema.properties ?? {}) as Record<string, Json>;
  for (const [name, about] of Object.entries(optionsOf(check.options()))) {
    const option = properties[name];
    if (option) option.description = described(about);
  }
  // Readings may give any option, so that none is required where a rule asks the check.
  const full: Json = { ...schema, properties };
  delete full.required;
  const short = properties.is;
  return short ? { anyOf: [short, full] } : full;
}

const toConditions = { $ref: "#/definitions/conditions" };
const toOptions = ({ id }: Check) => ({ $ref: `#/definitions/${id}` });

/** Each check as a key, with its options. */
function byCheck(checks: readonly Check[]): Json {
  return Object.fromEntries(checks.map((check) => [check.id, toOptions(check)]));
}

/** Schema of conditions: `where`, `not` and `any`. */
function conditionsSchema(checks: readonly Check[]): Json {
  const any = { type: "array", items: toConditions };
  return {
    type: "object",
    additionalProperties: false,
    properties: { ...byCheck(checks), not: toConditions, any },
  };
}

/** A rule, whose options depend on its check. */
function ruleSchemaOf(checks: readonly Check[]): Json {
  const rule = schemaOf(ruleSchema);
  const properties = (rule.properties ?? {}) as Record<string, Json>;
  const bundle = { type: "object", additionalProperties: false, properties: byCheck(checks) };
  properties.check = { enum: checks.map(({ id }) => id) };
  properties.where = toConditions;
  properties.either = { type: "object", additionalProperties: bundle };
  rule.allOf = checks.map((check) => ({
    if: { properties: { check: { const: check.id } }, required: ["check"] },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    then: {
      properties: {
        with: toOptions(check),
        cases: { type: "object", additionalProperties: toOptions(check) },
      },
    },
  }));
  return rule;
}

/** A class, as its section's own schema has it, with conditions that are checked. */
function classSchemaOf(section: Json): Json {
  const schema = (section.additionalProperties ?? {}) as Json;
  return { ...schema, properties: { ...((schema.properties ?? {}) as Json), where: toConditions } };
}

/**
 * Returns the JSON Schema of rule files (draft-7). It is made of the schemas that parse them and of the options of all
 * checks, so that editors complete and underline what `rules lint` would say.
 */
export function editorSchema(checks: readonly Check[]): Json {
  const definitions: Json = Object.fromEntries(checks.map((check) => [check.id, optionsSchema(check)]));
  definitions.conditions = conditionsSchema(checks);
  const properties: Record<string, Json> = {};
  for (const [name, shape] of Object.entries(sections)) {
    const description = described(sectionWords[name as keyof typeof sections]);
    properties[name] = { ...schemaOf(shape), description };
  }
  const { classes = {} } = properties;
  properties.rules = { ...properties.rules, additionalProperties: ruleSchemaOf(checks) };
  properties.classes = { ...classes, additionalProperties: classSchemaOf(classes) };
  const readings = { additionalProperties: false, properties: byCheck(checks) };
  properties.readings = { ...properties.readings, ...readings };
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "reelcheck rule file",
    type: "object",
    additionalProperties: false,
    required: [...requiredSections],
    properties,
    patternProperties: { "^x-": {} },
    definitions,
  };
}
