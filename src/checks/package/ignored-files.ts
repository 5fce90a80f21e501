import { z } from "zod";
import { shortcutExtensions, shortcutToFile } from "../../lexicon/system-files.ts";
import { type CheckResult, defineCheck } from "../../model/check.ts";
import type { PackageFile } from "../../model/package.ts";
import { type Text, text, verbatim } from "../../model/text.ts";
import { firstOf, quoted } from "../../wording/lists.ts";
import { displayValue } from "../shared/results.ts";

const say = {
  none: text("没有略过要交的那几类文件", "no file of a kind that is asked for was skipped"),
  skipped: (count: number, names: Text): Text =>
    text(
      `有 ${count} 个文件没有检查，它们是隐藏的，或放在系统文件夹里：${names.zh}`,
      `${count} ${count === 1 ? "file was" : "files were"} not checked, being hidden or in a system folder: ${names.en}`,
    ),
  shortcuts: (names: Text): Text =>
    text(
      `${names.zh}是快捷方式，不是文件本身，换一台电脑就打不开`,
      `${names.en}: only shortcuts to files; they open nothing on another computer`,
    ),
  copyOriginal: text(
    "把快捷方式指向的原文件拷进来，删掉快捷方式",
    "copy in the file that the shortcut points to, and delete the shortcut",
  ),
  move: text(
    "要交的，改掉文件夹名或文件名（不要以点开头，也不要叫 Recycled 等），不要的删掉，再检查一遍",
    "rename the folder or file if it is to be submitted (no dot in front, not Recycled and the like), else delete it; then check again",
  ),
};

/** Shortcuts that stand for a file that should be here: 晨读.mp4.lnk, 晨读 - 快捷方式.lnk. Bookmarks of web pages are none. */
function shortcutsIn(files: readonly PackageFile[]): readonly PackageFile[] {
  return files.filter(
    ({ stem, extension }) =>
      shortcutExtensions.includes(extension) && (extension === "lnk" || shortcutToFile.test(stem)),
  );
}

function judgeShortcuts(shortcuts: readonly PackageFile[]): readonly CheckResult[] {
  if (shortcuts.length === 0) return [];
  const names = firstOf(shortcuts.map(({ path }) => quoted(verbatim(path))));
  const evidence = shortcuts.map(({ path }) => ({ text: verbatim(path), path }));
  return [{ outcome: "fail", actual: displayValue(say.shortcuts(names)), fix: say.copyOriginal, evidence }];
}

/** Files in hidden folders are not checked, and must not be taken for checked. A built-in rule. */
export const ignoredFiles = defineCheck({
  id: "ignored-files",
  scope: "package",
  page: {
    what: text("略过的文件", "skipped files"),
    asks: text(
      "略过的文件里，有没有要交的那几类（视频、文档等）；有没有只拷来快捷方式的",
      "Checks whether files of a kind that is asked for were skipped, or are only shortcuts",
    ),
    how: text(
      "名字以点开头的文件和文件夹、系统建的文件夹（Recycled、lost+found、@eaDir 等）不检查。其中有要交的那几类文件时，列出来请人确认。盘的最上层的这类文件夹，以及回收站、System Volume Information 等只有系统才建的，不列。这一项每次都查，不用写进规则文件",
      "Files and folders whose name begins with a dot, and folders that systems make (Recycled, lost+found, @eaDir), are not checked. Where they hold files of a kind that is asked for, those are listed for a person to confirm. Such folders at the top of the drive, and those that only a system makes ($RECYCLE.BIN, System Volume Information), are not listed. Always runs; needs no rule",
    ),
    blind: text("这些文件合不合格", "Whether these files meet the rules"),
  },
  display: { evidence: "never" },
  builtIn: { order: 4, level: "should", about: "package" },
  options: () => z.strictObject({}),
  describe: () => displayValue(say.none),
  run: ({ package: { unjudged, files } }, _, { vocabulary: { roles } }) => {
    const kinds = new Set(roles.flatMap((role) => role.kinds));
    const missed = unjudged.filter(({ kind }) => kinds.has(kind) || kind === "archive");
    const shortcuts = judgeShortcuts(shortcutsIn(files));
    if (missed.length === 0 && shortcuts.length === 0)
      return [{ outcome: "pass", actual: displayValue(say.none) }];
    if (missed.length === 0) return shortcuts;
    return [
      ...shortcuts,
      {
        outcome: "unknown",
        reason: say.skipped(missed.length, firstOf(missed.map(({ path }) => verbatim(path)))),
        fix: say.move,
        evidence: missed.map(({ path }) => ({ text: verbatim(path), path })),
      },
    ];
  },
});
