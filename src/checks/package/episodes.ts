import { z } from "zod";
import { type CheckResult, defineCheck } from "../../model/check.ts";
import type { PackageFile } from "../../model/package.ts";
import { isHalfMark, isSureEpisodeMark } from "../../naming/index.ts";
import { wholeNumber } from "../../quantity/index.ts";
import { says } from "../../wording/checks.ts";
import { pages } from "../../wording/pages.ts";
import { constraints } from "../shared/option-types.ts";
import { notApplicable, required, unknown, within } from "../shared/results.ts";

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
  needsWholePackage: true,
  options: z.strictObject({ is: constraints(wholeNumber) }),
  describe: ({ is }) => ({ what: pages.episodes.what, expected: required(is, wholeNumber) }),
  run: ({ work }, { is }) => {
    const numbers = new Set(work.files.flatMap((file) => (file.episode === undefined ? [] : [file.episode])));
    if (numbers.size === 0) return notApplicable(says.notSeries);
    const marks = work.files.flatMap(({ episodeMark }) => episodeMark ?? []);
    if (numbers.size === 1 && marks.length > 0 && !marks.some(isSureEpisodeMark)) {
      return unknown(says.perhapsSeries(marks[0] ?? ""));
    }
    const found = within(numbers.size, is, wholeNumber, { fix: says.addEpisodes });
    const verdicts: CheckResult[] = [found];
    const isHalves = marks.length > 0 && marks.every(isHalfMark);
    const missing = isHalves ? [] : gapsUpTo(Math.max(...numbers), numbers);
    const twice = doubles(work.files);
    if (missing.length > 0) verdicts.push({ outcome: "unknown", reason: says.missingEpisodes(missing) });
    if (twice.length > 0) verdicts.push({ outcome: "unknown", reason: says.twiceEpisodes(twice) });
    return verdicts.length === 1 || found.outcome === "fail" ? verdicts : verdicts.slice(1);
  },
});
