import { z } from "zod";

/** Schemas of words of which a later version may know more. */
export const growing = z.registry<{ readonly mayGrow: true }>();

/**
 * Marks a list of words, or of reasons told by their `kind`, that a later version may make longer. Our own types list
 * the words of this version; the published schema leaves the list open, so that a program that reads reports must be
 * ready for more. Comes last: `describe()` makes a new schema.
 */
export function mayGrow<S extends z.ZodType>(schema: S): S {
  growing.add(schema, { mayGrow: true });
  return schema;
}
