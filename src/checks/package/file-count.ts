import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { text, verbatim } from "../../model/text.ts";
import { wholeNumber } from "../../quantity/index.ts";
import { countWords } from "../../wording/counts.ts";
import { constraints } from "../shared/option-types.ts";
import { displayValue, required, unknown, within } from "../shared/results.ts";
import { countOutcome } from "../shared/uncertain-count.ts";

/** A work has so many files of a role or class. */
export const fileCount = defineCheck({
  id: "file-count",
  scope: "work",
  page: {
    what: text("文件数量", "number of files"),
    asks: text("一个作品有几个某种文件", "Counts a work's files of one kind"),
    how: text("数作品里属于该角色或类别的文件", "Counts files in the work that belong to the role or class"),
    blind: text("文件内容", "What the files contain"),
  },
  needsWholePackage: true,
  // Roles are told by titles inside documents, too.
  needs: ["documents"],
  options: () =>
    z.strictObject({
      of: option(z.string().min(1), text("角色或 class", "a role or class")),
      is: option(constraints(wholeNumber), text("数量，如 1、1-3", "count, such as 1 or 1-3")),
    }),
  references: ({ of }) => [{ to: "subject", name: of, path: ["of"], inWork: true }],
  describe: ({ of, is }, { roles }) => ({
    what: countWords.countOf(roles.find(({ id }) => id === of)?.label ?? verbatim(of)),
    expected: required(is, wholeNumber),
  }),
  run: ({ work }, { of, is }, context) => {
    const { sure, maybe, label } = context.members(of);
    const inWork = (list: typeof sure) =>
      list.filter(
        (subject) => subject.scope === "file" && work.files.some((file) => file.path === subject.file.path),
      ).length;
    const least = inWork(sure);
    const most = least + inWork(maybe);
    const what = countWords.countOf(label);
    const verdict = within(least, is, wholeNumber);
    if (countOutcome(least, most, is) === "unknown") {
      return {
        ...unknown(countWords.between(least, most)),
        what,
        actual: displayValue(String(least), least),
      };
    }
    return { ...verdict, what };
  },
});
