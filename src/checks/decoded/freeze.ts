import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { text } from "../../model/text.ts";
import { timeSpan } from "../../quantity/index.ts";
import { constraints } from "../shared/option-types.ts";
import { evidenceOf, requireDetection } from "../shared/require-decoded.ts";
import { required, within } from "../shared/results.ts";

const say = {
  checkFreeze: text("看看这一段是不是卡住了", "check whether the picture is stuck there"),
};

/** The picture stands still for no longer than so much. */
export const freeze = defineCheck({
  id: "freeze",
  scope: "media",
  page: {
    what: text("画面静止", "frozen picture"),
    asks: text("画面静止不动最长多久", "Measures the longest freeze"),
    how: text(
      "逐帧比较，每像素平均变化小于 -60 dB 算静止（FFmpeg freezedetect）",
      "Compares frame by frame; a mean change per pixel below -60 dB counts as frozen (FFmpeg freezedetect)",
    ),
    blind: text(
      "特意的定格、静止的幻灯片与卡顿分不清；有噪点的卡顿",
      "Can't tell intentional stills and slides from a stuck picture; misses stuck pictures with noise",
    ),
    errors: { with: 5, missed: 0, without: 105, falsely: 0, real: { reported: 18, falsely: 5 } },
  },
  kinds: ["video"],
  detections: ["freeze"],
  options: () =>
    z.strictObject({
      is: option(constraints(timeSpan), text("最长多久，如 <= 2s", "longest freeze, such as <= 2s")),
    }),
  describe: ({ is }) => required(is, timeSpan),
  run: (subject, { is }) =>
    requireDetection(subject, "freeze", (frozen) => {
      const longest = Math.max(0, ...frozen.map(({ from, to }) => to - from));
      const verdict = within(longest, is, timeSpan, { fix: say.checkFreeze });
      return { ...verdict, evidence: evidenceOf(frozen) };
    }),
});
