import { z } from "zod";
import { defineCheck, type Verdict } from "../../model/check.ts";
import { groupBy } from "../../model/group-by.ts";
import type { PackageFile } from "../../model/package.ts";
import { verbatim } from "../../model/text.ts";
import { looks as said } from "../../wording/decoding-messages.ts";
import { enumerated } from "../../wording/lists.ts";
import { pages } from "../../wording/pages.ts";
import { mostAlike } from "../shared/film-distance.ts";
import { decodedOf, evidenceOf, notDecoded } from "../shared/require-decoded.ts";
import { notApplicable, stated, unknown } from "../shared/results.ts";
import { fewestLines } from "./captions.ts";

/** Mean difference of the small pictures, in grey levels: the same film has up to 0.26, another 21.8 and more. */
const same = 4;
/** Fewer seconds can't be told from a coincidence. */
const fewestSeconds = 3;

function judgePair(one: PackageFile, other: PackageFile): Verdict | undefined {
  const [first, second] = [decodedOf(one), decodedOf(other)];
  if (!("facts" in first)) return first;
  if (!("facts" in second)) return second;
  const { brokeOff } = first.facts.brokeOff ? first.facts : second.facts;
  if (brokeOff) return unknown(said.brokeOff(brokeOff.at, brokeOff.of));
  const [a, b] = [first.facts.likeness ?? [], second.facts.likeness ?? []];
  if (Math.min(a.length, b.length) < fewestSeconds)
    return { ...unknown(said.tooShortToCompare), untold: true };
  if (mostAlike(a, b) <= same) return undefined;
  const names = enumerated([verbatim(one.name), verbatim(other.name)]);
  return { outcome: "fail", actual: stated(said.otherFilm(names)), fix: said.checkVersions };
}

/** Whether a version shows subtitles as it should. */
function judgeCaptions(file: PackageFile, isSubtitled: boolean): Verdict | undefined {
  const found = decodedOf(file);
  if (!("facts" in found)) return found;
  const { captions } = found.facts;
  if (!captions) return notDecoded();
  const evidence = evidenceOf(captions.sights);
  const name = verbatim(file.name);
  if (captions.lines > 0 && captions.lines < fewestLines) {
    return { ...unknown(said.fewLinesIn(name, captions.lines)), evidence };
  }
  const has = captions.lines >= fewestLines;
  if (has === isSubtitled) return undefined;
  const actual = stated(has ? said.captionsIn(name) : said.noCaptionsIn(name));
  return { outcome: "fail", actual, evidence, fix: said.checkVersions };
}

/** The versions of a work are one film, and those show subtitles that should. */
export const sameFilm = defineCheck({
  id: "same-film",
  scope: "work",
  wantsWhole: true,
  looks: ["likeness", "captions"],
  options: z.strictObject({
    of: z.string().min(1),
    subtitled: z.string().min(1),
    clean: z.string().min(1),
  }),
  references: ({ of, subtitled, clean }) => [
    { to: "subject", name: of, path: ["of"] },
    { to: "version", name: subtitled, path: ["subtitled"] },
    { to: "version", name: clean, path: ["clean"] },
  ],
  demand: () => ({ what: pages["same-film"].what, expected: stated(said.oneFilm) }),
  run: ({ work }, { of, subtitled, clean }, context) => {
    const { sure } = context.members(of);
    const paths = new Set(sure.flatMap((one) => (one.scope === "file" ? [one.file.path] : [])));
    const films = work.files.filter(({ path, media }) => paths.has(path) && media?.status === "facts");
    const pairs = [...groupBy(films, ({ episode }) => episode).values()].flatMap((group) => {
      const [with_, without] = [subtitled, clean].map((id) => group.find(({ version }) => version === id));
      return with_ && without ? [[with_, without] as const] : [];
    });
    if (pairs.length === 0) return notApplicable(said.nothingToCompare);
    const verdicts = pairs.flatMap(([shown, bare]) => {
      const pair = judgePair(shown, bare);
      // Where two films can't be compared, nothing is said of their subtitles.
      if (pair?.outcome === "unknown") return [pair];
      return [pair, judgeCaptions(shown, true), judgeCaptions(bare, false)].flatMap((one) => one ?? []);
    });
    return verdicts.length > 0 ? verdicts : { outcome: "pass", actual: stated(said.oneFilm) };
  },
});
