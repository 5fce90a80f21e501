import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { documentFormats } from "../../wording/forms.ts";
import { pages } from "../../wording/pages.ts";
import { oneOrMore, word } from "../shared/option-types.ts";
import { documentOf } from "../shared/require-document.ts";
import { anyOf, inList } from "../shared/results.ts";

const formats = word(["docx", "doc", "xlsx", "pdf", "word", "excel"]);
const families: Readonly<Record<string, readonly string[]>> = { word: ["docx", "doc"], excel: ["xlsx"] };

/** What a document really is, whatever it is called. */
export const documentFormat = defineCheck({
  id: "document-format",
  scope: "file",
  needs: ["documents"],
  options: z.strictObject({ is: oneOrMore(formats) }),
  describe: ({ is }) => ({ what: pages["document-format"].what, expected: anyOf(is, documentFormats.name) }),
  run: ({ file }, { is }) => {
    const found = documentOf(file);
    if (!("facts" in found)) return found;
    const allowed = is.flatMap((one) => families[one] ?? [one]);
    const fix = documentFormats.saveAs(is);
    return inList(found.facts.format, allowed, { show: documentFormats.name, fix });
  },
});
