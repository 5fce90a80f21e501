import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { type Text, text } from "../../model/text.ts";
import { inPeriod, printPeriod } from "../../quantity/index.ts";
import { period } from "../shared/option-types.ts";
import { displayValue } from "../shared/results.ts";

const say = {
  today: (day: string): Text => text(`检查日期 ${day}`, `checked on ${day}`),
  tooLate: text("已过截止日期，请先联系主办方", "the deadline has passed; contact the organizer first"),
  tooEarly: text("还没有开始收件", "submissions are not open yet"),
  untilHour: (time: string): Text =>
    text(`今天是最后一天，${time} 截止`, `today is the last day; closes at ${time}`),
};

/** The day of the check lies within the days of submission. */
export const submissionDate = defineCheck({
  id: "submission-date",
  scope: "package",
  page: {
    what: text("报送日期", "submission date"),
    asks: text("今天还来得及吗", "Checks that today is within the submission period"),
    how: text(
      "检查当天（--on 可指定）与通知的起止日期比较，首尾两天都算",
      "Compares the date of the check (or --on) with the dates in the notice, inclusive",
    ),
    blind: text("材料实际寄到的日期", "When the package actually arrives"),
  },
  options: () =>
    z.strictObject({
      is: option(
        period(),
        text(
          "日期，如 <= 2024-09-05、2024-07-24..2024-08-24",
          "date, such as <= 2024-09-05 or 2024-07-24..2024-08-24",
        ),
      ),
    }),
  describe: ({ is }) => displayValue(printPeriod(is)),
  run: (_subject, { is }, { on }) => {
    const actual = displayValue(say.today(on), on);
    const where = inPeriod(is, on);
    if (where === "after") return { outcome: "fail", actual, fix: say.tooLate };
    if (where === "before") return { outcome: "fail", actual, fix: say.tooEarly };
    const lastHour = is.to?.day === on ? is.to.time : undefined;
    return { outcome: "pass", actual, ...(lastHour === undefined ? {} : { note: say.untilHour(lastHour) }) };
  },
});
