import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { verbatim } from "../../model/text.ts";
import { says } from "../../wording/checks.ts";
import { oneOf, quoted } from "../../wording/lists.ts";
import { pages } from "../../wording/pages.ts";
import { oneOrMore } from "../shared/option-types.ts";
import { displayValue } from "../shared/results.ts";

/** The file lies under one of the named folders, which is at the top of the package. */
export const folder = defineCheck({
  id: "folder",
  scope: "file",
  needsWholePackage: true,
  options: z.strictObject({ is: oneOrMore(z.string().min(1)) }),
  describe: ({ is }) => ({
    what: pages.folder.what,
    expected: displayValue(says.inFolder(oneOf(is.map((name) => quoted(verbatim(name)))))),
  }),
  run: ({ file }, { is }) => {
    const actual =
      file.folders.length === 0
        ? displayValue(says.atTop)
        : displayValue(says.under(file.folders.join("/")), file.folders.join("/"));
    const top = file.folders[0]?.normalize("NFC");
    const there = is.some((wanted) => top === wanted.normalize("NFC"));
    return there
      ? { outcome: "pass", actual }
      : { outcome: "fail", actual, fix: says.moveInto(oneOf(is.map((name) => quoted(verbatim(name))))) };
  },
});
