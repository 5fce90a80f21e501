import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { text } from "../../model/text.ts";
import { inChina, inPeriod, printPeriod } from "../../quantity/index.ts";
import { terms } from "../../wording/terms.ts";
import { period } from "../shared/option-types.ts";
import { displayValue, unknown } from "../shared/results.ts";

const say = {
  noCreationTime: text(
    "文件里没有写创作时间（creation_time）",
    "the file has no creation date (creation_time)",
  ),
  madeInFuture: text(
    "文件里写的创作时间比检查日期还晚，时钟多半不准",
    "the creation date in the file is after the date of the check; a clock was probably wrong",
  ),
  askMakers: text("向制作者核实创作时间", "ask the makers when it was made"),
  madeTooEarly: text(
    "确实是此前创作的，不能参评；如果只是导出电脑的时钟不准，校正后重新导出",
    "films made before this date can't enter; if only the clock of the exporting computer was wrong, set it and re-export",
  ),
};

/** The container says that the film was made within the period. */
export const created = defineCheck({
  id: "created",
  scope: "media",
  page: {
    what: text("创作时间", "creation date"),
    asks: text("片子是什么时候做的", "Checks when the film was made"),
    how: text(
      "容器的 creation_time（UTC），换算成北京时间；没有写的按未知，绝不当作符合",
      "Reads creation_time from the container (UTC), in China time. Unknown if absent, never a pass",
    ),
    blind: text(
      "它其实是导出时间；导出电脑的时钟可能不准",
      "Actually the time of export, by the clock of the exporting computer",
    ),
  },
  options: () =>
    z.strictObject({
      is: option(period(), text("日期，如 >= 2025-01-01、2025年9月以后", "date, such as >= 2025-01-01")),
    }),
  describe: ({ is }) => displayValue(printPeriod(is)),
  run: ({ facts }, { is }, { on }) => {
    const day = facts.createdAt === undefined ? undefined : inChina(facts.createdAt).day;
    if (day === undefined) return { ...unknown(say.noCreationTime), fix: say.askMakers };
    const actual = displayValue(terms.chinaTime(day), day);
    if (day > on) return { ...unknown(say.madeInFuture), actual, fix: say.askMakers };
    if (inPeriod(is, day) === "inside") return { outcome: "pass", actual };
    return { outcome: "fail", actual, fix: say.madeTooEarly };
  },
});
