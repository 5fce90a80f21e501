import type { Verdict } from "../model/check.ts";
import type { DocumentFacts } from "../model/document.ts";
import type { PackageFile } from "../model/package.ts";
import { documentTrouble, forms } from "../wording/forms.ts";
import { unknown } from "./compare.ts";

/** What was read of a document, or why nothing was. */
export function documentOf({ document }: PackageFile): { readonly facts: DocumentFacts } | Verdict {
  if (!document) return unknown(forms.notRead);
  if (document.status === "facts") return { facts: document.facts };
  const { trouble } = document;
  const { reason, fix } = documentTrouble(trouble);
  const isOurs = trouble.kind === "timeout" || trouble.kind === "crash";
  return { ...unknown(reason), fix, ...(isOurs ? { ours: true } : {}) };
}
