import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { type Text, text } from "../../model/text.ts";
import { oneOrMore, word } from "../shared/option-types.ts";
import { documentOf } from "../shared/require-document.ts";
import { anyOf, inList } from "../shared/results.ts";

const formatNames: Readonly<Record<string, string>> = {
  docx: "Word（.docx）",
  doc: "Word 97（.doc）",
  xlsx: "Excel（.xlsx）",
  pdf: "PDF",
  csv: "CSV",
  txt: "TXT",
  html: "HTML",
  xml: "XML",
  word: "Word",
  excel: "Excel",
};

/** Formats of documents as people know them. */
const say = {
  name: (format: string): Text => {
    const name = formatNames[format] ?? format;
    return text(name, name.replace("（", " (").replace("）", ")"));
  },
  saveAs: (formats: readonly string[]): Text => {
    const names = formats.map((format) => formatNames[format] ?? format);
    return text(
      `用 Word、WPS 等打开，另存为 ${names.join(" 或 ")}（只改扩展名没有用）`,
      `open it and save it as ${names.join(" or ").replaceAll("（", " (").replaceAll("）", ")")} (changing the extension doesn't help)`,
    );
  },
};

const formats = () => word(["docx", "doc", "xlsx", "pdf", "word", "excel"]);
const families: Readonly<Record<string, readonly string[]>> = { word: ["docx", "doc"], excel: ["xlsx"] };

/** The real format of a document, whatever its extension. */
export const documentFormat = defineCheck({
  id: "document-format",
  scope: "file",
  page: {
    what: text("文档格式", "document format"),
    asks: text("文档真正是什么格式", "Checks the actual document format"),
    how: text("看文件的内容，不看扩展名", "Goes by content, never by the extension"),
    blind: text("WPS 私有格式的细节", "Details of proprietary WPS formats"),
  },
  needs: ["documents"],
  options: () =>
    z.strictObject({
      is: option(
        oneOrMore(formats()),
        text(
          "word、excel、docx、doc、xlsx、pdf，可以有几种",
          "word, excel, docx, doc, xlsx, pdf; can be a list",
        ),
      ),
    }),
  describe: ({ is }) => anyOf(is, say.name),
  run: ({ file }, { is }) => {
    const found = documentOf(file);
    if (!("facts" in found)) return found;
    const allowed = is.flatMap((one) => families[one] ?? [one]);
    const fix = say.saveAs(is);
    return inList(found.facts.format, allowed, { show: say.name, fix });
  },
});
