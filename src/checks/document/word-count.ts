import { z } from "zod";
import { countCharacters } from "../../forms/index.ts";
import { defineCheck } from "../../model/check.ts";
import type { DocumentFacts } from "../../model/document.ts";
import { count } from "../../quantity/index.ts";
import { forms } from "../../wording/forms.ts";
import { pages } from "../../wording/pages.ts";
import { demands } from "../shared/option-types.ts";
import { documentOf } from "../shared/require-document.ts";
import { unknown, wanted, withinRange } from "../shared/results.ts";

/** Everything that is written in a document; a merged cell counts once. */
function textOf({ paragraphs, tables }: DocumentFacts): string {
  const cells = tables.map(({ rows }) => new Map(rows.flat().map(({ id, text }) => [id, text])));
  return [...paragraphs, ...cells.flatMap((table) => [...table.values()])].join("\n");
}

/** A document has so many characters. */
export const wordCount = defineCheck({
  id: "word-count",
  scope: "file",
  needs: ["documents"],
  options: z.strictObject({ is: demands(count) }),
  demand: ({ is }) => ({ what: pages["word-count"].what, expected: wanted(is, count) }),
  run: ({ file }, { is }) => {
    const found = documentOf(file);
    if (!("facts" in found)) return found;
    const characters = countCharacters(textOf(found.facts));
    // What is written may stand in its pictures.
    return characters === 0 ? unknown(forms.noText) : withinRange(characters, is, count);
  },
});
