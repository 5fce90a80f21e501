import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { text } from "../../model/text.ts";
import { decodingWords } from "../../wording/decoding-messages.ts";
import { word } from "../shared/option-types.ts";
import { foundOrNot, requireDetection } from "../shared/require-decoded.ts";
import { displayValue } from "../shared/results.ts";

const say = {
  noCard: text("没有发现", "none found"),
  cutCard: text(
    "看看截图；是字幕说明就剪掉，重新导出",
    "check the screenshot; if it is a title card, cut it and re-export",
  ),
  addCard: text("在片头加上说明", "add the card at the start"),
};

/** A card with text that stands still at the head is there, or is not. */
export const openingCard = defineCheck({
  id: "opening-card",
  scope: "media",
  page: {
    what: text("开场字幕说明", "opening card"),
    asks: text("片头有没有静止的字幕卡", "Checks for a still title card at the start"),
    how: text(
      "片头 5 秒内开始、静止 1 秒以上、底色单一、至少两行字的画面；给出截图，由人确认",
      "A frame that appears within the first 5 seconds, holds for at least 1 second, and has a plain background and at least two lines of text. Reported with a screenshot, for a person to confirm",
    ),
    blind: text(
      "叠在活动画面上的字幕说明、只有一行的卡片",
      "Text over moving pictures; cards with a single line",
    ),
    errors: { with: 5, missed: 0, without: 92, falsely: 0, real: { reported: 1, falsely: 1 } },
  },
  kinds: ["video"],
  detections: ["opening-card"],
  options: () =>
    z.strictObject({
      is: option(
        word(["forbidden", "required"]),
        text("forbidden 不能有，required 要有", "forbidden or required"),
      ),
    }),
  describe: ({ is }) => displayValue(decodingWords[is]),
  run: (subject, { is }) =>
    requireDetection(subject, "opening-card", (card) => {
      const fix = is === "forbidden" ? say.cutCard : say.addCard;
      return foundOrNot(card === "none" ? [] : [card], is, { none: say.noCard, fix });
    }),
});
