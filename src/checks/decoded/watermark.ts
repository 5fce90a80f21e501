import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { text } from "../../model/text.ts";
import { decodingWords } from "../../wording/decoding-messages.ts";
import { word } from "../shared/option-types.ts";
import { foundOrNot, requireDetection } from "../shared/require-decoded.ts";
import { displayValue, unknown } from "../shared/results.ts";

const say = {
  noMark: text("没有发现", "none found"),
  marksUnseen: text(
    "时有时无、会移动、只出现一会儿的标识看不出来",
    "marks that come and go, move or show only briefly can't be detected",
  ),
  takeMarkAway: text(
    "看看截图是不是水印、台标；是就去掉，重新导出",
    "check the screenshot; if it is a watermark or logo, remove it and re-export",
  ),
  addMark: text("加上要求的标识", "add the required mark"),
  tooShortForMarks: text(
    "片子太短或看不清，看不出有没有水印",
    "too short or too unclear to detect a watermark",
  ),
  cameraStands: text(
    "机位不动，分不清水印和画面",
    "the camera doesn't move, so a mark can't be told from the scene",
  ),
  fewShots: text(
    "镜头太少，可能是画面里不动的东西，请看截图",
    "too few shots; this may be part of the scene. Check the screenshot",
  ),
};

/** A mark that stands still over the film is there, or is not. */
export const watermark = defineCheck({
  id: "watermark",
  scope: "media",
  page: {
    what: text("水印、台标", "watermark or logo"),
    asks: text("画面上有没有一直不动的水印、台标", "Checks for a watermark or logo that stays in one place"),
    how: text(
      "均匀取 96 幅画面，把边缘按方向叠加：会动的互相抵消，不动的留下来；给出位置和截图，由人确认",
      "Sums the edges of 96 evenly spaced frames as vectors: moving edges cancel out, those of a mark remain. Reports the position with a screenshot, for a person to confirm",
    ),
    blind: text(
      "机位不动的片子（录像课、讲座）分不清，报未知；时有时无、移动、出现不到四分之三时长的标识看不出",
      "Films from a fixed camera (lectures) are unknown; marks that come and go, move, or show for less than three quarters of the film are missed",
    ),
    errors: { with: 12, missed: 1, open: 1, without: 59, falsely: 0, openWithout: 2 },
  },
  kinds: ["video"],
  detections: ["watermark"],
  options: () =>
    z.strictObject({
      is: option(
        word(["forbidden", "required"]),
        text("forbidden 不能有，required 要有", "forbidden or required"),
      ),
    }),
  describe: ({ is }) => displayValue(decodingWords[is]),
  run: (subject, { is }) =>
    requireDetection(subject, "watermark", (mark) => {
      switch (mark.status) {
        case "too-short":
          return { ...unknown(say.tooShortForMarks), cause: "not-stated" };
        case "static-scene":
          return { ...unknown(say.cameraStands), cause: "not-stated" };
        case "none":
          return {
            ...foundOrNot([], is, { none: say.noMark, fix: say.addMark }),
            note: say.marksUnseen,
          };
        case "found": {
          const verdict = foundOrNot(mark.marks, is, { none: say.noMark, fix: say.takeMarkAway });
          return mark.fewShots ? { ...verdict, outcome: "unknown", reason: say.fewShots } : verdict;
        }
      }
    }),
});
