import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { text } from "../../model/text.ts";
import { wholeNumber } from "../../quantity/index.ts";
import { constraints } from "../shared/option-types.ts";
import { required, within } from "../shared/results.ts";

/** The title of the work has so many characters. */
export const titleLength = defineCheck({
  id: "title-length",
  scope: "work",
  page: {
    what: text("片名字数", "title length"),
    asks: text("片名有多少个字", "Counts the characters of the title"),
    how: text(
      "数片名的字数；片名取自文件名，按要求的形式读出",
      "Counts the characters of the title, read from the file name by its pattern",
    ),
    blind: text("画面上的片名", "The title on screen"),
  },
  options: () =>
    z.strictObject({
      is: option(constraints(wholeNumber), text("字数，如 <= 10字", "count, such as <= 10")),
    }),
  describe: ({ is }) => required(is, wholeNumber),
  run: ({ work }, { is }) => within([...work.title].length, is, wholeNumber),
});
