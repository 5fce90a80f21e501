import type { Meaning, NameSlip, Part, PartType } from "../model/name.ts";
import { type Text, text, verbatim } from "../model/text.ts";
import { quoting, shortened } from "./shortened.ts";

const meanings: Record<Meaning, Text> = {
  title: text("片名", "title"),
  unit: text("单位", "organization"),
  serial: text("序号", "serial number"),
  category: text("分类", "category"),
  author: text("作者", "author"),
  version: text("版本", "version"),
  episode: text("集号", "episode"),
};

/** Names a part of a file name: with the notice's own word in Chinese, by its meaning in English. */
export function partLabel(part: Part): Text {
  const foreign = /[^\x20-\x7e]/.test(part.token);
  const known = part.meaning && meanings[part.meaning];
  if (!known) return verbatim(part.token);
  return text(foreign ? part.token : known.zh, known.en);
}

function expectation(type: PartType): Text {
  switch (type.kind) {
    case "number":
      return text("阿拉伯数字", "a number");
    case "letters":
      return type.width ? text(`${type.width} 个字母`, `${type.width} letters`) : text("字母", "letters");
    case "digits":
      return type.width ? text(`${type.width} 位数字`, `${type.width} digits`) : text("数字", "digits");
    case "phone":
      return text("电话号码", "a phone number");
    case "category":
      return text("规定的类别", "one of the contest's categories");
    case "choice":
      return verbatim(type.choices.map(shortened).join(" / "));
    case "text":
      return text("文字", "text");
  }
}

/** Names of characters that people mix up; shown next to the character. */
const characterNames: readonly (readonly [string, Text])[] = [
  ["-", text("英文减号", "hyphen")],
  ["－", text("全角横线", "full-width hyphen")],
  ["—", text("破折号", "em dash")],
  ["–", text("连接号", "en dash")],
  ["―", text("横线", "horizontal bar")],
  ["‐", text("连字符", "Unicode hyphen")],
  ["‑", text("不间断连字符", "non-breaking hyphen")],
  ["−", text("减号", "minus sign")],
  ["﹣", text("小号横线", "small hyphen")],
  ["ー", text("日文长音符", "Japanese long-vowel mark")],
  ["─", text("制表横线", "box-drawing line")],
  ["一", text("汉字一", "the Chinese character for one")],
  ["_", text("下划线", "underscore")],
  ["＿", text("全角下划线", "full-width underscore")],
  ["＋", text("全角加号", "full-width plus")],
  ["～", text("波浪号", "wave dash")],
  ["~", text("波浪号", "tilde")],
  ["·", text("间隔号", "middle dot")],
  [" ", text("空格", "space")],
];

function named(found: string): Text {
  const known = characterNames.find(([char]) => char === found)?.[1];
  return known
    ? text(`${known.zh}「${found}」`, `${known.en} "${found}"`)
    : text(`「${found}」`, `"${found}"`);
}

function after(part: Part | undefined): Text {
  if (!part) return verbatim("");
  const label = partLabel(part);
  return text(`「${label.zh}」后面`, ` after ${label.en}`);
}

/** Describes one mistake in a name. */
export function slipText(slip: NameSlip): Text {
  switch (slip.kind) {
    case "separator": {
      const where = after(slip.after);
      const found = named(slip.found);
      const want = named(slip.want);
      return text(
        `${where.zh}是${found.zh}，应为${want.zh}`,
        `${found.en}${where.en} should be "${slip.want}"`,
      );
    }
    case "no-separator": {
      const where = after(slip.after);
      return text(`${where.zh}缺「${slip.want}」`, `missing "${slip.want}"${where.en}`);
    }
    case "blank": {
      const label = slip.part && partLabel(slip.part);
      return label
        ? text(`「${label.zh}」前后有多余的空格`, `extra space around ${label.en}`)
        : text("有多余的空格", "extra space");
    }
    case "stray": {
      const label = partLabel(slip.part);
      return text(`「${label.zh}」前后多了「${slip.found}」`, `extra "${slip.found}" around ${label.en}`);
    }
    case "invisible": {
      const label = partLabel(slip.part);
      const codes = [...slip.found].map((char) => `U+${codePoint(char)}`).join(" ");
      return text(
        `「${label.zh}」里有看不见的字符 ${codes}`,
        `${label.en} contains invisible characters ${codes}`,
      );
    }
    case "copy-mark":
      return text(
        `结尾的「${slip.found}」像是重复下载或复制时自动加上的`,
        `"${slip.found}" at the end was probably added by a repeated download or copy`,
      );
    case "missing": {
      const label = partLabel(slip.part);
      return text(`缺「${label.zh}」`, `missing ${label.en}`);
    }
    case "missing-word":
      return text(`缺「${slip.want}」`, `missing "${slip.want}"`);
    case "look-alike": {
      const label = partLabel(slip.part);
      return text(
        `「${label.zh}」写成了「${shortened(slip.found)}」，应为「${slip.want}」`,
        `${label.en} is "${shortened(slip.found)}", should be "${slip.want}"`,
      );
    }
    case "order": {
      const label = partLabel(slip.part);
      return text(
        `「${label.zh}」和「${slip.place}」写反了`,
        `${label.en} "${shortened(slip.found)}" is swapped with another part`,
      );
    }
    case "unfit": {
      const label = partLabel(slip.part);
      const wanted = expectation(slip.part.type);
      const zh = `「${label.zh}」应为${wanted.zh}，现在是「${shortened(slip.found)}」`;
      const en = `${label.en} should be ${wanted.en}, not "${shortened(slip.found)}"`;
      if (slip.nearest === undefined) return text(zh, en);
      return text(`${zh}，是不是想写「${slip.nearest}」`, `${en}; did you mean "${slip.nearest}"?`);
    }
  }
}

function codePoint(char: string): string {
  return (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}

/** Stands for a missing part in a corrected name: 〔片名〕. */
export function placeholder(part: Part): Text {
  const label = partLabel(part);
  return text(`〔${label.zh}〕`, `<${label.en}>`);
}

/** Errors in the pattern of a name. */
export const templateWords = quoting(
  {
    unclosed: (source: string, bracket: string): Text =>
      text(`「${source}」里的「${bracket}」没有配对`, `unmatched "${bracket}" in "${source}"`),
    emptyPart: (source: string): Text => text(`「${source}」里有空的 { }`, `empty { } in "${source}"`),
    unknownType: (type: string, known: string): Text =>
      text(
        `不认识「{…:${type}}」，冒号后面可以写：${known}`,
        `unknown type in "{…:${type}}"; after the colon, use one of: ${known}`,
      ),
    noParts: (source: string): Text =>
      text(`「${source}」里没有 {片名} 这样的部分`, `"${source}" has no part such as {title}`),
    sameToken: (token: string): Text => text(`{${token}} 出现了两次`, `{${token}} appears twice`),
    tooManyOptional: (source: string): Text =>
      text(`「${source}」里可省的部分 [ ] 太多`, `too many optional parts [ ] in "${source}"`),
  },
  1,
);

/** Says what is seen of names and places of files, by several checks. */
export const nameWords = {
  upperCaseExtension: (extension: string): Text =>
    text(`扩展名 .${extension} 建议改成小写`, `extension .${extension} should be lowercase`),
  atTop: text("在最外层", "at the top level"),
  perhapsSeries: (mark: string): Text =>
    text(
      `片名里有「${mark}」，但只有一个文件，看不出是不是系列片`,
      `the title contains "${mark}", but there is only one file; can't tell whether it is a series`,
    ),
};
