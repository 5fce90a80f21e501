import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import type { Sight } from "../../model/facts/decoded.ts";
import { option } from "../../model/option.ts";
import { type Text, text } from "../../model/text.ts";
import { decodingWords } from "../../wording/decoding-messages.ts";
import { word } from "../shared/option-types.ts";
import { evidenceOf, requireDetection } from "../shared/require-decoded.ts";
import { displayValue, notApplicable, unknown } from "../shared/results.ts";

const say = {
  inside: text("不超出画面", "entirely inside the picture"),
  captionLines: (lines: number): Text => text(`看到 ${lines} 句字幕`, `${lines} lines of subtitles found`),
  captionsInside: text("都在画面之内", "all inside the picture"),
  captionAtEdge: (at: Sight): Text =>
    text(
      `${decodingWords.sight(at).zh} 的字幕碰到画面边缘`,
      `subtitles at ${decodingWords.sight(at).en} touch the edge of the picture`,
    ),
  moveCaptions: text(
    "把字幕移进画面，或缩小字号",
    "move the subtitles into the picture, or make them smaller",
  ),
  addCaptions: text("加上字幕重新导出", "add subtitles and re-export"),
  takeCaptionsAway: text("导出没有字幕的版本", "export a version without subtitles"),
};

/** A film with subtitles has as many lines at least. */
export const fewestLines = 3;

/** Subtitles are on the picture, are not, or stand wholly inside it. */
export const captions = defineCheck({
  id: "captions",
  scope: "media",
  page: {
    what: text("字幕", "subtitles"),
    asks: text(
      "画面上有没有字幕，有没有超出画面",
      "Checks for subtitles in the picture, and that they stay inside it",
    ),
    how: text(
      "每秒看两幅，在画面下部找居中、停留片刻又换掉的成行文字；三句以上算有字幕；不认字，给出截图",
      "Looks twice a second for centered lines of text in the lower part of the picture that hold briefly and then change; three or more count as subtitles. The text is not read; screenshots are included",
    ),
    blind: text(
      "艺术字、竖排、滚动的字幕，画面本身的字幕条；是简体还是繁体",
      "Stylized, vertical or scrolling text; captions that are part of the scene; whether the text is simplified or traditional Chinese",
    ),
    errors: { with: 11, missed: 0, without: 75, falsely: 0, real: { reported: 0, falsely: 0 } },
  },
  kinds: ["video"],
  detections: ["captions"],
  options: () =>
    z.strictObject({
      is: option(
        word(["required", "forbidden", "inside"]),
        text(
          "required 要有，forbidden 不能有，inside 有的不能超出画面",
          "required, forbidden, or inside (any subtitles must stay inside the picture)",
        ),
      ),
    }),
  describe: ({ is }) => displayValue(is === "inside" ? say.inside : decodingWords[is]),
  run: (subject, { is }) =>
    requireDetection(subject, "captions", ({ lines, sights, atEdge }) => {
      const evidence = evidenceOf(sights);
      if (is === "inside") {
        if (lines === 0) return notApplicable(decodingWords.noCaptions);
        if (!atEdge) return { outcome: "pass", actual: displayValue(say.captionsInside), evidence };
        return {
          outcome: "fail",
          actual: displayValue(say.captionAtEdge(atEdge)),
          evidence: evidenceOf([atEdge]),
          fix: say.moveCaptions,
        };
      }
      // One or two lines may be a title, or somebody's T-shirt.
      if (lines > 0 && lines < fewestLines) return { ...unknown(decodingWords.fewLines(lines)), evidence };
      const actual = displayValue(lines === 0 ? decodingWords.noCaptions : say.captionLines(lines));
      const has = lines >= fewestLines;
      if (has === (is === "required")) return { outcome: "pass", actual, evidence };
      return { outcome: "fail", actual, evidence, fix: has ? say.takeCaptionsAway : say.addCaptions };
    }),
});
