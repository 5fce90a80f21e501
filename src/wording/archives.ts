import type { ArchiveTrouble } from "../model/facts/archive.ts";
import { type Text, text } from "../model/text.ts";

function why(trouble: ArchiveTrouble): Text {
  switch (trouble.kind) {
    case "other-format":
      return text(
        `是 ${trouble.format}，看不到里面有什么`,
        `it is ${trouble.format}, whose contents can't be listed`,
      );
    case "too-many":
      return text("里面的文件太多，没有看", "it holds too many files and was not looked into");
    case "broken":
      return text("打不开，可能没有拷完", "it can't be opened; perhaps it was not copied whole");
  }
}

/** What the check of archives says. */
export const archives = {
  none: text("没有装着待查文件的压缩包", "no archive that holds what should be checked"),
  unread: (path: string, trouble: ArchiveTrouble): Text => {
    const { zh, en } = why(trouble);
    return text(`「${path}」${zh}`, `"${path}": ${en}`);
  },
  holds: (path: string, count: number, names: Text, isLocked: boolean): Text =>
    text(
      `「${path}」里有 ${count} 个文件没有检查${isLocked ? "（有密码）" : ""}：${names.zh}`,
      `"${path}" holds ${count} files that were not checked${isLocked ? " (locked with a password)" : ""}: ${names.en}`,
    ),
  unpack: text(
    "解压到文件夹里，删掉压缩包，再检查一遍",
    "unpack it into the folder, take the archive away, and check again",
  ),
  copyAgain: text("重新拷贝，或删掉这个压缩包", "copy it again, or take it away"),
};
