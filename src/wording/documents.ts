import type { DocumentTrouble } from "../model/facts/document.ts";
import { type Text, text } from "../model/text.ts";
import { inUse } from "./in-use.ts";

const asWord = text("请用 Word 或 WPS 另存为 .docx 再放进来", "save it as .docx in Word or WPS");
const asExcel = text("请另存为 .xlsx 再放进来", "save it as .xlsx");

const saveAnew = text(
  "用 Word、Excel 或 WPS 打开，清掉多余的内容，另存一份再放进来",
  "open it in Word, Excel or WPS, remove what isn't needed, and save a new copy",
);

/** Said of a document or a picture that keeps its reader busy without end. */
export const takesTooLong = text(
  "读不完：内容太多，或文件内部有损坏",
  "can't be read to the end: too much in it, or damaged inside",
);

/** Says why a document could not be read, and what to hand in instead. */
export function documentTrouble(trouble: DocumentTrouble): { readonly reason: Text; readonly fix: Text } {
  switch (trouble.kind) {
    case "other-format": {
      const like = trouble.looksLike;
      return {
        reason: like
          ? text(`内容其实是 ${like}，不是文档`, `the content is ${like}, not a document`)
          : text("认不出是什么文档", "unrecognized document format"),
        fix: asWord,
      };
    }
    case "old-format":
      return {
        reason: text(`${trouble.format} 格式读不了`, `${trouble.format} files can't be read`),
        fix: trouble.format === "Excel 97" ? asExcel : asWord,
      };
    case "encrypted":
      return {
        reason: text("设了密码，打不开", "password-protected; can't be opened"),
        fix: text("去掉密码，重新保存", "remove the password and save it again"),
      };
    case "scanned":
      return {
        reason: text("是扫描件，里面没有文字", "scanned document without text"),
        fix: text("另附一份可编辑的 .docx", "include an editable .docx as well"),
      };
    case "too-large":
      return {
        reason: text("解开以后太大，不像是表格", "too large when unpacked to be a form"),
        fix: saveAnew,
      };
    case "unreadable":
      return {
        reason: text("程序读不了这份文档", "the document can't be read"),
        fix: asWord,
      };
    case "broken":
      return {
        reason: text("文件坏了，打不开", "the file is damaged and can't be opened"),
        fix: text(
          "从原电脑重新拷贝，或重新保存",
          "copy it again from the original computer, or save it again",
        ),
      };
    case "too-slow":
      return { reason: takesTooLong, fix: saveAnew };
    case "crash": {
      const busy = inUse(codeIn(trouble.detail));
      return busy ? { reason: busy, fix: closeIt } : { reason: readingFailed(trouble), fix: asWord };
    }
    case "timeout":
      return { reason: readingFailed(trouble), fix: asWord };
  }
}

/** The system's code at the head of its message: `EBUSY: resource busy or locked, open …`. */
function codeIn(detail: string): string {
  return /^E[A-Z]+(?=:)/.exec(detail)?.[0] ?? "";
}

const closeIt = text("关掉正在使用它的程序，再检查一遍", "close the program that uses it, then check again");

/** Our own failing to read a document or a picture. */
export function readingFailed(
  trouble: Extract<DocumentTrouble, { readonly kind: "timeout" | "crash" }>,
): Text {
  return trouble.kind === "timeout"
    ? text(`${trouble.seconds} 秒没有读完`, `not read within ${trouble.seconds} s`)
    : text(`读取时出错：${trouble.detail}`, `read error: ${trouble.detail}`);
}

/** Said of a document that nobody tried to read. */
export const documentNotRead = text("没有读取这份文档", "the document was not read");
