import { z } from "zod";
import { type CheckResult, defineCheck } from "../../model/check.ts";
import { groupBy } from "../../model/group-by.ts";
import type { PackageFile } from "../../model/package.ts";
import { type Text, verbatim } from "../../model/text.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { says } from "../../wording/checks.ts";
import { enumerated, quoted } from "../../wording/lists.ts";
import { pages } from "../../wording/pages.ts";
import { oneOrMore, seconds } from "../shared/option-types.ts";
import { displayValue, notApplicable, unknown } from "../shared/results.ts";

function labelled(ids: readonly string[], { versions }: Vocabulary): Text {
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
    labelled(
      wanted.filter((id) => !missing.includes(id)),
      vocabulary,
    ),
  );
  if (missing.length > 0) {
    const names = labelled(missing, vocabulary);
    return {
      outcome: "fail",
      actual: displayValue(says.missingVersions(names)),
      fix: says.addVersions(names),
    };
  }
  if (twice.length > 0) {
    return {
      outcome: "fail",
      actual: displayValue(says.twiceVersions(labelled(twice, vocabulary))),
      fix: says.keepOneVersion,
    };
  }
  if (within === undefined) return { outcome: "pass", actual: there };
  const lengths = files.filter((file) => wanted.includes(file.version ?? "")).map(pictureSeconds);
  const known = lengths.filter((length) => length !== undefined);
  if (known.length < lengths.length) return unknown(says.nothingToCompare);
  const difference = Math.max(...known) - Math.min(...known);
  if (difference <= within) return { outcome: "pass", actual: there };
  return {
    outcome: "fail",
    actual: displayValue(says.durationsDiffer(`${Number(difference.toFixed(2))} s`), difference, "s"),
    fix: says.sameFilm,
  };
}

/** Every version of a work, and of each episode of a series, is there once, and they are equally long. */
export const versions = defineCheck({
  id: "versions",
  scope: "work",
  needsWholePackage: true,
  options: z.strictObject({
    is: oneOrMore(z.string().min(1)),
    of: z.string().min(1),
    "durations-within": seconds.optional(),
  }),
  references: ({ is, of }) => [
    ...is.map((name, index) => ({ to: "version" as const, name, path: ["is", index] })),
    { to: "subject", name: of, path: ["of"] },
  ],
  describe: ({ is }, vocabulary) => ({
    what: pages.versions.what,
    expected: displayValue(says.eachVersion(labelled(is, vocabulary))),
  }),
  run: ({ work }, { is, of, "durations-within": within }, context) => {
    const { sure, maybe } = context.members(of);
    const inWork = (members: typeof sure) => {
      const paths = new Set(members.flatMap((one) => (one.scope === "file" ? [one.file.path] : [])));
      return work.files.filter((file) => paths.has(file.path));
    };
    if (inWork(maybe).length > 0) return unknown(says.membersUnknown);
    const films = inWork(sure);
    if (films.length === 0) return notApplicable(says.nothingToCompare);
    const episodes = groupBy(films, (file) => file.episode);
    const verdicts = [...episodes].map(([episode, files]) => {
      const verdict = judgeFilm(files, is, within, context.vocabulary);
      return episode === undefined || verdict.outcome === "pass"
        ? verdict
        : { ...verdict, evidence: [{ text: says.episodesCount(episode), path: files[0]?.path ?? "" }] };
    });
    const wrong = verdicts.filter(({ outcome }) => outcome !== "pass");
    return wrong.length > 0 ? wrong : verdicts.slice(0, 1);
  },
});
