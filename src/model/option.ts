import type { z } from "zod";
import type { Text } from "./text.ts";

/** Says what an option is for, on its schema: whoever lists the options of a check reads it there. */
export function option<S extends z.ZodType>(schema: S, about: Text): S {
  return schema.meta({ about });
}

/** The parts of a schema that lead to an object's shape, under names that zod gives them. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly out?: z.ZodType;
  readonly options?: readonly z.ZodType[];
}

/**
 * Options of a schema by name, with what is said of each. A transformed object still has the options that are written, and
 * one of several forms those of all.
 */
export function optionsOf(schema: z.ZodType): Readonly<Record<string, Text>> {
  const { type, shape, innerType, in: input, out, options = [] } = schema.def as Definition;
  if (shape) {
    const told = Object.entries(shape).map(([name, one]) => [name, aboutOf(one)] as const);
    return Object.fromEntries(told);
  }
  const inner = type === "pipe" ? [input, out] : type === "union" ? options : [innerType];
  return Object.assign({}, ...inner.map((one) => (one ? optionsOf(one) : {})));
}

function aboutOf(schema: z.ZodType): Text {
  return (schema.meta()?.about as Text | undefined) ?? { zh: "", en: "" };
}
