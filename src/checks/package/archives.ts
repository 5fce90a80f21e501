import { z } from "zod";
import { type CheckResult, defineCheck } from "../../model/check.ts";
import type { ArchiveTrouble, PackedFile } from "../../model/facts/archive.ts";
import type { FileKind } from "../../model/file-kind.ts";
import type { PackageFile } from "../../model/package.ts";
import { type Text, text, verbatim } from "../../model/text.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { firstOf } from "../../wording/lists.ts";
import { displayValue } from "../shared/results.ts";

function why(trouble: ArchiveTrouble): Text {
  switch (trouble.kind) {
    case "other-format":
      return text(`是 ${trouble.format}，看不到里面有什么`, `can't list the contents of ${trouble.format}`);
    case "too-many":
      return text("里面的文件太多，没有看", "too many files inside; not listed");
    case "broken":
      return text("打不开，可能没有拷完", "can't be opened; the copy may be incomplete");
  }
}

const say = {
  none: text("没有装着待查文件的压缩包", "no archives with unchecked files"),
  unread: (path: string, trouble: ArchiveTrouble): Text => {
    const { zh, en } = why(trouble);
    return text(`「${path}」${zh}`, `"${path}": ${en}`);
  },
  holds: (path: string, count: number, names: Text, isLocked: boolean): Text =>
    text(
      `「${path}」里有 ${count} 个文件没有检查${isLocked ? "（有密码）" : ""}：${names.zh}`,
      `"${path}" contains ${count} unchecked ${count === 1 ? "file" : "files"}${isLocked ? " (password-protected)" : ""}: ${names.en}`,
    ),
  unpack: text(
    "解压到文件夹里，删掉压缩包，再检查一遍",
    "extract it into the folder, delete the archive, then check again",
  ),
  copyAgain: text("重新拷贝，或删掉这个压缩包", "copy it again, or delete the archive"),
};

/** Kinds of files that would be checked outside of an archive: those of the contest's roles, and archives. */
function wouldBeChecked({ roles }: Vocabulary): (file: PackedFile) => boolean {
  const kinds = new Set<FileKind>(["archive", ...roles.flatMap((role) => role.kinds)]);
  // A file without an extension may be anything.
  return ({ kind, path }) => kinds.has(kind) || !/\.[^./]+$/.test(path);
}

function judgeArchive({ path, archive }: PackageFile, vocabulary: Vocabulary): CheckResult | undefined {
  if (archive === undefined) return undefined;
  const evidence = [{ text: verbatim(path), path }];
  if (archive.status === "unread") {
    const { trouble } = archive;
    const reason = say.unread(path, trouble);
    return trouble.kind === "broken"
      ? { outcome: "fail", actual: displayValue(reason), fix: say.copyAgain, evidence }
      : { outcome: "unknown", reason, fix: say.unpack, evidence };
  }
  const missed = archive.files.filter(wouldBeChecked(vocabulary));
  if (missed.length === 0) return undefined;
  const names = firstOf(missed.map((file) => verbatim(file.path)));
  const isLocked = missed.some(({ encrypted }) => encrypted);
  return {
    outcome: "unknown",
    reason: say.holds(path, missed.length, names, isLocked),
    fix: say.unpack,
    evidence,
  };
}

/** Files in archives are not checked, and must not be taken for checked. A built-in rule. */
export const archives = defineCheck({
  id: "archives",
  scope: "package",
  page: {
    what: text("压缩包", "archives"),
    asks: text(
      "有没有装在压缩包里、没有检查到的文件",
      "Checks for files inside archives, which are not checked",
    ),
    how: text(
      "列出 .zip 里的文件（GBK、UTF-8、macOS 打的包都认），不解压，也不检查其中的内容；RAR、7z 等看不到里面。这一项每次都查，不用写进规则文件",
      "Lists the files in .zip archives (with names in GBK, in UTF-8, or from macOS) without extracting or checking them. Can't list RAR, 7z and others. Always runs; needs no rule",
    ),
    blind: text("压缩包里各个文件合不合格", "Whether the files inside meet the rules"),
  },
  display: { evidence: "never" },
  builtIn: { order: 3, level: "should", about: "package" },
  options: () => z.strictObject({}),
  describe: () => displayValue(say.none),
  run: ({ package: { files } }, _, { vocabulary }) => {
    const verdicts = files.flatMap((file) => judgeArchive(file, vocabulary) ?? []);
    return verdicts.length > 0 ? verdicts : { outcome: "pass", actual: displayValue(say.none) };
  },
});
