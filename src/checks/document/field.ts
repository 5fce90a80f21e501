import { z } from "zod";
import { findField, titlesInside } from "../../forms/index.ts";
import { titleLabels } from "../../lexicon/forms.ts";
import { defineCheck } from "../../model/check.ts";
import type { DocumentFacts } from "../../model/facts/document.ts";
import { option } from "../../model/option.ts";
import { type Text, text, verbatim } from "../../model/text.ts";
import { characterCount } from "../../quantity/index.ts";
import { firstOf, phrases } from "../../wording/lists.ts";
import { answerOptions, demandOf, judgeAnswer, kinds, shown } from "../shared/form-answer.ts";
import { constraints, oneOrMore, seconds, word } from "../shared/option-types.ts";
import { documentOf } from "../shared/require-document.ts";
import { unknown } from "../shared/results.ts";

const say = {
  noLabel: (label: string): Text => text(`没有找到「${label}」一栏`, `field "${label}" not found`),
  severalPlaces: (label: string, values: Text): Text =>
    text(
      `「${label}」不止一处（${values.zh}），程序分不清以哪一处为准，请人工核对`,
      `"${label}" appears more than once (${values.en}); check by hand which one counts`,
    ),
  notSure: text(
    "这种格式看不清哪一格是空的，请人工核对，最好另存为 .docx",
    "can't detect blank fields in this format; check by hand, or save it as .docx",
  ),
  blankForm: text("是一张没有填的空白表", "blank form"),
  takeBlankAway: text("填好，或删掉这张空白表", "fill it in, or remove it"),
};

/** Cells are known for sure: what is empty is empty, and what stands beside a label belongs to it. */
const isSure = ({ format }: DocumentFacts) => format === "docx" || format === "xlsx";

/** The value behind a label of a form is as required. */
export const field = defineCheck({
  id: "field",
  scope: "file",
  page: {
    what: text("表格栏目", "form field"),
    asks: text(
      "表上的一栏填没填、填得对不对",
      "Checks that a form field is filled in, and filled in correctly",
    ),
    how: text(
      "按栏目名在表里找到那一格（右边一格、下面一格、同一格或同一行冒号后面），再看填的内容：是否还是表上原来的提示，是否与作品名、单位、序号、类别、影片时长一致，勾选了哪一项，多少字。文档里隐藏的文字不算填写；白字、极小的字等看不见的，请人工确认",
      "Finds the field by its label (the cell to the right or below, the same cell, or after a colon on the same line), then checks its value: still the form's original placeholder or not; matches the title, organization, serial number, category or duration; which box is ticked; number of characters. Hidden text doesn't count; text that can't be seen, such as white or tiny print, is left to a person",
    ),
    blind: text(
      "手写、扫描件、图片里的字；.doc、.wps、PDF 里的空格和勾选，读不准就请人工核对",
      "Handwriting, scans, text in images. Blank fields and ticks in .doc, .wps and PDF are left to a person if unreadable",
    ),
  },
  needs: ["documents"],
  options: () =>
    z.strictObject({
      label: option(
        oneOrMore(z.string().min(1)),
        text("栏目名，可以写几种写法", "label of the field; can be a list of spellings"),
      ),
      is: option(
        word(kinds).optional(),
        text(
          "填的应该是什么：filled（填了就行，默认）、title 作品名、unit 单位、serial 序号、category 类别、duration 时长、episodes 集数、phone 电话、date 日期",
          "required content: filled (anything; default), title, unit, serial, category, duration, episodes, phone, date",
        ),
      ),
      ...answerOptions(),
      characters: option(
        constraints(characterCount).optional(),
        text("字数，如 <= 100字、200字 ±10%", "number of characters, such as <= 100"),
      ),
      tolerance: option(
        seconds().optional(),
        text("时长允许相差多少，如 5s", "allowed difference in duration, such as 5s"),
      ),
      beside: option(
        oneOrMore(z.string().min(1)).optional(),
        text("同一张表上的其他栏目名", "other labels on the same form"),
      ),
    }),
  describe: (asked) => demandOf(asked),
  run: ({ file, work, package: { works } }, asked, { vocabulary }) => {
    const document = documentOf(file);
    if (!("facts" in document)) return document;
    const { facts } = document;
    // A blank form that lies about is nobody's, and is said to be so in one breath.
    if (!work && titlesInside(facts).length === 0 && findField(facts, titleLabels).length > 0)
      return { ...unknown(say.blankForm), fix: say.takeBlankAway };
    const [first = ""] = asked.label;
    const found = findField(facts, asked.label, asked.beside);
    if (found.length === 0) {
      const lacking = say.noLabel(first);
      // A place that the form does not have tells nothing; a person may be asked instead.
      return { ...unknown(isSure(facts) ? lacking : phrases([lacking, say.notSure])), cause: "not-stated" };
    }
    const judged = found.map((place) => judgeAnswer({ found: place, asked, facts, work, works, vocabulary }));
    const [one, ...others] = judged;
    if (!one || others.some(({ outcome }) => outcome !== one.outcome)) {
      return unknown(say.severalPlaces(first, firstOf(found.map(({ value }) => verbatim(shown(value))))));
    }
    if (one.outcome !== "fail" || isSure(facts)) return one;
    return { ...unknown(say.notSure), ...(one.actual ? { actual: one.actual } : {}) };
  },
});
