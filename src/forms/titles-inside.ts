import type { DocumentFacts } from "../model/facts/document.ts";
import { findField } from "./find-field.ts";
import { isPlaceholder } from "./placeholder.ts";

/** Labels behind which forms, and below which lists, have the title of the work. */
export const titleLabels = ["作品名称", "片名", "作品标题", "作品题目", "名称"];

/** What a form gives as the title of its work; none where it was left blank. */
export function titlesInside(facts: DocumentFacts): readonly string[] {
  const values = titleLabels.flatMap((label) => findField(facts, [label]).map(({ value }) => value));
  return values.filter((value) => value !== "" && !isPlaceholder(value));
}
