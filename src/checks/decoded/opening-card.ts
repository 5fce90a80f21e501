import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { text } from "../../model/text.ts";
import { decodingWords } from "../../wording/decoding-messages.ts";
import { word } from "../shared/option-types.ts";
import { foundOrNot, notDecoded, requireFrames } from "../shared/require-decoded.ts";
import { displayValue } from "../shared/results.ts";

const say = {
  noCard: text("没有发现", "none was found"),
  cutCard: text(
    "看看截图；是字幕说明就剪掉，重新导出",
    "look at the picture; if it is a caption card, cut it off",
  ),
  addCard: text("在片头加上说明", "add the card at the head"),
};

/** A card with text that stands still at the head is there, or is not. */
export const openingCard = defineCheck({
  id: "opening-card",
  scope: "media",
  page: {
    what: text("开场字幕说明", "opening card"),
    asks: text("片头有没有静止的字幕卡", "is there a still card with text at the head"),
    how: text(
      "片头 5 秒内开始、静止 1 秒以上、底色单一、至少两行字的画面；给出截图，由人确认",
      "A picture that begins within 5 seconds, stands for one at least, has one colour behind it and two lines of writing or more; shown for a person to confirm",
    ),
    blind: text(
      "叠在活动画面上的字幕说明、只有一行的卡片",
      "Text over moving pictures, and cards of one line",
    ),
  },
  kinds: ["video"],
  detections: ["opening-card"],
  options: () =>
    z.strictObject({
      is: option(
        word(["forbidden", "required"]),
        text("forbidden 不能有，required 要有", "forbidden, or required"),
      ),
    }),
  describe: ({ is }) => displayValue(decodingWords[is]),
  run: (subject, { is }) =>
    requireFrames(subject, ({ "opening-card": card }) => {
      if (card === undefined) return notDecoded();
      const fix = is === "forbidden" ? say.cutCard : say.addCard;
      return foundOrNot(card === "none" ? [] : [card], is, { none: say.noCard, fix });
    }),
});
