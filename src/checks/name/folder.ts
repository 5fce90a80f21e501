import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { type Text, text, verbatim } from "../../model/text.ts";
import { oneOf, quoted } from "../../wording/lists.ts";
import { nameWords } from "../../wording/names.ts";
import { oneOrMore } from "../shared/option-types.ts";
import { displayValue } from "../shared/results.ts";

const say = {
  inFolder: (folders: Text): Text => text(`放在${folders.zh}文件夹里`, `in the folder ${folders.en}`),
  moveInto: (folders: Text): Text => text(`移到${folders.zh}文件夹`, `move it to the folder ${folders.en}`),
  under: (folder: string): Text => text(`在「${folder}」里`, `in "${folder}"`),
};

/** The file lies under one of the named folders, which is at the top of the package. */
export const folder = defineCheck({
  id: "folder",
  scope: "file",
  page: {
    what: text("存放位置", "location"),
    asks: text("文件是不是放在该放的文件夹里", "Checks that the file is in the right folder"),
    how: text("看文件在报送材料里的位置", "Goes by the path inside the package"),
    blind: text("单独检查一个文件时看不出来", "Unknown when a single file is checked"),
  },
  needsWholePackage: true,
  options: () =>
    z.strictObject({
      is: option(
        oneOrMore(z.string().min(1)),
        text("文件夹名，任一即可", "folder names; any of them is accepted"),
      ),
    }),
  describe: ({ is }) => displayValue(say.inFolder(oneOf(is.map((name) => quoted(verbatim(name)))))),
  run: ({ file }, { is }) => {
    const actual =
      file.folders.length === 0
        ? displayValue(nameWords.atTop)
        : displayValue(say.under(file.folders.join("/")), file.folders.join("/"));
    const top = file.folders[0]?.normalize("NFC");
    const there = is.some((wanted) => top === wanted.normalize("NFC"));
    return there
      ? { outcome: "pass", actual }
      : { outcome: "fail", actual, fix: say.moveInto(oneOf(is.map((name) => quoted(verbatim(name))))) };
  },
});
