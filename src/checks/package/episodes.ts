import { z } from "zod";
import { type CheckResult, defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import type { PackageFile } from "../../model/package.ts";
import { type Text, text } from "../../model/text.ts";
import { isHalfMark, isSureEpisodeMark } from "../../naming/index.ts";
import { wholeNumber } from "../../quantity/index.ts";
import { nameWords } from "../../wording/names.ts";
import { constraints } from "../shared/option-types.ts";
import { notApplicable, required, unknown, within } from "../shared/results.ts";

const say = {
  notSeries: text("不是系列片", "not a series"),
  missingEpisodes: (numbers: readonly number[]): Text =>
    text(`缺第 ${numbers.join("、")} 集`, `missing episodes: ${numbers.join(", ")}`),
  twiceEpisodes: (numbers: readonly number[]): Text =>
    text(
      `第 ${numbers.join("、")} 集有不止一个文件`,
      `episodes with more than one file: ${numbers.join(", ")}`,
    ),
  addEpisodes: text("补齐各集，或按单个作品报送", "add the missing episodes, or submit as single works"),
};

function gapsUpTo(last: number, there: ReadonlySet<number>): readonly number[] {
  // A wild number in one name must not list thousands of gaps.
  const mostGaps = 20;
  const gaps: number[] = [];
  for (let number = 1; number < last && gaps.length < mostGaps; number++)
    if (!there.has(number)) gaps.push(number);
  return gaps;
}

function doubles(files: readonly PackageFile[]): readonly number[] {
  const seen = new Map<string, number>();
  for (const { episode, version = "", role = "" } of files) {
    if (episode !== undefined)
      seen.set(`${episode}/${version}/${role}`, (seen.get(`${episode}/${version}/${role}`) ?? 0) + 1);
  }
  return [...new Set([...seen].filter(([, times]) => times > 1).map(([key]) => Number.parseInt(key, 10)))];
}

/** A series has so many episodes, none twice and none left out. */
export const episodes = defineCheck({
  id: "episodes",
  scope: "work",
  page: {
    what: text("集数", "episodes"),
    asks: text("系列片有多少集", "Counts the episodes of a series"),
    how: text(
      "数不同的集号；中间缺集、重号也会指出",
      "Counts distinct episode numbers; reports gaps and duplicates",
    ),
    blind: text("单个作品不适用", "Doesn't apply to single works"),
  },
  needsWholePackage: true,
  options: () =>
    z.strictObject({ is: option(constraints(wholeNumber), text("集数，如 >= 5集", "count, such as >= 5")) }),
  describe: ({ is }) => required(is, wholeNumber),
  run: ({ work }, { is }) => {
    const numbers = new Set(work.files.flatMap((file) => (file.episode === undefined ? [] : [file.episode])));
    if (numbers.size === 0) return notApplicable(say.notSeries);
    const marks = work.files.flatMap(({ episodeMark }) => episodeMark ?? []);
    if (numbers.size === 1 && marks.length > 0 && !marks.some(isSureEpisodeMark)) {
      return unknown(nameWords.perhapsSeries(marks[0] ?? ""));
    }
    const found = within(numbers.size, is, wholeNumber, { fix: say.addEpisodes });
    const verdicts: CheckResult[] = [found];
    const isHalves = marks.length > 0 && marks.every(isHalfMark);
    const missing = isHalves ? [] : gapsUpTo(Math.max(...numbers), numbers);
    const twice = doubles(work.files);
    if (missing.length > 0) verdicts.push({ outcome: "unknown", reason: say.missingEpisodes(missing) });
    if (twice.length > 0) verdicts.push({ outcome: "unknown", reason: say.twiceEpisodes(twice) });
    return verdicts.length === 1 || found.outcome === "fail" ? verdicts : verdicts.slice(1);
  },
});
