import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { text } from "../../model/text.ts";
import { isSureEpisodeMark } from "../../naming/index.ts";
import { nameWords } from "../../wording/names.ts";
import { displayValue, unknown } from "../shared/results.ts";

const say = {
  series: text("系列片", "a series"),
  single: text("单个作品", "a single work"),
};

/** The work is a series, or is not. */
export const series = defineCheck({
  id: "series",
  scope: "work",
  page: {
    what: text("系列片", "series"),
    asks: text("作品是不是系列片", "Checks whether the work is a series"),
    how: text(
      "文件名里有集号，或一个文件夹里是按数字命名的各集",
      "Goes by episode numbers in file names, or a folder of numbered files",
    ),
    blind: text("集号没有写出来的系列片", "Series without episode numbers"),
  },
  options: () => z.strictObject({ is: option(z.boolean(), text("true 或 false", "true or false")) }),
  describe: ({ is }) => displayValue(is ? say.series : say.single),
  run: ({ work }, { is }) => {
    const marks = work.files.flatMap(({ episodeMark }) => episodeMark ?? []);
    const numbers = new Set(work.files.flatMap(({ episode }) => episode ?? []));
    if (numbers.size === 1 && marks.length > 0 && !marks.some(isSureEpisodeMark)) {
      return unknown(nameWords.perhapsSeries(marks[0] ?? ""));
    }
    const numbered = work.files.some((file) => file.episode !== undefined);
    return {
      outcome: numbered === is ? "pass" : "fail",
      actual: displayValue(numbered ? say.series : say.single),
    };
  },
});
