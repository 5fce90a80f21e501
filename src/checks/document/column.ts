import { z } from "zod";
import { hidesColumn, listRows } from "../../forms/index.ts";
import { type CheckResult, defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { present } from "../../model/present.ts";
import { type Text, text } from "../../model/text.ts";
import { characterCount } from "../../quantity/index.ts";
import { listWords } from "../../wording/list-rows.ts";
import { answerOptions, demandOf, judgeAnswer, plainKinds } from "../shared/form-answer.ts";
import { missingColumn } from "../shared/missing-column.ts";
import { constraints, oneOrMore, word } from "../shared/option-types.ts";
import { documentOf } from "../shared/require-document.ts";
import { displayValue, unknown } from "../shared/results.ts";

const say = {
  rowsFilled: (rows: number): Text => text(`${rows} 行，都填好了`, `${rows} rows, all filled in`),
  noRows: text("表里一行也没有填", "no rows are filled in"),
};

/** A column of a list is filled in, row by row, with what it should hold. */
export const column = defineCheck({
  id: "column",
  scope: "file",
  page: {
    what: text("汇总表栏目", "list column"),
    asks: text(
      "汇总表的一列是否每行都填了、填得对不对",
      "Checks that every row of a list column is filled in, and filled in correctly",
    ),
    how: text(
      "按表头找到这一列，空行、合计、备注行不算；逐行看是否空着、还是表上原来的提示，多少字，是不是电话或日期",
      "Finds the column by its heading and skips empty rows, totals and notes. Checks each row for blanks, original placeholders, number of characters, phone numbers and dates",
    ),
    blind: text("与作品是否一致：见「汇总表」", "Whether it matches the works; see the list check"),
  },
  needs: ["documents"],
  options: () =>
    z.strictObject({
      title: option(
        oneOrMore(z.string().min(1)),
        text("片名一列的表头，用来找到表", "heading of the title column, used to find the table"),
      ),
      label: option(
        oneOrMore(z.string().min(1)),
        text("这一列的表头，可以写几种", "heading of this column; can be a list"),
      ),
      is: option(
        word(plainKinds).optional(),
        text("filled（填了就行，默认）、phone 电话、date 日期", "filled (anything; default), phone, date"),
      ),
      ...answerOptions(),
      characters: option(
        constraints(characterCount).optional(),
        text("字数，如 150-250字", "number of characters, such as 150-250"),
      ),
    }),
  describe: (asked) => demandOf(asked),
  run: ({ file, work, package: { works } }, { title, ...asked }, { vocabulary }) => {
    const document = documentOf(file);
    if (!("facts" in document)) return document;
    const { facts } = document;
    const found =
      listRows(facts, { title, value: asked.label }, "title") ?? listRows(facts, { title }, "title");
    const [heading = "", label = ""] = [title[0], asked.label[0]];
    if (!found)
      return unknown(hidesColumn(facts, title) ? listWords.hiddenColumn(heading) : listWords.noList(heading));
    if (!found.columns.has("value")) return missingColumn(facts, found, asked.label);
    // A row without a title is the list's own matter.
    const titled = found.rows.filter(({ cells }) => (cells.title?.text ?? "") !== "");
    const verdicts = titled.flatMap(({ number, cells }): CheckResult[] => {
      const { text: value = "", hidden, faint } = cells.value ?? {};
      const place = { value, label, ...present({ hidden, faint }) };
      const verdict = judgeAnswer({ found: place, asked, facts, work, works, vocabulary });
      if (verdict.outcome === "pass") return [];
      const name = cells.title?.text ?? "";
      const { actual, reason } = verdict;
      return [
        {
          ...verdict,
          ...(actual ? { actual: { ...actual, text: listWords.inRow(number, name, actual.text) } } : {}),
          ...(reason ? { reason: listWords.inRow(number, name, reason) } : {}),
        },
      ];
    });
    if (titled.length === 0) return unknown(say.noRows);
    const rows = titled.length;
    return verdicts.length > 0
      ? verdicts
      : { outcome: "pass", actual: displayValue(say.rowsFilled(rows), rows) };
  },
});
