import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { type Text, text, verbatim } from "../../model/text.ts";
import { advice } from "../../wording/advice.ts";
import { oneOf } from "../../wording/lists.ts";
import { oneOrMore } from "../shared/option-types.ts";
import { anyOf, inList } from "../shared/results.ts";

const say = {
  saveAs: (format: Text): Text =>
    text(
      `用 Word、WPS 等打开，另存为 ${format.zh}（只改扩展名没有用）`,
      `open it and save it as ${format.en} (changing the extension doesn't help)`,
    ),
};

const dotted = (extension: string) => verbatim(`.${extension}`);

/** The file has one of the listed extensions. */
export const extension = defineCheck({
  id: "extension",
  scope: "file",
  page: {
    what: text("文件类型", "file type"),
    asks: text("扩展名是不是要求的", "Checks the extension"),
    how: text("看扩展名，不分大小写", "Goes by the extension, ignoring case"),
    blind: text("内容是不是真的这种格式", "Whether the content really has that format"),
  },
  options: () =>
    z.strictObject({
      is: option(
        oneOrMore(z.string().regex(/^[a-z0-9]{1,10}$/)),
        text("允许的扩展名：doc、docx …", "allowed extensions: doc, docx …"),
      ),
    }),
  describe: ({ is }) => anyOf(is, dotted),
  run: ({ file }, { is }) => {
    const wanted = oneOf(is.map(dotted));
    const isWritten = ["document", "table", "text", "slides"].includes(file.kind);
    return inList(file.extension, is, {
      show: dotted,
      fix: isWritten ? say.saveAs(wanted) : advice.reexportAs(wanted),
    });
  },
});
