import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import type { Sight } from "../../model/facts/decoded.ts";
import { option } from "../../model/option.ts";
import { text } from "../../model/text.ts";
import { timeSpan } from "../../quantity/index.ts";
import { constraints, word } from "../shared/option-types.ts";
import { evidenceOf, requireDetection, withinMargin } from "../shared/require-decoded.ts";
import { required } from "../shared/results.ts";

const say = {
  blackAt: {
    head: text("片头黑场", "black at the start"),
    tail: text("片尾黑场", "black at the end"),
    anywhere: text("黑场", "black frames"),
  },
};

/** Head and tail are looked at ten times a second, the rest twice. */
const fine = 0.1;
const coarse = 0.5;
/** Black that begins within a few frames of the edge is at the edge. */
const atOnce = 0.35;

/** Black picture at the head, at the tail, or anywhere, for so long. */
export const black = defineCheck({
  id: "black",
  scope: "media",
  page: {
    what: text("黑场", "black frames"),
    asks: text(
      "片头、片尾或中间的黑场有多长",
      "Measures black at the start, at the end or anywhere in the film",
    ),
    how: text(
      "98% 的像素暗于最亮的十分之一就算黑；片头片尾 10 秒每秒看十幅，其余每秒看两幅；离限值太近的请人工核对",
      "A frame is black if 98% of its pixels are darker than 10% of full brightness. The first and last 10 seconds are sampled 10 times a second, the rest twice a second. Values too close to the limit are left to a person",
    ),
    blind: text("短于采样间隔的黑场", "Black shorter than the sampling interval"),
    errors: { with: 5, missed: 0, without: 104, falsely: 0, real: { reported: 17, falsely: 3 } },
  },
  kinds: ["video"],
  detections: ["black"],
  options: () =>
    z.strictObject({
      is: option(constraints(timeSpan), text("长度，如 >= 2s、<= 3s", "duration, such as >= 2s or <= 3s")),
      at: option(
        word(["head", "tail", "anywhere"]).optional(),
        text(
          "head 片头，tail 片尾，anywhere 最长的一段（默认）",
          "head (start), tail (end), or anywhere (the longest stretch; default)",
        ),
      ),
    }),
  describe: ({ is }) => required(is, timeSpan),
  run: (subject, { is, at = "anywhere" }) =>
    requireDetection(subject, "black", (black, { seconds }) => {
      const isAt = ({ from, to }: Sight) =>
        at === "anywhere" || (at === "head" ? from < atOnce : to > seconds - atOnce);
      const there = black.filter(isAt);
      const longest = Math.max(0, ...there.map(({ from, to }) => to - from));
      const margin = at === "anywhere" ? coarse : fine;
      const what = say.blackAt[at];
      return { ...withinMargin(longest, margin, is, timeSpan), what, evidence: evidenceOf(there) };
    }),
});
