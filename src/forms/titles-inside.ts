import { titleLabels } from "../lexicon/forms.ts";
import type { DocumentFacts } from "../model/facts/document.ts";
import { findField } from "./find-field.ts";
import { isPlaceholder } from "./placeholder.ts";

/** Returns the titles that a form gives; none if it was left blank. */
export function titlesInside(facts: DocumentFacts): readonly string[] {
  const values = titleLabels.flatMap((label) => findField(facts, [label]).map(({ value }) => value));
  return values.filter((value) => value !== "" && !isPlaceholder(value));
}
