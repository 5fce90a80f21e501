import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { type Text, text, visible } from "../../model/text.ts";
import { printConstraints, wholeNumber } from "../../quantity/index.ts";
import { advice } from "../../wording/advice.ts";
import { phrases } from "../../wording/lists.ts";
import { constraints, oneOrMore } from "../shared/option-types.ts";
import { displayValue, notApplicable, within } from "../shared/results.ts";

const say = {
  wrongCharacters: (characters: string): Text => text(`含有 ${characters}`, `contains ${characters}`),
  tooLong: (length: number): Text => text(`${length} 个字`, `${length} characters`),
  noSuchPart: (part: string): Text =>
    text(`文件名里没有「${part}」这一部分`, `the file name has no part "${part}"`),
  forbiddenWord: (word: string): Text => text(`含有「${word}」`, `contains "${word}"`),
  shorterName: (demand: Text): Text => text(`${demand.zh} 字`, `${demand.en} characters`),
  withoutWords: (words: readonly string[]): Text =>
    text(`没有 ${words.join("、")}`, `without ${words.join(", ")}`),
  characters: {
    ascii: text("只用英文字母、数字、- 和 _", "only ASCII letters, digits, - and _"),
  },
};

const notPlain = /[^A-Za-z0-9_-]/gu;

/** The name (without extension) holds only the characters it may, is not too long and has none of the words it must not. */
export const nameCharacters = defineCheck({
  id: "name-characters",
  scope: "file",
  page: {
    what: text("文件名用字", "characters in the name"),
    asks: text("文件名里有没有不该有的字", "Checks for disallowed characters or words in the name"),
    how: text("逐字核对扩展名以外的部分", "Checks every character except the extension"),
    blind: text("—", "—"),
  },
  options: () =>
    z.strictObject({
      is: option(
        z.literal("ascii").optional(),
        text("ascii：只用英文字母、数字、- 和 _", "ascii: only ASCII letters, digits, - and _"),
      ),
      length: option(
        constraints(wholeNumber).optional(),
        text("字数，如 <= 50", "number of characters, such as <= 50"),
      ),
      deny: option(
        oneOrMore(z.string().min(1)).optional(),
        text("不能出现的词", "words that are not allowed"),
      ),
      part: option(
        z.string().min(1).optional(),
        text("只看名字的这一部分", "check only this part of the name"),
      ),
    }),
  references: ({ part }) => (part === undefined ? [] : [{ to: "part", name: part, path: ["part"] }]),
  describe: ({ is, length, deny }) => {
    const parts = [
      ...(is ? [say.characters.ascii] : []),
      ...(length ? [say.shorterName(printConstraints(length, wholeNumber))] : []),
      ...(deny ? [say.withoutWords(deny)] : []),
    ];
    return displayValue(phrases(parts));
  },
  run: ({ file }, { is, length, deny = [], part }) => {
    const written = part === undefined ? file.stem : file.parts[part];
    if (written === undefined) return notApplicable(say.noSuchPart(part ?? ""));
    const stem = written.normalize("NFC");
    const wrong = is ? [...new Set(stem.match(notPlain) ?? [])] : [];
    if (wrong.length > 0) {
      return {
        outcome: "fail",
        actual: displayValue(say.wrongCharacters(wrong.map(visible).join(" "))),
        fix: advice.rename,
      };
    }
    const word = deny.find((denied) => stem.toLowerCase().includes(denied.toLowerCase()));
    if (word !== undefined)
      return { outcome: "fail", actual: displayValue(say.forbiddenWord(word)), fix: advice.rename };
    const letters = [...stem].length;
    if (length && within(letters, length, wholeNumber).outcome === "fail") {
      return { outcome: "fail", actual: displayValue(say.tooLong(letters), letters), fix: advice.rename };
    }
    return { outcome: "pass", actual: displayValue(file.name) };
  },
});
