import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import type { Template } from "../../model/name.ts";
import type { PackageFile } from "../../model/package.ts";
import { verbatim } from "../../model/text.ts";
import { readName, readTemplate } from "../../naming/index.ts";
import { says } from "../../wording/checks.ts";
import { clauses, labeled } from "../../wording/lists.ts";
import { slipText } from "../../wording/names.ts";
import { pages } from "../../wording/pages.ts";
import { correctedName } from "../shared/corrected-name.ts";
import { oneOrMore, reading } from "../shared/option-types.ts";
import { displayValue } from "../shared/results.ts";

function folderOf(file: PackageFile): string {
  return file.folders.join("/");
}

/** Each work lies in a folder of its own, whose name has the form that is asked for. */
export const folderName = defineCheck({
  id: "folder-name",
  scope: "work",
  needsWholePackage: true,
  options: z.strictObject({
    is: oneOrMore<Template>(reading((source) => readTemplate(String(source)))).optional(),
  }),
  describe: ({ is }) => ({
    what: pages["folder-name"].what,
    expected: displayValue(is ? verbatim(is.map(({ source }) => source).join(" / ")) : says.ownFolder),
  }),
  run: ({ work, package: { works } }, { is }, { vocabulary }) => {
    const places = new Set(work.files.map(folderOf));
    const [place = "", ...others] = places;
    if (others.length > 0)
      return { outcome: "fail", actual: displayValue(says.scattered), fix: says.moveTo(work.title) };
    const shared = works.some(
      (other) => other !== work && other.files.some((file) => folderOf(file) === place),
    );
    if (place === "" || shared) {
      return {
        outcome: "fail",
        actual: displayValue(place === "" ? says.atTop : says.sharedFolder),
        fix: says.moveTo(work.title),
      };
    }
    const name = place.slice(place.lastIndexOf("/") + 1);
    const actual = displayValue(name, name);
    if (!is) return { outcome: "pass", actual };
    const reading = readName(name, is, vocabulary.categories);
    if (reading.fits) return { outcome: "pass", actual };
    const slips = reading.slips.map(slipText);
    return {
      outcome: "fail",
      actual: { ...actual, text: labeled(verbatim(name), clauses(slips)) },
      fix: reading.corrected.length === 0 ? says.askRename : says.renameTo(correctedName(reading)),
    };
  },
});
