import { z } from "zod";
import { countCharacters } from "../../forms/index.ts";
import { defineCheck } from "../../model/check.ts";
import type { DocumentFacts } from "../../model/facts/document.ts";
import { option } from "../../model/option.ts";
import { text } from "../../model/text.ts";
import { characterCount } from "../../quantity/index.ts";
import { constraints } from "../shared/option-types.ts";
import { documentOf } from "../shared/require-document.ts";
import { required, unknown, within } from "../shared/results.ts";

const say = {
  noText: text(
    "里面没有文字，可能都在图片里，请人工核对",
    "no text inside, possibly only images; check by hand",
  ),
};

/** Everything that is written in a document; a merged cell counts once. */
function textOf({ paragraphs, tables }: DocumentFacts): string {
  const cells = tables.map(({ rows }) => new Map(rows.flat().map(({ id, text }) => [id, text])));
  return [...paragraphs, ...cells.flatMap((table) => [...table.values()])].join("\n");
}

/** A document has so many characters. */
export const wordCount = defineCheck({
  id: "word-count",
  scope: "file",
  page: {
    what: text("字数", "character count"),
    asks: text("文档一共多少字", "Counts the characters of a document"),
    how: text(
      "正文和表格里的字都算，空格不算；一个英文单词、一个数算一个字",
      "Counts text and tables, not spaces; an English word or a number counts as one",
    ),
    blind: text("图片里的字、页眉页脚", "Text in images, headers and footers"),
  },
  needs: ["documents"],
  options: () =>
    z.strictObject({
      is: option(constraints(characterCount), text("字数，如 <= 3000字", "count, such as <= 3000")),
    }),
  describe: ({ is }) => required(is, characterCount),
  run: ({ file }, { is }) => {
    const found = documentOf(file);
    if (!("facts" in found)) return found;
    const characters = countCharacters(textOf(found.facts));
    // What is written may stand in its pictures.
    return characters === 0 ? unknown(say.noText) : within(characters, is, characterCount);
  },
});
