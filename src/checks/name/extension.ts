import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { verbatim } from "../../model/text.ts";
import { says } from "../../wording/checks.ts";
import { oneOf } from "../../wording/lists.ts";
import { pages } from "../../wording/pages.ts";
import { oneOrMore } from "../shared/option-types.ts";
import { anyOf, inList } from "../shared/results.ts";

const dotted = (extension: string) => verbatim(`.${extension}`);

/** The file has one of the listed extensions. */
export const extension = defineCheck({
  id: "extension",
  scope: "file",
  options: z.strictObject({ is: oneOrMore(z.string().regex(/^[a-z0-9]{1,10}$/)) }),
  describe: ({ is }) => ({ what: pages.extension.what, expected: anyOf(is, dotted) }),
  run: ({ file }, { is }) => {
    const wanted = oneOf(is.map(dotted));
    const isWritten = ["document", "table", "text", "slides"].includes(file.kind);
    return inList(file.extension, is, {
      show: dotted,
      fix: isWritten ? says.saveAs(wanted) : says.reexportAs(wanted),
    });
  },
});
