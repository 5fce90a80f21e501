import { z } from "zod";
import { isPlaceholder } from "../../forms/index.ts";
import { defineCheck } from "../../model/check.ts";
import type { DocumentFacts } from "../../model/facts/document.ts";
import { type Text, text, verbatim } from "../../model/text.ts";
import { firstOf } from "../../wording/lists.ts";
import { documentOf } from "../shared/require-document.ts";
import { displayValue, notApplicable } from "../shared/results.ts";

const say = {
  scanUnseen: text("是扫描件，填没填要人看", "scanned document; check by hand that it is filled in"),
  noBlanks: text("没有空着的地方", "no blanks left"),
  nothingWritten: text("里面什么也没有", "the document is empty"),
  blanksLeft: (lines: Text): Text => text(`还有没填的地方：${lines.zh}`, `blanks left: ${lines.en}`),
  fillAll: text("把空着的地方填好", "fill in the blanks"),
};

/** Lines to write on, and empty book marks: 《_____》, 由本人____所报送. */
const open = /_{3,}|\u300a[\s_]*\u300b/;
/** Dashed, centerline and wavy low lines are longer than one of those; normalized, two of them would be too few. */
const longLines = /[\ufe4d-\ufe4f]{2,}/;
/** Characters of a line that are quoted to show where it is. */
const longestShown = 24;

/** Lines of a document that still wait for somebody to write. */
function openLines({ paragraphs, tables }: DocumentFacts): readonly string[] {
  const cells = new Map(tables.flatMap(({ rows }) => rows.flat()).map((cell) => [cell.id, cell.text]));
  const lines = [...paragraphs, ...[...cells.values()].flatMap((text) => text.split("\n"))];
  return lines.filter(
    (line) =>
      longLines.test(line) || open.test(line.normalize("NFKC")) || (line !== "" && isPlaceholder(line)),
  );
}

/** A pledge or form has no place left where something should be written. */
export const blanks = defineCheck({
  id: "blanks",
  scope: "file",
  page: {
    what: text("填写完整", "completeness"),
    asks: text(
      "承诺书、授权书这样的文书是不是还有没填的横线和空书名号",
      "Checks for unfilled lines and empty title marks 《》 in pledges and licenses",
    ),
    how: text(
      "在全文和表格里找连着的下划线、空的书名号，以及 XXX 这样的原样提示；一个字也没有的也算没填",
      "Looks for runs of underscores, empty title marks and placeholders such as XXX in the text and tables. A document without any text counts as blank",
    ),
    blind: text("手写和扫描件；填得对不对", "Handwriting and scans; whether the content is correct"),
  },
  needs: ["documents"],
  options: () => z.strictObject({}),
  describe: () => displayValue(say.noBlanks),
  run: ({ file }) => {
    // Whoever scans a paper has written on it before; a person looks at the signature.
    const { document: result } = file;
    const isScan =
      file.kind === "image" || (result?.status === "unread" && result.trouble.kind === "scanned");
    if (isScan && file.media?.status !== "damaged") return notApplicable(say.scanUnseen);
    const document = documentOf(file);
    if (!("facts" in document)) return document;
    const { paragraphs, tables } = document.facts;
    if (paragraphs.length === 0 && tables.length === 0) {
      return { outcome: "fail", actual: displayValue(say.nothingWritten), fix: say.fillAll };
    }
    const left = openLines(document.facts);
    if (left.length === 0) return { outcome: "pass", actual: displayValue(say.noBlanks) };
    const shown = left.map((line) => verbatim(line.trim().slice(0, longestShown)));
    return { outcome: "fail", actual: displayValue(say.blanksLeft(firstOf(shown))), fix: say.fillAll };
  },
});
