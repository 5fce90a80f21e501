import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { type Text, text } from "../../model/text.ts";
import { decodingWords, percentOf } from "../../wording/decoding-messages.ts";
import { word } from "../shared/option-types.ts";
import { requireDetection } from "../shared/require-decoded.ts";
import { displayValue, unknown } from "../shared/results.ts";

const say = {
  fieldsUnseen: text("看不出是逐行还是隔行", "can't tell progressive from interlaced"),
  combed: (share: number): Text =>
    text(`${percentOf(share)} 的画面有隔行的毛边`, `${percentOf(share)} of frames`),
  partlyCombed: text(
    "只有一部分画面有隔行的毛边，请人工核对",
    "only some frames show combing; check by hand",
  ),
  deinterlace: text("先反交错（去隔行），再导出", "deinterlace, then re-export"),
};

/**
 * Pictures of which `idet` can tell: six seconds of them. Five real films of fewer pictures, or of fewer lines than any
 * interlaced system has, looked combed and were not.
 */
const fewestTold = 150;
const fewestLines = 480;
/** Shares of them: interlaced films have nearly all, progressive ones next to none. */
const combed = 0.5;
const clean = 0.05;

/**
 * `idet` lets a still picture count as the last moving one did. Of the pictures that it calls interlaced, so many must look
 * so by themselves: of two generated interlaced films all do, of a still screen recording 3 of 482.
 */
const leastAlone = 0.25;

/** No pictures whose lines were taken at two times, whatever the file says of itself. */
export const combing = defineCheck({
  id: "combing",
  scope: "media",
  page: {
    what: text("隔行毛边", "combing"),
    asks: text(
      "画面有没有隔行的毛边，不管文件怎么写",
      "Checks for interlaced combing, whatever the file says about its scan type",
    ),
    how: text(
      "逐帧看相邻两行的差异（FFmpeg idet），一分钟以上的片子每四秒看一秒；一半以上的画面有毛边算隔行",
      "Compares neighboring lines frame by frame (FFmpeg idet), one second in four for films over a minute; interlaced if at least half of the frames are combed",
    ),
    blind: text(
      "缩放过的隔行画面、几乎不动的画面；不到 6 秒或不到 480 行的片子不判断",
      "Scaled interlaced video; video with little motion; films shorter than 6 seconds or below 480 lines are not judged",
    ),
    errors: {
      with: 6,
      missed: 0,
      without: 100,
      falsely: 0,
      openWithout: 24,
      real: { reported: 0, falsely: 0 },
    },
  },
  kinds: ["video"],
  detections: ["combing"],
  options: () => z.strictObject({ is: option(word(["forbidden"]), text("forbidden", "forbidden")) }),
  describe: ({ is }) => displayValue(decodingWords[is]),
  run: (subject) =>
    requireDetection(subject, "combing", ({ interlaced, interlacedAlone = interlaced, progressive }) => {
      const lines = subject.facts.video[0]?.codedHeight ?? 0;
      const told = interlaced + progressive;
      if (told < fewestTold || lines < fewestLines) return unknown(say.fieldsUnseen);
      const share = interlaced / told;
      const actual = displayValue(say.combed(share), Number((share * 100).toFixed(1)), "%");
      if (share > clean && interlacedAlone < interlaced * leastAlone) return unknown(say.fieldsUnseen);
      if (share >= combed) return { outcome: "fail", actual, fix: say.deinterlace };
      return share > clean ? { ...unknown(say.partlyCombed), actual } : { outcome: "pass", actual };
    }),
});
