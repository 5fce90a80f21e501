import { z } from "zod";
import { isPlaceholder } from "../../forms/index.ts";
import { defineCheck } from "../../model/check.ts";
import type { DocumentFacts } from "../../model/facts/document.ts";
import { verbatim } from "../../model/text.ts";
import { forms } from "../../wording/forms.ts";
import { firstOf } from "../../wording/lists.ts";
import { pages } from "../../wording/pages.ts";
import { documentOf } from "../shared/require-document.ts";
import { displayValue, notApplicable } from "../shared/results.ts";

/** Lines to write on, and empty book marks: 《_____》, 由本人____所报送. */
const open = /_{3,}|\ufe4d{2,}|\u300a[\s_]*\u300b/;
/** So much of a line shows where it is. */
const longestShown = 24;

/** Lines of a document that still wait for somebody to write. */
function openLines({ paragraphs, tables }: DocumentFacts): readonly string[] {
  const cells = new Map(tables.flatMap(({ rows }) => rows.flat()).map((cell) => [cell.id, cell.text]));
  const lines = [...paragraphs, ...[...cells.values()].flatMap((text) => text.split("\n"))];
  return lines.filter((line) => open.test(line.normalize("NFKC")) || (line !== "" && isPlaceholder(line)));
}

/** A pledge or form has no place left where something should be written. */
export const blanks = defineCheck({
  id: "blanks",
  scope: "file",
  needs: ["documents"],
  options: z.strictObject({}),
  describe: () => ({ what: pages.blanks.what, expected: displayValue(forms.noBlanks) }),
  run: ({ file }) => {
    // Whoever scans a paper has written on it before; a person looks at the signature.
    const { document: result } = file;
    const isScan =
      file.kind === "image" || (result?.status === "unread" && result.trouble.kind === "scanned");
    if (isScan && file.media?.status !== "damaged") return notApplicable(forms.scanUnseen);
    const document = documentOf(file);
    if (!("facts" in document)) return document;
    const { paragraphs, tables } = document.facts;
    if (paragraphs.length === 0 && tables.length === 0) {
      return { outcome: "fail", actual: displayValue(forms.nothingWritten), fix: forms.fillAll };
    }
    const left = openLines(document.facts);
    if (left.length === 0) return { outcome: "pass", actual: displayValue(forms.noBlanks) };
    const shown = left.map((line) => verbatim(line.trim().slice(0, longestShown)));
    return { outcome: "fail", actual: displayValue(forms.blanksLeft(firstOf(shown))), fix: forms.fillAll };
  },
});
