import { z } from "zod";
import { type CheckResult, defineCheck } from "../../model/check.ts";
import { groupBy } from "../../model/group-by.ts";
import { option } from "../../model/option.ts";
import type { PackageFile } from "../../model/package.ts";
import { type Text, text, verbatim } from "../../model/text.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { enumerated, quoted } from "../../wording/lists.ts";
import { oneOrMore, seconds } from "../shared/option-types.ts";
import { displayValue, notApplicable, unknown } from "../shared/results.ts";

const say = {
  membersUnknown: text("看不出哪些文件算在内", "can't tell which files are included"),
  nothingToCompare: text("没有可比的文件", "nothing to compare"),
  episodesCount: (count: number): Text =>
    text(`${count} 集`, count === 1 ? "1 episode" : `${count} episodes`),
  eachVersion: (names: Text): Text => text(`${names.zh}各一个`, `one each of ${names.en}`),
  missingVersions: (names: Text): Text => text(`缺${names.zh}`, `missing ${names.en}`),
  twiceVersions: (names: Text): Text => text(`${names.zh}不止一个`, `more than one of ${names.en}`),
  addVersions: (names: Text): Text =>
    text(`补上${names.zh}，文件名里写明版本`, `add ${names.en}, with the version in the name`),
  keepOneVersion: text("每个版本只留一个文件", "keep one file of each version"),
  durationsDiffer: (difference: string): Text =>
    text(`两个版本时长相差 ${difference}`, `the versions differ in duration by ${difference}`),
  sameFilm: text(
    "确认两个版本是同一部片子的同一剪辑",
    "make sure both versions are the same cut of the same film",
  ),
};

function labeled(ids: readonly string[], { versions }: Vocabulary): Text {
  const label = (id: string) => versions.find((version) => version.id === id)?.label ?? verbatim(id);
  return enumerated(ids.map((id) => quoted(label(id))));
}

function pictureSeconds(file: PackageFile): number | undefined {
  if (file.media?.status !== "facts") return undefined;
  return file.media.facts.video[0]?.durationSeconds?.value;
}

/** The versions of one film: each there once, and all of the same length. */
function judgeFilm(
  files: readonly PackageFile[],
  wanted: readonly string[],
  within: number | undefined,
  vocabulary: Vocabulary,
): CheckResult {
  const missing = wanted.filter((id) => !files.some((file) => file.version === id));
  const twice = wanted.filter((id) => files.filter((file) => file.version === id).length > 1);
  const there = displayValue(
    labeled(
      wanted.filter((id) => !missing.includes(id)),
      vocabulary,
    ),
  );
  if (missing.length > 0) {
    const names = labeled(missing, vocabulary);
    return {
      outcome: "fail",
      actual: displayValue(say.missingVersions(names)),
      fix: say.addVersions(names),
    };
  }
  if (twice.length > 0) {
    return {
      outcome: "fail",
      actual: displayValue(say.twiceVersions(labeled(twice, vocabulary))),
      fix: say.keepOneVersion,
    };
  }
  if (within === undefined) return { outcome: "pass", actual: there };
  const lengths = files.filter((file) => wanted.includes(file.version ?? "")).map(pictureSeconds);
  const known = lengths.filter((length) => length !== undefined);
  if (known.length < lengths.length) return unknown(say.nothingToCompare);
  const difference = Math.max(...known) - Math.min(...known);
  if (difference <= within) return { outcome: "pass", actual: there };
  return {
    outcome: "fail",
    actual: displayValue(say.durationsDiffer(`${Number(difference.toFixed(2))} s`), difference, "s"),
    fix: say.sameFilm,
  };
}

/** Every version of a work, and of each episode of a series, is there once, and they are equally long. */
export const versions = defineCheck({
  id: "versions",
  scope: "work",
  page: {
    what: text("版本齐全", "versions"),
    asks: text("作品的各个版本是不是齐了", "Checks that the work has exactly one file of each version"),
    how: text(
      "同一作品（系列片按每一集）每个版本各一个文件，时长相符",
      "For each work, or each episode of a series: one file per version, with matching durations",
    ),
    blind: text("画面是不是真的有、没有字幕", "Whether the picture really has or lacks subtitles"),
  },
  needsWholePackage: true,
  options: () =>
    z.strictObject({
      is: option(oneOrMore(z.string().min(1)), text("需要的版本", "required versions")),
      of: option(z.string().min(1), text("哪种角色的文件", "role of the files")),
      "durations-within": option(
        seconds().optional(),
        text("各版本时长允许相差多少，如 1s", "maximum difference in duration, such as 1s"),
      ),
    }),
  references: ({ is, of }) => [
    ...is.map((name, index) => ({ to: "version" as const, name, path: ["is", index] })),
    { to: "subject", name: of, path: ["of"], inWork: true },
  ],
  describe: ({ is }, vocabulary) => displayValue(say.eachVersion(labeled(is, vocabulary))),
  run: ({ work }, { is, of, "durations-within": within }, context) => {
    const { sure, maybe } = context.members(of);
    const inWork = (members: typeof sure) => {
      const paths = new Set(members.flatMap((one) => (one.scope === "file" ? [one.file.path] : [])));
      return work.files.filter((file) => paths.has(file.path));
    };
    if (inWork(maybe).length > 0) return unknown(say.membersUnknown);
    const films = inWork(sure);
    if (films.length === 0) return notApplicable(say.nothingToCompare);
    const episodes = groupBy(films, (file) => file.episode);
    const verdicts = [...episodes].map(([episode, files]) => {
      const verdict = judgeFilm(files, is, within, context.vocabulary);
      return episode === undefined || verdict.outcome === "pass"
        ? verdict
        : { ...verdict, evidence: [{ text: say.episodesCount(episode), path: files[0]?.path ?? "" }] };
    });
    const wrong = verdicts.filter(({ outcome }) => outcome !== "pass");
    return wrong.length > 0 ? wrong : verdicts.slice(0, 1);
  },
});
