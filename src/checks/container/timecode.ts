import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { text } from "../../model/text.ts";
import { oneOrMore } from "../shared/option-types.ts";
import { anyOf, displayValue, unknown } from "../shared/results.ts";

const say = {
  noTimecode: text("文件里没有时间码", "the file has no timecode"),
};

/** `hh:mm:ss:ff`; `;` before the frames is the sign of drop-frame counting (SMPTE ST 12-1). */
const start = () => z.string().regex(/^\d{2}:\d{2}:\d{2}[:;]\d{2}$/);

function digits(timecode: string): string {
  return timecode.replace(";", ":");
}

/** The time code starts where it is asked to. */
export const timecode = defineCheck({
  id: "timecode",
  scope: "media",
  page: {
    what: text("起始时间码", "start timecode"),
    asks: text("时间码从哪里开始", "Checks the start timecode"),
    how: text("读时间码轨或标签", "Reads the timecode track or tag"),
    blind: text("时间码中途是否中断", "Breaks later in the timecode"),
  },
  kinds: ["video"],
  options: () =>
    z.strictObject({
      is: option(
        oneOrMore(start()),
        text('起点，如 "10:00:00:00"；可列出几种', 'start, such as "10:00:00:00"; or a list of alternatives'),
      ),
      "drop-frame": option(z.boolean().optional(), text("是否丢帧计数", "whether it is drop-frame")),
    }),
  describe: ({ is }) => anyOf(is),
  run: ({ facts }, { is, "drop-frame": dropFrame }) => {
    if (!facts.timecode) return unknown(say.noTimecode);
    const { start, dropFrame: counted } = facts.timecode;
    const fits = is.some((wanted) => digits(wanted) === digits(start)) && (dropFrame ?? counted) === counted;
    return { outcome: fits ? "pass" : "fail", actual: displayValue(start, start) };
  },
});
