import type { CheckResult } from "../../model/check.ts";
import type { DocumentFacts } from "../../model/facts/document.ts";
import type { PackageFile } from "../../model/package.ts";
import { documentNotRead, documentTrouble } from "../../wording/documents.ts";
import { unknown } from "./results.ts";

/** Returns the facts of a document, or the result if there are none. */
export function documentOf({
  document,
  kind,
  media,
}: PackageFile): { readonly facts: DocumentFacts } | CheckResult {
  // An empty file has its own finding.
  if (media?.status === "damaged") return { ...unknown(documentNotRead), cause: "damaged-file" };
  if (kind === "image") {
    const { reason, fix } = documentTrouble({ kind: "scanned" });
    return { ...unknown(reason), fix };
  }
  if (!document) return unknown(documentNotRead);
  if (document.status === "facts") return { facts: document.facts };
  const { trouble } = document;
  const { reason, fix } = documentTrouble(trouble);
  const isOurs = trouble.kind === "timeout" || trouble.kind === "crash";
  return { ...unknown(reason), fix, ...(isOurs ? { cause: "internal" } : {}) };
}
