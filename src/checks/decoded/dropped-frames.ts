import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import type { VideoStream } from "../../model/facts/streams.ts";
import { toNumber } from "../../model/fraction.ts";
import { option } from "../../model/option.ts";
import { type Text, text } from "../../model/text.ts";
import { percent } from "../../quantity/index.ts";
import { decodingWords, percentOf } from "../../wording/decoding-messages.ts";
import { constraints } from "../shared/option-types.ts";
import { evidenceOf, requireFrames } from "../shared/require-decoded.ts";
import { displayValue, notApplicable, required, unknown, within } from "../shared/results.ts";

const say = {
  dropped: (dropped: number, frames: number): Text =>
    text(
      `${frames} 帧里缺了 ${dropped} 帧（${percentOf(dropped / frames)}）`,
      `${dropped} of ${frames} frames are missing (${percentOf(dropped / frames)})`,
    ),
  variable: text("可变帧率，谈不上缺帧", "variable frame rate: no frame can be said to be missing"),
  noRate: text("看不出帧率，说不准缺没缺帧", "unknown frame rate, so missing frames can't be detected"),
};

/**
 * A film whose average is further than this from what it mostly keeps counts as made at a variable rate; nearer, as one that
 * lost frames. A choice, not a measured border: of 16 variable films seen in the field four stray by 1 to 3 % only.
 */
const leastVariation = 0.05;

function isVariable({ constantFrameRate, frameRate, usualFrameRate }: VideoStream): boolean {
  if (constantFrameRate?.value !== false || !frameRate || !usualFrameRate) return false;
  return Math.abs(toNumber(frameRate.value) / toNumber(usualFrameRate) - 1) > leastVariation;
}

/** No more frames than so many are missing between others. */
export const droppedFrames = defineCheck({
  id: "dropped-frames",
  scope: "media",
  page: {
    what: text("缺帧", "dropped frames"),
    asks: text("画面中间有没有缺帧", "Checks for missing frames"),
    how: text(
      "逐帧看时间，两帧之间超过一帧半就算缺帧，给出缺得最多的一处",
      "Compares timestamps: a gap of more than 1.5 frames means frames are missing. Reports the largest gap",
    ),
    blind: text(
      "导出时已经用重复帧补上的（那是重复帧），手机可变帧率里正常的抖动",
      "Gaps filled with repeated frames at export; the normal jitter of variable-frame-rate phone video",
    ),
  },
  kinds: ["video"],
  detections: ["dropped-frames"],
  options: () =>
    z.strictObject({
      is: option(constraints(percent), text("最多占多少，如 <= 0.1%", "maximum share, such as <= 0.1%")),
    }),
  describe: ({ is }) => required(is, percent),
  run: (subject, { is }) =>
    requireFrames(subject, ({ "dropped-frames": drops }) => {
      const [picture] = subject.facts.video;
      if (picture && isVariable(picture)) return notApplicable(say.variable);
      if (!drops || drops.frames === 0) return unknown(say.noRate);
      const share = (drops.dropped / drops.frames) * 100;
      const verdict = within(share, is, percent, { fix: decodingWords.exportAtRate });
      const evidence = evidenceOf(drops.longest ? [drops.longest] : []);
      return {
        ...verdict,
        actual: displayValue(say.dropped(drops.dropped, drops.frames), share, "%"),
        evidence,
      };
    }),
});
