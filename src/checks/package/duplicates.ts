import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { groupBy } from "../../model/group-by.ts";
import { type Text, text, verbatim } from "../../model/text.ts";
import { firstOf } from "../../wording/lists.ts";
import { displayValue } from "../shared/results.ts";

const say = {
  noDuplicates: text("没有内容相同的文件", "no files with identical content"),
  sameContent: (files: Text): Text => text(`内容完全相同：${files.zh}`, `identical content: ${files.en}`),
  checkDuplicates: text("确认是否拷错了文件", "make sure the right files were copied"),
};

/** No two files of the package have the same content. */
export const duplicates = defineCheck({
  id: "duplicates",
  scope: "package",
  page: {
    what: text("重复文件", "duplicate files"),
    asks: text("有没有内容完全相同的文件", "Checks for files with identical content"),
    how: text(
      "大小相同的再比较内容（SHA-256）。这一项每次都查，不用写进规则文件",
      "Compares files of equal size by content (SHA-256). Always runs; needs no rule",
    ),
    blind: text("重新编码过的同一部片子", "A re-encoded copy of the same film"),
  },
  builtIn: { order: 2, level: "should", about: "package", replaceable: true },
  needs: ["digests"],
  options: () => z.strictObject({}),
  describe: () => displayValue(say.noDuplicates),
  run: ({ package: { files } }) => {
    const byDigest = groupBy(
      files.filter((file) => file.digest !== undefined),
      (file) => file.digest,
    );
    const same = [...byDigest.values()].filter((group) => group.length > 1);
    if (same.length === 0) return { outcome: "pass", actual: displayValue(say.noDuplicates) };
    return same.map((group) => ({
      outcome: "fail" as const,
      actual: displayValue(say.sameContent(firstOf(group.map((file) => verbatim(file.path))))),
      evidence: group.map((file) => ({ text: verbatim(file.path), path: file.path })),
      fix: say.checkDuplicates,
    }));
  },
});
