import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import type { Borders } from "../../model/facts/decoded.ts";
import { option } from "../../model/option.ts";
import { type Text, text } from "../../model/text.ts";
import { percent } from "../../quantity/index.ts";
import { percentOf } from "../../wording/decoding-messages.ts";
import { clauses } from "../../wording/lists.ts";
import { constraints } from "../shared/option-types.ts";
import { requireFrames } from "../shared/require-decoded.ts";
import { displayValue, required, unknown, within } from "../shared/results.ts";

const sides = {
  top: text("上", "top"),
  bottom: text("下", "bottom"),
  left: text("左", "left"),
  right: text("右", "right"),
} as const;

const say = {
  tooDark: text("画面一直很暗，看不出黑边", "the picture is too dark throughout to detect black borders"),
  borders: (borders: Borders): Text => {
    const wide = (Object.keys(sides) as (keyof Borders)[]).filter((side) => borders[side] > 0);
    if (wide.length === 0) return text("没有", "none");
    return clauses(
      wide.map((side) =>
        text(
          `${sides[side].zh}边 ${percentOf(borders[side])}`,
          `${sides[side].en} ${percentOf(borders[side])}`,
        ),
      ),
    );
  },
  cropBorders: text(
    "裁掉黑边重新导出，或用原始画幅",
    "crop the borders and re-export, or use the original aspect ratio",
  ),
};

/** No black edges around the picture, wider than so much. */
export const blackBorders = defineCheck({
  id: "black-borders",
  scope: "media",
  page: {
    what: text("黑边", "black borders"),
    asks: text("画面四周有没有黑边", "Checks for black borders around the picture"),
    how: text(
      "九成以上的画面里都黑的行和列算黑边，占画面高或宽的百分之几；黑边里偶尔有字幕不影响",
      "Rows and columns that are black in over 90% of the samples, as a percentage of the height or width. Occasional subtitles inside a border are ignored",
    ),
    blind: text(
      "特意拍的暗景与黑边分不清；一直很暗的片子不判断",
      "Can't tell intentionally dark scenes from borders; films that are dark throughout are not judged",
    ),
    errors: { with: 8, missed: 0, without: 102, falsely: 0, real: { reported: 7, falsely: 4 } },
  },
  kinds: ["video"],
  detections: ["black-borders"],
  options: () =>
    z.strictObject({
      is: option(
        constraints(percent),
        text("最宽的一边占多少，如 <= 1%", "width of the widest border, such as <= 1%"),
      ),
    }),
  describe: ({ is }) => required(is, percent),
  run: (subject, { is }) =>
    requireFrames(subject, ({ "black-borders": borders }) => {
      if (!borders) return unknown(say.tooDark);
      const widest = Math.max(...Object.values(borders)) * 100;
      const verdict = within(widest, is, percent, { fix: say.cropBorders });
      return { ...verdict, actual: displayValue(say.borders(borders), Number(widest.toFixed(2)), "%") };
    }),
});
