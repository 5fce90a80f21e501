import { z } from "zod";
import { type CheckResult, defineCheck } from "../../model/check.ts";
import { groupBy } from "../../model/group-by.ts";
import { option } from "../../model/option.ts";
import type { PackageFile } from "../../model/package.ts";
import { type Text, text, verbatim } from "../../model/text.ts";
import { decodingWords } from "../../wording/decoding-messages.ts";
import { enumerated } from "../../wording/lists.ts";
import { mostAlike } from "../shared/film-distance.ts";
import { evidenceOf, notDecoded, requireDecoded } from "../shared/require-decoded.ts";
import { displayValue, notApplicable, unknown } from "../shared/results.ts";
import { fewestLines } from "./captions.ts";

const say = {
  nothingToCompare: text("没有可比的版本", "no versions to compare"),
  fewLinesIn: (name: Text, lines: number): Text =>
    text(
      `「${name.zh}」只看到 ${lines} 句像字幕的字，看不出是不是字幕`,
      `"${name.en}": only ${lines} lines look like subtitles; too few to be sure`,
    ),
  captionsIn: (name: Text): Text =>
    text(`「${name.zh}」画面上有字幕`, `"${name.en}" has subtitles in the picture`),
  noCaptionsIn: (name: Text): Text =>
    text(`「${name.zh}」没有看到字幕`, `no subtitles found in "${name.en}"`),
  oneFilm: text(
    "两个版本是同一部片子，一个有字幕，一个没有",
    "the same film, one version with subtitles and one without",
  ),
  samePicture: text("各个版本是同一部片子", "all versions are the same film"),
  otherFilm: (names: Text): Text => text(`${names.zh} 不是同一部片子`, `${names.en} are not the same film`),
  checkVersions: text(
    "看看是不是拷错了文件，或版本标记写反了",
    "check whether the wrong file was copied, or the version marks were swapped",
  ),
  tooShortToCompare: text("片子太短，比不出来", "too short to compare"),
};

/** Mean difference of the small pictures, in gray levels: the same film has up to 0.26, another 21.8 and more. */
const same = 4;
/** Fewer seconds can't be told from a coincidence. */
const fewestSeconds = 3;

function judgePair(one: PackageFile, other: PackageFile): CheckResult | undefined {
  const [first, second] = [requireDecoded(one), requireDecoded(other)];
  if (!("facts" in first)) return first;
  if (!("facts" in second)) return second;
  const { brokeOff } = first.facts.brokeOff ? first.facts : second.facts;
  if (brokeOff) return unknown(decodingWords.brokeOff(brokeOff.at, brokeOff.of));
  const [a, b] = [first.facts["same-film"], second.facts["same-film"]];
  if (!a || !b) return notDecoded();
  if (Math.min(a.length, b.length) < fewestSeconds)
    return { ...unknown(say.tooShortToCompare), cause: "not-stated" };
  if (mostAlike(a, b) <= same) return undefined;
  const names = enumerated([verbatim(one.name), verbatim(other.name)]);
  return { outcome: "fail", actual: displayValue(say.otherFilm(names)), fix: say.checkVersions };
}

/** Judges if a version shows subtitles as it should. */
function judgeCaptions(file: PackageFile, isSubtitled: boolean): CheckResult | undefined {
  const found = requireDecoded(file);
  if (!("facts" in found)) return found;
  const { captions } = found.facts;
  if (!captions) return notDecoded();
  const evidence = evidenceOf(captions.sights);
  const name = verbatim(file.name);
  if (captions.lines > 0 && captions.lines < fewestLines) {
    return { ...unknown(say.fewLinesIn(name, captions.lines)), evidence };
  }
  const has = captions.lines >= fewestLines;
  if (has === isSubtitled) return undefined;
  const actual = displayValue(has ? say.captionsIn(name) : say.noCaptionsIn(name));
  return { outcome: "fail", actual, evidence, fix: say.checkVersions };
}

interface Subtitles {
  readonly subtitled?: string | undefined;
  readonly clean?: string | undefined;
}

/** The versions to compare: the two that the rule names, or each with the first where it does not name two. */
function pairsOf(
  group: readonly PackageFile[],
  { subtitled, clean }: Subtitles,
): readonly (readonly [PackageFile, PackageFile])[] {
  if (subtitled !== undefined && clean !== undefined) {
    const [with_, without] = [subtitled, clean].map((id) => group.find(({ version }) => version === id));
    return with_ && without ? [[with_, without]] : [];
  }
  const [first, ...others] = group;
  return first ? others.map((other) => [first, other] as const) : [];
}

function judgeVersion(file: PackageFile, { subtitled, clean }: Subtitles): CheckResult | undefined {
  if (file.version === undefined) return undefined;
  if (file.version === subtitled) return judgeCaptions(file, true);
  return file.version === clean ? judgeCaptions(file, false) : undefined;
}

/** What a rule asks of the versions, and what holds where they pass. */
function wholeTruth({ subtitled, clean }: Subtitles): Text {
  return subtitled !== undefined && clean !== undefined ? say.oneFilm : say.samePicture;
}

/** The versions of a work are one film, and those show subtitles that should. */
export const sameFilm = defineCheck({
  id: "same-film",
  scope: "work",
  page: {
    what: text("两个版本", "two versions"),
    asks: text(
      "各个版本是不是同一部片子；写明了的话，还看哪一版有字幕、哪一版没有",
      "Checks that versions are the same film and, where the rule names them, that one has subtitles and one has none",
    ),
    how: text(
      "每秒取一幅小图，只看画面上部三分之二，错开不超过 2 秒相比；再看哪一版有字幕",
      "Compares one thumbnail per second of the upper two thirds, shifted by up to 2 seconds; then checks which version has subtitles",
    ),
    blind: text("两版之间的小改动", "Small differences between the versions"),
  },
  needsWholePackage: true,
  detections: ["same-film", "captions"],
  options: () =>
    z.strictObject({
      of: option(z.string().min(1), text("哪些文件", "which files")),
      subtitled: option(z.string().min(1).optional(), text("有字幕的版本", "the version with subtitles")),
      clean: option(z.string().min(1).optional(), text("无字幕的版本", "the version without subtitles")),
    }),
  references: ({ of, subtitled, clean }) => [
    { to: "subject", name: of, path: ["of"], inWork: true },
    ...(subtitled === undefined ? [] : [{ to: "version" as const, name: subtitled, path: ["subtitled"] }]),
    ...(clean === undefined ? [] : [{ to: "version" as const, name: clean, path: ["clean"] }]),
  ],
  describe: (options) => displayValue(wholeTruth(options)),
  run: ({ work }, { of, subtitled, clean }, context) => {
    const { sure } = context.members(of);
    const paths = new Set(sure.flatMap((one) => (one.scope === "file" ? [one.file.path] : [])));
    const films = work.files.filter(({ path, media }) => paths.has(path) && media?.status === "facts");
    const pairs = [...groupBy(films, ({ episode }) => episode).values()].flatMap((group) =>
      pairsOf(group, { subtitled, clean }),
    );
    if (pairs.length === 0) return notApplicable(say.nothingToCompare);
    const verdicts = pairs.flatMap(([one, other]) => {
      const pair = judgePair(one, other);
      // Where two films can't be compared, nothing is said of their subtitles.
      if (pair?.outcome === "unknown") return [pair];
      return [pair, ...[one, other].map((file) => judgeVersion(file, { subtitled, clean }))].flatMap(
        (found) => found ?? [],
      );
    });
    const actual = displayValue(wholeTruth({ subtitled, clean }));
    return verdicts.length > 0 ? verdicts : { outcome: "pass", actual };
  },
});
