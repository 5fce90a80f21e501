import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { text } from "../../model/text.ts";
import { decodingWords } from "../../wording/decoding-messages.ts";
import { word } from "../shared/option-types.ts";
import { foundOrNot, requireFrames } from "../shared/require-decoded.ts";
import { displayValue, unknown } from "../shared/results.ts";

const say = {
  noMark: text("没有发现", "none was found"),
  marksUnseen: text(
    "时有时无、会移动、只出现一会儿的标识看不出来",
    "marks that come and go, move or show briefly are not seen",
  ),
  takeMarkAway: text(
    "看看截图是不是水印、台标；是就去掉，重新导出",
    "look at the picture; if it is a mark, export without it",
  ),
  addMark: text("加上要求的标识", "add the mark that is asked for"),
  tooShortForMarks: text(
    "片子太短或看不清，看不出有没有水印",
    "too short or too dark to tell whether there is a mark",
  ),
  cameraStands: text(
    "机位不动，分不清水印和画面",
    "the camera hardly moves, so that a mark can't be told from the scene",
  ),
  fewShots: text(
    "镜头太少，可能是画面里不动的东西，请看截图",
    "few shots: it may be part of the scene; look at the picture",
  ),
};

/** A mark that stands still over the film is there, or is not. */
export const watermark = defineCheck({
  id: "watermark",
  scope: "media",
  page: {
    what: text("水印、台标", "watermark or logo"),
    asks: text("画面上有没有一直不动的水印、台标", "is there a mark that stands still over the film"),
    how: text(
      "均匀取 96 幅画面，把边缘按方向叠加：会动的互相抵消，不动的留下来；给出位置和截图，由人确认",
      "Of 96 pictures, evenly spread, the edges are added up as vectors: those of the film cancel out, those of a mark remain. Place and picture are shown, for a person to confirm",
    ),
    blind: text(
      "机位不动的片子（录像课、讲座）分不清，报未知；时有时无、移动、出现不到四分之三时长的标识看不出",
      "A film of one camera that stands still can't be told and is unknown; marks that come and go, move, or stand for less than three quarters of the film",
    ),
  },
  kinds: ["video"],
  detections: ["watermark"],
  options: () =>
    z.strictObject({
      is: option(
        word(["forbidden", "required"]),
        text("forbidden 不能有，required 要有", "forbidden, or required"),
      ),
    }),
  describe: ({ is }) => displayValue(decodingWords[is]),
  run: (subject, { is }) =>
    requireFrames(subject, ({ watermark: mark }) => {
      switch (mark?.status) {
        case undefined:
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
