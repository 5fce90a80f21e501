import { z } from "zod";
import { type CheckResult, defineCheck } from "../../model/check.ts";
import { groupBy } from "../../model/group-by.ts";
import type { PackageFile } from "../../model/package.ts";
import { verbatim } from "../../model/text.ts";
import { looks } from "../../wording/decoding-messages.ts";
import { enumerated } from "../../wording/lists.ts";
import { pages } from "../../wording/pages.ts";
import { mostAlike } from "../shared/film-distance.ts";
import { evidenceOf, notDecoded, requireDecoded } from "../shared/require-decoded.ts";
import { displayValue, notApplicable, unknown } from "../shared/results.ts";
import { fewestLines } from "./captions.ts";

/** Mean difference of the small pictures, in grey levels: the same film has up to 0.26, another 21.8 and more. */
const same = 4;
/** Fewer seconds can't be told from a coincidence. */
const fewestSeconds = 3;

function judgePair(one: PackageFile, other: PackageFile): CheckResult | undefined {
  const [first, second] = [requireDecoded(one), requireDecoded(other)];
  if (!("facts" in first)) return first;
  if (!("facts" in second)) return second;
  const { brokeOff } = first.facts.brokeOff ? first.facts : second.facts;
  if (brokeOff) return unknown(looks.brokeOff(brokeOff.at, brokeOff.of));
  const [a, b] = [first.facts["same-film"] ?? [], second.facts["same-film"] ?? []];
  if (Math.min(a.length, b.length) < fewestSeconds)
    return { ...unknown(looks.tooShortToCompare), cause: "not-stated" };
  if (mostAlike(a, b) <= same) return undefined;
  const names = enumerated([verbatim(one.name), verbatim(other.name)]);
  return { outcome: "fail", actual: displayValue(looks.otherFilm(names)), fix: looks.checkVersions };
}

/** Whether a version shows subtitles as it should. */
function judgeCaptions(file: PackageFile, isSubtitled: boolean): CheckResult | undefined {
  const found = requireDecoded(file);
  if (!("facts" in found)) return found;
  const { captions } = found.facts;
  if (!captions) return notDecoded();
  const evidence = evidenceOf(captions.sights);
  const name = verbatim(file.name);
  if (captions.lines > 0 && captions.lines < fewestLines) {
    return { ...unknown(looks.fewLinesIn(name, captions.lines)), evidence };
  }
  const has = captions.lines >= fewestLines;
  if (has === isSubtitled) return undefined;
  const actual = displayValue(has ? looks.captionsIn(name) : looks.noCaptionsIn(name));
  return { outcome: "fail", actual, evidence, fix: looks.checkVersions };
}

/** The versions of a work are one film, and those show subtitles that should. */
export const sameFilm = defineCheck({
  id: "same-film",
  scope: "work",
  needsWholePackage: true,
  detections: ["same-film", "captions"],
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
  describe: () => ({ what: pages["same-film"].what, expected: displayValue(looks.oneFilm) }),
  run: ({ work }, { of, subtitled, clean }, context) => {
    const { sure } = context.members(of);
    const paths = new Set(sure.flatMap((one) => (one.scope === "file" ? [one.file.path] : [])));
    const films = work.files.filter(({ path, media }) => paths.has(path) && media?.status === "facts");
    const pairs = [...groupBy(films, ({ episode }) => episode).values()].flatMap((group) => {
      const [with_, without] = [subtitled, clean].map((id) => group.find(({ version }) => version === id));
      return with_ && without ? [[with_, without] as const] : [];
    });
    if (pairs.length === 0) return notApplicable(looks.nothingToCompare);
    const verdicts = pairs.flatMap(([shown, bare]) => {
      const pair = judgePair(shown, bare);
      // Where two films can't be compared, nothing is said of their subtitles.
      if (pair?.outcome === "unknown") return [pair];
      return [pair, judgeCaptions(shown, true), judgeCaptions(bare, false)].flatMap((one) => one ?? []);
    });
    return verdicts.length > 0 ? verdicts : { outcome: "pass", actual: displayValue(looks.oneFilm) };
  },
});
