import type { DocumentTrouble } from "../model/facts/document.ts";
import { type Text, text } from "../model/text.ts";

const asWord = text("请用 Word 或 WPS 另存为 .docx 再放进来", "save it as .docx with Word or WPS");
const asExcel = text("请另存为 .xlsx 再放进来", "save it as .xlsx");

/** Why a document could not be read, and what to hand in instead. */
export function documentTrouble(trouble: DocumentTrouble): { readonly reason: Text; readonly fix: Text } {
  switch (trouble.kind) {
    case "other-format": {
      const like = trouble.looksLike;
      return {
        reason: like
          ? text(`内容其实是 ${like}，不是文档`, `what is in it is ${like}, and no document`)
          : text("认不出是什么文档", "what is in it is no known document"),
        fix: asWord,
      };
    }
    case "old-format":
      return {
        reason: text(`${trouble.format} 格式读不了`, `${trouble.format} can't be read`),
        fix: trouble.format === "Excel 97" ? asExcel : asWord,
      };
    case "encrypted":
      return {
        reason: text("设了密码，打不开", "it is protected by a password"),
        fix: text("去掉密码，重新保存", "take the password off and save it again"),
      };
    case "scanned":
      return {
        reason: text("是扫描件，里面没有文字", "it is a scan, without text"),
        fix: text("另附一份可编辑的 .docx", "add the .docx that it was printed from"),
      };
    case "too-large":
      return {
        reason: text("解开以后太大，不像是表格", "unpacked it is larger than any form"),
        fix: asWord,
      };
    case "unreadable":
      return {
        reason: text("程序读不了这份文档", "this document can't be read by any reader at hand"),
        fix: asWord,
      };
    case "broken":
      return {
        reason: text("文件坏了，打不开", "it is broken and can't be opened"),
        fix: text("从原电脑重新拷贝，或重新保存", "copy it again from the original, or save it again"),
      };
    case "timeout":
    case "crash":
      return { reason: readingFailed(trouble), fix: asWord };
  }
}

/** Our own failing to read a document or a picture. */
export function readingFailed(
  trouble: Extract<DocumentTrouble, { readonly kind: "timeout" | "crash" }>,
): Text {
  return trouble.kind === "timeout"
    ? text(`${trouble.seconds} 秒没有读完`, `it was not read within ${trouble.seconds} s`)
    : text(`读取时出错：${trouble.detail}`, `reading it failed: ${trouble.detail}`);
}

/** What the checks of forms and lists say. */
export const forms = {
  filled: text("已填写", "filled in"),
  chosen: (options: Text): Text => text(`选其中一项：${options.zh}`, `one of ${options.en}`),
  asTitle: text("与作品名一致", "the same as the work's title"),
  asUnit: text("与文件名里的单位一致", "the same as the unit in the file's name"),
  asSerial: text("与文件名里的序号一致", "the same as the serial number in the file's name"),
  asCategory: text("与作品的类别一致", "the same as the work's category"),
  asLength: text("与影片时长一致", "the same as the length of the film"),
  aPhone: text("电话号码", "a telephone number"),
  aDate: text("日期", "a date"),

  notRead: text("没有读取这份文档", "this document was not read"),
  noLabel: (label: string): Text => text(`没有找到「${label}」一栏`, `no place for "${label}" was found`),
  severalPlaces: (label: string, values: Text): Text =>
    text(
      `「${label}」不止一处（${values.zh}），程序分不清以哪一处为准，请人工核对`,
      `"${label}" stands in more than one place (${values.en}); look which of them counts`,
    ),
  noText: text(
    "里面没有文字，可能都在图片里，请人工核对",
    "there is no text in it, or only in pictures; look at it",
  ),
  notSure: text(
    "这种格式看不清哪一格是空的，请人工核对，最好另存为 .docx",
    "in this format empty places can't be told; look at it, or better save it as .docx",
  ),
  ticksLost: text(
    "这种格式看不出勾选了哪一项，请人工核对，最好另存为 .docx",
    "in this format ticks can't be seen; look at it, or better save it as .docx",
  ),
  empty: text("没有填写", "not filled in"),
  placeholder: (value: string): Text =>
    text(`还是表上原来的「${value}」，没有填写`, `still what the form came with: "${value}"`),
  evasion: (value: string): Text =>
    text(
      `只写了「${value}」，请确认是不是漏填`,
      `it says only "${value}"; make sure that nothing was left out`,
    ),
  scanUnseen: text("是扫描件，填没填要人看", "it is a scan; whether it is filled in is for a person"),
  noBlanks: text("没有空着的地方", "no place left blank"),
  nothingWritten: text("里面什么也没有", "nothing is written in it"),
  blanksLeft: (lines: Text): Text => text(`还有没填的地方：${lines.zh}`, `places left blank: ${lines.en}`),
  fillAll: text("把空着的地方填好", "fill in what was left blank"),
  blankForm: text("是一张没有填的空白表", "it is a blank form"),
  takeBlankAway: text("填好，或删掉这张空白表", "fill it in, or take it away"),
  fill: (label: string): Text => text(`填写「${label}」`, `fill in "${label}"`),
  nothingTicked: text("一项也没有勾选", "nothing is ticked"),
  severalTicked: (options: Text): Text =>
    text(`勾选了不止一项：${options.zh}`, `more than one is ticked: ${options.en}`),
  tickOne: text("只勾选一项", "tick one, and only one"),
  noWork: text("看不出这是哪个作品的表", "whose form this is can't be told"),
  nothingToCompare: text("没有可以对照的内容", "there is nothing to compare it with"),
  correct: (value: string): Text => text(`改成「${value}」`, `write "${value}"`),
  checkWhich: text("看看表和影片哪个写错了，改成一致", "see which of the two is wrong, and make them agree"),
  damagedFilm: text("影片损坏，无从对照", "the film is damaged and can't be compared"),
  noneChosen: (value: string): Text =>
    text(`「${value}」看不出选了哪一项`, `which of "${value}" is chosen can't be seen`),
  asEpisodes: text("与实有集数一致", "the number of episodes that are there"),
  episodes: (count: number): Text => text(`${count} 集`, count === 1 ? "1 episode" : `${count} episodes`),
  noNumber: text("看不懂写的是多少", "what number is meant can't be read"),
  titleInside: (said: string, title: string): Text =>
    text(
      `写的是「${said}」，文件名里的作品名是「${title}」，请确认是不是同一部`,
      `it says "${said}", and by its file name the work is "${title}"; make sure that they are the same`,
    ),
  noLength: text("看不懂写的是多长", "what length is meant can't be read"),
  lengthsDiffer: (said: string, is: string): Text =>
    text(
      `写的是 ${said}，影片有长有短（${is}），请人工核对`,
      `it says ${said}, and the films are of several lengths (${is}); look at it`,
    ),
  lengthDiffers: (said: string, is: string): Text =>
    text(`写的是 ${said}，影片是 ${is}`, `it says ${said}, the film is ${is}`),
  hoursForMinutes: (said: string, is: string): Text =>
    text(
      `Excel 把它当成了 ${said}（几小时几分），影片是 ${is}；请写成“2分58秒”这样的文字`,
      `Excel took it for ${said} (hours and minutes), the film is ${is}; write it as text, like 2分58秒`,
    ),
  names: (count: number): Text => text(`${count} 人`, `${count} names`),
  noPages: text("这种格式不知道有几页，请人工核对", "in this format pages can't be counted; look at it"),
  badPhone: text(
    "写全：11 位手机号，或区号加号码",
    "write all of it: 11 figures of a mobile, or area code and number",
  ),
  badDate: text("写全年、月、日", "write year, month and day"),
  characters: (count: number): Text => text(`${count} 字`, `${count} characters`),

  rows: text("与作品一一对应", "one row for each work"),
  rowsMatch: (rows: number): Text => text(`${rows} 行，都对得上`, `${rows} rows, all of them in step`),
  rowsFilled: (rows: number): Text => text(`${rows} 行，都填好了`, `${rows} rows, all of them filled in`),
  noRows: text("表里一行也没有填", "not one row of the list is filled in"),
  noList: (title: string): Text =>
    text(`没有找到有「${title}」一列的表`, `no table with a column "${title}" was found`),
  rowWithoutWork: (row: number, title: string): Text =>
    text(`第 ${row} 行「${title}」没有对应的作品`, `row ${row}, "${title}", has no work`),
  rowOfSeveral: (row: number, title: string, works: number): Text =>
    text(
      `有 ${works} 个作品都叫「${title}」，分不清第 ${row} 行是哪一个`,
      `${works} works are called "${title}"; which of them row ${row} is can't be told`,
    ),
  rowInArchive: (row: number, title: string): Text =>
    text(
      `第 ${row} 行「${title}」的作品在压缩包里，没有检查`,
      `the work of row ${row}, "${title}", lies in an archive and was not checked`,
    ),
  workWithoutRow: (title: string): Text =>
    text(`作品「${title}」不在表里`, `the work "${title}" is not in the list`),
  titleTwice: (title: string, rows: string): Text =>
    text(`「${title}」列了不止一次：第 ${rows} 行`, `"${title}" is listed more than once: rows ${rows}`),
  inRow: (row: number, title: string, said: Text): Text =>
    text(`第 ${row} 行「${title}」：${said.zh}`, `row ${row}, "${title}": ${said.en}`),
  differs: (label: string, said: string, is: string): Text =>
    text(`${label}写的是「${said}」，作品是「${is}」`, `${label} says "${said}", the work is "${is}"`),
  mendList: text("改正汇总表，或补上漏掉的作品", "mend the list, or add the work that is missing"),
  noColumn: (label: string): Text => text(`表里没有找到「${label}」一列`, `no column "${label}" was found`),
  columnEmpty: (label: string): Text => text(`「${label}」没有填写`, `"${label}" is not filled in`),
  columnOpen: (label: string): Text =>
    text(`作品的「${label}」不明，无从对照`, `"${label}" of the work is not known and can't be compared`),
  rowWithoutTitle: (row: number): Text =>
    text(`第 ${row} 行没有写片名，请人工核对`, `row ${row} has no title; look at it`),
  outOfOrder: (row: number): Text =>
    text(`第 ${row} 行的序号没有按顺序排`, `the number of row ${row} is out of its place`),
};

const formatNames: Readonly<Record<string, string>> = {
  docx: "Word（.docx）",
  doc: "Word 97（.doc）",
  xlsx: "Excel（.xlsx）",
  pdf: "PDF",
  word: "Word",
  excel: "Excel",
};

/** Formats of documents as people know them. */
export const documentFormats = {
  name: (format: string): Text => {
    const name = formatNames[format] ?? format;
    return text(name, name.replace("（", " (").replace("）", ")"));
  },
  saveAs: (formats: readonly string[]): Text => {
    const names = formats.map((format) => formatNames[format] ?? format);
    return text(
      `用 Word、WPS 等打开，另存为 ${names.join(" 或 ")}（只改扩展名没有用）`,
      `open it and save it as ${names.join(" or ").replaceAll("（", " (").replaceAll("）", ")")} (renaming does not help)`,
    );
  },
};
