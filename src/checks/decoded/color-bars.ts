import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import type { TimeRange } from "../../model/facts/decoded.ts";
import { option } from "../../model/option.ts";
import { type Text, text } from "../../model/text.ts";
import { decodingWords } from "../../wording/decoding-messages.ts";
import { firstOf } from "../../wording/lists.ts";
import { word } from "../shared/option-types.ts";
import { foundOrNot, requireDetection } from "../shared/require-decoded.ts";
import { displayValue } from "../shared/results.ts";

const say = {
  noBars: text("没有彩条", "no color bars found"),
  withTone: text("同时有测试音", "with a test tone"),
  toneAlone: (stretches: readonly TimeRange[]): Text => {
    const at = firstOf(stretches.map(decodingWords.sight));
    return text(
      `没有看到彩条，但 ${at.zh} 有一个不变的长音，像测试音，请听一下`,
      `no color bars found, but a constant tone at ${at.en} could be a test tone; listen to it`,
    );
  },
  cutBars: text("剪掉彩条重新导出", "cut the color bars and re-export"),
  addBars: text("加上彩条", "add color bars"),
};

/** Color bars are there, or are not. */
export const colorBars = defineCheck({
  id: "color-bars",
  scope: "media",
  page: {
    what: text("彩条", "color bars"),
    asks: text("片中有没有彩条", "Checks for color bars in the film"),
    how: text(
      "按黄青绿品红蓝的次序和相近的宽度识别 SMPTE、EBU 等彩条，有字幕条、遮幅也认；每秒看两幅，关键帧够密就只看关键帧；第一条音轨里有没有测试音，一并说明",
      "Recognizes SMPTE, EBU and other bars by the order yellow, cyan, green, magenta, red, blue and by similar widths, even if letterboxed or with a slate. Samples twice a second, or key frames only where they are dense. Also reports a test tone on the first audio track",
    ),
    blind: text(
      "圆形测试卡，短于采样间隔的一闪",
      "Test cards with circles; flashes shorter than the sampling interval",
    ),
    errors: { with: 9, missed: 0, without: 101, falsely: 0, real: { reported: 1, falsely: 0 } },
  },
  kinds: ["video"],
  detections: ["color-bars", "tone"],
  options: () =>
    z.strictObject({
      is: option(
        word(["forbidden", "required"]),
        text("forbidden 不能有，required 要有", "forbidden or required"),
      ),
    }),
  describe: ({ is }) => displayValue(decodingWords[is]),
  run: (subject, { is }) =>
    requireDetection(subject, "color-bars", (bars, { tone = [] }) => {
      const fix = is === "forbidden" ? say.cutBars : say.addBars;
      const verdict = foundOrNot(bars, is, { none: say.noBars, fix });
      const isToned = bars.some(({ from, to }) => tone.some((one) => one.from < to && one.to > from));
      if (isToned) return { ...verdict, note: say.withTone };
      return bars.length === 0 && tone.length > 0 ? { ...verdict, note: say.toneAlone(tone) } : verdict;
    }),
});
