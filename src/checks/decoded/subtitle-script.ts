import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { type Text, text } from "../../model/text.ts";
import { decodingWords } from "../../wording/decoding-messages.ts";
import { ocrWords } from "../../wording/ocr-messages.ts";
import { word } from "../shared/option-types.ts";
import { notDecoded } from "../shared/require-decoded.ts";
import { linesOf, requireText } from "../shared/require-text.ts";
import { displayValue, notApplicable, unknown } from "../shared/results.ts";
import { fewestLines } from "./captions.ts";

const say = {
  simplified: text("简体字", "simplified characters"),
  traditional: text("繁体字", "traditional characters"),
  traditionalRead: (characters: readonly string[]): Text => {
    const most = 12;
    const some = characters.slice(0, most).join("");
    const more = characters.length > most;
    return text(`有繁体字：${some}${more ? "…" : ""}`, `traditional characters: ${some}${more ? "…" : ""}`);
  },
  someTraditional: text(
    "多数是简体字，有几句不是，请看一下",
    "most lines are in simplified characters, but some are not; check them",
  ),
  writeIn: (script: Text): Text =>
    text(`把字幕换成${script.zh}重新导出`, `change the subtitles to ${script.en} and re-export`),
  fewCharacters: (han: number): Text =>
    text(
      `只读到 ${han} 个汉字，看不出是简体还是繁体`,
      `only ${han} Chinese characters were read, too few to tell the script`,
    ),
  notReadable: (lines: number): Text =>
    text(
      `看到 ${lines} 句字幕，但读不出汉字，请看截图`,
      `${lines} lines of subtitles found, but no Chinese characters could be read; check the screenshots`,
    ),
};

/** With fewer characters, the script is unknown. */
const fewestCharacters = 20;
/**
 * Texts in simplified Chinese had none in ten thousand, and the same in traditional Chinese every third; of those the
 * models read some as simplified ones.
 */
const mostTraditional = 0.05;
/** One such character in a line may be a name, or misread; more are no accident. */
const mostInLine = 1;
/** Lines that are shown of a film. */
const mostShown = 6;

/** Subtitles are written in simplified, or in traditional, characters. */
export const subtitleScript = defineCheck({
  id: "subtitle-script",
  scope: "media",
  page: {
    what: text("字幕用字", "subtitle script"),
    asks: text(
      "画面上的字幕是简体字还是繁体字",
      "Checks whether subtitles are in simplified or traditional Chinese",
    ),
    how: text(
      "用 --ocr 指定的模型读画面下部三分之一，最多 60 幅；读到 20 个汉字以上才判断，超过 5% 是简体里没有的字就算繁体",
      "Reads the lower third of up to 60 frames with the --ocr models. Judges from 20 Chinese characters up; traditional if more than 5% of them don't exist in simplified Chinese",
    ),
    blind: ocrWords.limits,
    errors: { with: 12, missed: 0, without: 12, falsely: 0 },
  },
  kinds: ["video"],
  detections: ["subtitle-text", "captions"],
  options: () =>
    z.strictObject({
      is: option(
        word(["simplified", "traditional"]),
        text("simplified 简体，traditional 繁体", "simplified or traditional"),
      ),
    }),
  describe: ({ is }) => displayValue(say[is]),
  run: (subject, { is }) =>
    requireText(
      subject,
      (facts) => facts["subtitle-text"],
      ({ captions }) => captions?.sights ?? [],
      ({ lines: subtitles, han, traditional }, { captions }) => {
        if (subtitles.length < fewestLines) {
          if (!captions) return notDecoded();
          const seen = captions.lines;
          if (seen >= fewestLines) return unknown(say.notReadable(seen));
          return subtitles.length === 0 && seen === 0
            ? notApplicable(decodingWords.noCaptions)
            : unknown(decodingWords.fewLines(Math.max(seen, subtitles.length)));
        }
        if (han < fewestCharacters) return unknown(say.fewCharacters(han));
        const found = traditional.length > mostTraditional * han ? "traditional" : "simplified";
        const telling = subtitles.filter(({ text }) => traditional.some((one) => text.includes(one)));
        const shown = found === "traditional" ? telling : subtitles;
        const actual = displayValue(
          found === "traditional" ? say.traditionalRead([...new Set(traditional)]) : say[found],
          found,
        );
        const evidence = linesOf(shown.slice(0, mostShown));
        const mixed = subtitles.filter(
          ({ text }) => [...text].filter((one) => traditional.includes(one)).length > mostInLine,
        );
        if (found === "simplified" && mixed.length > 0) {
          const some = say.traditionalRead([...new Set(traditional)]);
          return {
            ...unknown(say.someTraditional),
            actual: displayValue(some),
            evidence: linesOf(mixed.slice(0, mostShown)),
          };
        }
        if (found === is) return { outcome: "pass", actual, evidence };
        return { outcome: "fail", actual, evidence, fix: say.writeIn(say[is]) };
      },
    ),
});
