import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { type Text, text, verbatim } from "../../model/text.ts";
import { clauses, joined, phrases, quoted } from "../../wording/lists.ts";
import { oneOrMore } from "../shared/option-types.ts";
import { displayValue } from "../shared/results.ts";

const say = {
  foldersAre: (names: Text): Text => text(`文件夹${names.zh}`, `folders ${names.en}`),
  foldersOnly: (names: Text): Text => text(`只有文件夹${names.zh}`, `only the folders ${names.en}`),
  foldersMissing: (names: Text): Text => text(`缺${names.zh}`, `missing ${names.en}`),
  foldersExtra: (names: Text): Text => text(`多出${names.zh}`, `unexpected ${names.en}`),
  makeFolders: (names: Text): Text => text(`新建文件夹${names.zh}`, `create the folders ${names.en}`),
  moveAway: (names: Text): Text =>
    text(`把${names.zh}放进相应的文件夹或移走`, `move ${names.en} to the right folder, or remove it`),
};

const named = (names: readonly string[]) =>
  joined(
    names.map((name) => quoted(verbatim(name))),
    "",
    " ",
  );

/** The named folders are at the top of the package, and nothing else where that is asked. */
export const folders = defineCheck({
  id: "folders",
  scope: "package",
  page: {
    what: text("文件夹", "folders"),
    asks: text("最外层有没有要求的文件夹", "Checks for the required top-level folders"),
    how: text(
      "看报送材料最外层；系统文件不算",
      "Looks at the top level of the package; system files are ignored",
    ),
    blind: text("文件夹里放得对不对", "What is inside the folders"),
  },
  needsWholePackage: true,
  options: () =>
    z.strictObject({
      is: option(oneOrMore(z.string().min(1)), text("文件夹名", "folder names")),
      only: option(
        z.boolean().optional(),
        text("除此之外最外层不能有别的", "allow nothing else at the top level"),
      ),
    }),
  describe: ({ is, only }) => displayValue((only ? say.foldersOnly : say.foldersAre)(named(is))),
  run: ({ package: { folders, files } }, { is, only = false }) => {
    const top = folders.filter((path) => !path.includes("/"));
    const isCalled = (name: string) => (wanted: string) => wanted.normalize("NFC") === name.normalize("NFC");
    const missing = is.filter((wanted) => !top.some(isCalled(wanted)));
    const loose = files.filter((file) => file.folders.length === 0).map((file) => file.name);
    const extra = only ? [...top.filter((name) => !is.some(isCalled(name))), ...loose] : [];
    if (missing.length === 0 && extra.length === 0)
      return { outcome: "pass", actual: displayValue(named(top)) };
    const said = [
      ...(missing.length > 0 ? [say.foldersMissing(named(missing))] : []),
      ...(extra.length > 0 ? [say.foldersExtra(named(extra))] : []),
    ];
    const todo = [
      ...(missing.length > 0 ? [say.makeFolders(named(missing))] : []),
      ...(extra.length > 0 ? [say.moveAway(named(extra))] : []),
    ];
    return { outcome: "fail", actual: displayValue(phrases(said)), fix: clauses(todo) };
  },
});
