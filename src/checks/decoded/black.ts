import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import type { Sight } from "../../model/facts/decoded.ts";
import { option } from "../../model/option.ts";
import { text } from "../../model/text.ts";
import { timeSpan } from "../../quantity/index.ts";
import { constraints, word } from "../shared/option-types.ts";
import { evidenceOf, requireFrames, withinMargin } from "../shared/require-decoded.ts";
import { required } from "../shared/results.ts";

const say = {
  blackAt: {
    head: text("片头黑场", "black at the head"),
    tail: text("片尾黑场", "black at the tail"),
    anywhere: text("黑场", "black picture"),
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
    what: text("黑场", "black picture"),
    asks: text(
      "片头、片尾或中间的黑场有多长",
      "how long black picture stands at the head, at the tail or anywhere",
    ),
    how: text(
      "98% 的像素暗于最亮的十分之一就算黑；片头片尾 10 秒每秒看十幅，其余每秒看两幅；离限值太近的请人工核对",
      "A picture is black if 98 % of its pixels are darker than a tenth of full brightness. The first and last ten seconds are looked at ten times a second, the rest twice; what is too near the limit is left to a person",
    ),
    blind: text("短于采样间隔的黑场", "Black that is shorter than the time between two samples"),
  },
  kinds: ["video"],
  detections: ["black"],
  options: () =>
    z.strictObject({
      is: option(constraints(timeSpan), text("长度，如 >= 2s、<= 3s", "the length: >= 2s, <= 3s")),
      at: option(
        word(["head", "tail", "anywhere"]).optional(),
        text(
          "head 片头，tail 片尾，anywhere 最长的一段（默认）",
          "head, tail, or anywhere: the longest (default)",
        ),
      ),
    }),
  describe: ({ is }) => required(is, timeSpan),
  run: (subject, { is, at = "anywhere" }) =>
    requireFrames(subject, ({ black = [], seconds }) => {
      const isAt = ({ from, to }: Sight) =>
        at === "anywhere" || (at === "head" ? from < atOnce : to > seconds - atOnce);
      const there = black.filter(isAt);
      const longest = Math.max(0, ...there.map(({ from, to }) => to - from));
      const margin = at === "anywhere" ? coarse : fine;
      const what = say.blackAt[at];
      return { ...withinMargin(longest, margin, is, timeSpan), what, evidence: evidenceOf(there) };
    }),
});
