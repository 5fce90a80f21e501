import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { text } from "../../model/text.ts";
import { wholeNumber } from "../../quantity/index.ts";
import { constraints } from "../shared/option-types.ts";
import { documentOf } from "../shared/require-document.ts";
import { required, within } from "../shared/results.ts";

const say = {
  noPages: text("这种格式不知道有几页，请人工核对", "in this format pages can't be counted; look at it"),
};

/** A document has so many pages. */
export const pageCount = defineCheck({
  id: "page-count",
  scope: "file",
  page: {
    what: text("页数", "pages"),
    asks: text("文档有几页", "how many pages a document has"),
    how: text("数 PDF 的页", "The pages of a PDF are counted"),
    blind: text("Word 文档的页数要排版才知道", "Pages of a Word document, which only its layout tells"),
  },
  needs: ["documents"],
  options: () =>
    z.strictObject({ is: option(constraints(wholeNumber), text("页数，如 <= 15页", "the number: <= 15")) }),
  describe: ({ is }) => required(is, wholeNumber),
  run: ({ file }, { is }) => {
    const found = documentOf(file);
    return "facts" in found ? within(found.facts.pages, is, wholeNumber, { missing: say.noPages }) : found;
  },
});
