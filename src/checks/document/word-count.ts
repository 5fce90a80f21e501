import { z } from "zod";
import { countCharacters } from "../../forms/index.ts";
import { defineCheck } from "../../model/check.ts";
import type { DocumentFacts } from "../../model/facts/document.ts";
import { wholeNumber } from "../../quantity/index.ts";
import { forms } from "../../wording/forms.ts";
import { pages } from "../../wording/pages.ts";
import { constraints } from "../shared/option-types.ts";
import { documentOf } from "../shared/require-document.ts";
import { required, unknown, within } from "../shared/results.ts";

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
  options: z.strictObject({ is: constraints(wholeNumber) }),
  describe: ({ is }) => ({ what: pages["word-count"].what, expected: required(is, wholeNumber) }),
  run: ({ file }, { is }) => {
    const found = documentOf(file);
    if (!("facts" in found)) return found;
    const characters = countCharacters(textOf(found.facts));
    // What is written may stand in its pictures.
    return characters === 0 ? unknown(forms.noText) : within(characters, is, wholeNumber);
  },
});
