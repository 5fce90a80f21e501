import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { text } from "../../model/text.ts";
import { wholeNumber } from "../../quantity/index.ts";
import { constraints } from "../shared/option-types.ts";
import { documentOf } from "../shared/require-document.ts";
import { required, within } from "../shared/results.ts";

const say = {
  noPages: text("这种格式不知道有几页，请人工核对", "can't count pages in this format; check by hand"),
};

/** A document has so many pages. */
export const pageCount = defineCheck({
  id: "page-count",
  scope: "file",
  page: {
    what: text("页数", "page count"),
    asks: text("文档有几页", "Counts the pages of a document"),
    how: text("数 PDF 的页", "Counts the pages of a PDF"),
    blind: text("Word 文档的页数要排版才知道", "Word documents, whose pages depend on layout"),
  },
  needs: ["documents"],
  options: () =>
    z.strictObject({
      is: option(constraints(wholeNumber), text("页数，如 <= 15页", "count, such as <= 15")),
    }),
  describe: ({ is }) => required(is, wholeNumber),
  run: ({ file }, { is }) => {
    const found = documentOf(file);
    return "facts" in found ? within(found.facts.pages, is, wholeNumber, { missing: say.noPages }) : found;
  },
});
