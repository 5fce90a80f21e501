import type { z } from "zod";
import type { Term, Version } from "../model/policy.ts";
import { verbatim } from "../model/text.ts";
import type { categoriesShape, unitTypesShape, versionsShape } from "./shape.ts";

type TermDetails = { label?: Term["label"] | undefined; aliases?: readonly string[] | undefined };

function termOf(id: string, details: TermDetails | null): Term {
  return { id, label: details?.label ?? verbatim(id), aliases: details?.aliases ?? [] };
}

/** Categories or unit types, as a list of names or as names with details. */
export function termsOf(
  written: z.output<typeof categoriesShape> | z.output<typeof unitTypesShape>,
): readonly Term[] {
  if (Array.isArray(written)) return written.map((id) => termOf(id, null));
  return Object.entries(written).map(([id, details]) => termOf(id, details));
}

/** The unit type that is assumed, as a warning, when none is given. */
export function assumedOf(written: z.output<typeof unitTypesShape>): string | undefined {
  if (Array.isArray(written)) return undefined;
  return Object.entries(written).find(([, details]) => details?.assumed)?.[0];
}

/** Versions of a work, by their marks. */
export function versionsOf(written: z.output<typeof versionsShape>): readonly Version[] {
  return Object.entries(written).map(([id, { label, marks, unmarked = false }]) => ({
    id,
    label: label ?? verbatim(id),
    aliases: marks,
    unmarked,
  }));
}
