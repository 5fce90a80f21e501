import type { Template } from "../../src/model/name.ts";
import { readTemplate } from "../../src/naming/index.ts";

/** The template of a form of names that must be right. */
export function templateOf(form: string): Template {
  const template = readTemplate(form);
  if ("error" in template) throw new Error(template.error.en);
  return template;
}
