import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import type { Template } from "../../model/name.ts";
import { option } from "../../model/option.ts";
import type { PackageFile, Work } from "../../model/package.ts";
import { type Text, text, verbatim } from "../../model/text.ts";
import { readName, readTemplate } from "../../naming/index.ts";
import { advice } from "../../wording/advice.ts";
import { clauses, labeled } from "../../wording/lists.ts";
import { nameWords, slipText } from "../../wording/names.ts";
import { correctedName } from "../shared/corrected-name.ts";
import { oneOrMore, reading } from "../shared/option-types.ts";
import { displayValue } from "../shared/results.ts";

const say = {
  moveTo: (folder: string): Text => text(`移到「${folder}」文件夹`, `move it to the folder "${folder}"`),
  ownFolder: text("一个作品一个文件夹", "one folder per work"),
  scattered: text("文件分散在几个文件夹里", "its files are in several folders"),
  sharedFolder: text("与别的作品放在同一个文件夹里", "shares its folder with other works"),
};

function folderOf(file: PackageFile): string {
  return file.folders.join("/");
}

/** Tells if a file lies in a folder; where the folder is a work's own, also in folders inside it. */
function isIn(file: PackageFile, place: string, { folder }: Work): boolean {
  return folder === undefined ? folderOf(file) === place : `${folderOf(file)}/`.startsWith(`${place}/`);
}

/** The folder in which all files of a work lie; undefined where there is none. */
function placeOf(work: Work): string | undefined {
  const [first] = work.files;
  const place = work.folder ?? (first ? folderOf(first) : "");
  return work.files.every((file) => isIn(file, place, work)) ? place : undefined;
}

/** Each work lies in a folder of its own, whose name has the form that is asked for. */
export const folderName = defineCheck({
  id: "folder-name",
  scope: "work",
  page: {
    what: text("作品文件夹", "work folder"),
    asks: text(
      "每个作品是不是有自己的、按要求命名的文件夹",
      "Checks that each work has its own folder, named as required",
    ),
    how: text(
      "作品的文件都在同一个文件夹，里面没有别的作品，名字符合要求的形式",
      "All files of the work are in one folder, no other work is in it, and its name matches the pattern",
    ),
    blind: text("—", "—"),
  },
  needsWholePackage: true,
  options: () =>
    z.strictObject({
      is: option(
        oneOrMore<Template>(reading((source) => readTemplate(String(source)))).optional(),
        text(
          "形式，如 {作者}-{片名}；不写就不看名字",
          "pattern, such as {author}-{title} (default: any name)",
        ),
      ),
    }),
  describe: ({ is }) =>
    displayValue(is ? verbatim(is.map(({ source }) => source).join(" / ")) : say.ownFolder),
  run: ({ work, package: { works } }, { is }, { vocabulary }) => {
    const place = placeOf(work);
    if (place === undefined)
      return { outcome: "fail", actual: displayValue(say.scattered), fix: say.moveTo(work.title) };
    const shared = works.some(
      (other) => other !== work && other.files.some((file) => isIn(file, place, work)),
    );
    if (place === "" || shared) {
      return {
        outcome: "fail",
        actual: displayValue(place === "" ? nameWords.atTop : say.sharedFolder),
        fix: say.moveTo(work.title),
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
      fix: reading.corrected.length === 0 ? advice.rename : advice.renameTo(correctedName(reading)),
    };
  },
});
