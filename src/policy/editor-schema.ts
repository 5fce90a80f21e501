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

/**
 * The JSON Schema of rule files (draft-7), made of the same shapes that parse them and of the options of all checks,
 * so that editors complete and underline what `rules lint` would say.
 */
export function editorSchema(checks: readonly Check[]): Json {
  const definitions: Json = {};
  for (const check of checks) definitions[check.id] = optionsSchema(check);
  const ref = (check: Check) => ({ $ref: `#/definitions/${check.id}` });

  const conditions: Json = {
    type: "object",
    additionalProperties: false,
    properties: {
      ...Object.fromEntries(checks.map((check) => [check.id, ref(check)])),
      not: { $ref: "#/definitions/conditions" },
      any: { type: "array", items: { $ref: "#/definitions/conditions" } },
    },
  };
  definitions.conditions = conditions;
  const bundle = {
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(checks.map((check) => [check.id, ref(check)])),
  };
  const rule = schemaOf(ruleSchema);
  const ruleProperties = (rule.properties ?? {}) as Record<string, Json>;
  ruleProperties.check = { enum: checks.map(({ id }) => id) };
  ruleProperties.where = { $ref: "#/definitions/conditions" };
  ruleProperties.either = { type: "object", additionalProperties: bundle };
  rule.allOf = checks.map((check) => ({
    if: { properties: { check: { const: check.id } }, required: ["check"] },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    then: { properties: { with: ref(check), cases: { type: "object", additionalProperties: ref(check) } } },
  }));

  const properties: Record<string, Json> = {};
  for (const [name, shape] of Object.entries(sections)) {
    properties[name] = {
      ...schemaOf(shape),
      description: described(sectionWords[name as keyof typeof sections]),
    };
  }
  properties.rules = { ...properties.rules, additionalProperties: rule };
  properties.classes = {
    ...properties.classes,
    additionalProperties: {
      ...((properties.classes?.additionalProperties ?? {}) as Json),
      properties: {
        ...(((properties.classes?.additionalProperties as Json)?.properties ?? {}) as Json),
        where: { $ref: "#/definitions/conditions" },
      },
    },
  };
  properties.readings = {
    ...properties.readings,
    additionalProperties: false,
    properties: Object.fromEntries(checks.map((check) => [check.id, ref(check)])),
  };
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
