import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { verbatim } from "../../model/text.ts";
import { says } from "../../wording/checks.ts";
import { clauses, joined, phrases, quoted } from "../../wording/lists.ts";
import { pages } from "../../wording/pages.ts";
import { oneOrMore } from "../shared/option-types.ts";
import { displayValue } from "../shared/results.ts";

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
  needsWholePackage: true,
  options: z.strictObject({ is: oneOrMore(z.string().min(1)), only: z.boolean().optional() }),
  describe: ({ is, only }) => ({
    what: pages.folders.what,
    expected: displayValue((only ? says.foldersOnly : says.foldersAre)(named(is))),
  }),
  run: ({ package: { folders, files } }, { is, only = false }) => {
    const top = folders.filter((path) => !path.includes("/"));
    const isCalled = (name: string) => (wanted: string) => wanted.normalize("NFC") === name.normalize("NFC");
    const missing = is.filter((wanted) => !top.some(isCalled(wanted)));
    const loose = files.filter((file) => file.folders.length === 0).map((file) => file.name);
    const extra = only ? [...top.filter((name) => !is.some(isCalled(name))), ...loose] : [];
    if (missing.length === 0 && extra.length === 0)
      return { outcome: "pass", actual: displayValue(named(top)) };
    const said = [
      ...(missing.length > 0 ? [says.foldersMissing(named(missing))] : []),
      ...(extra.length > 0 ? [says.foldersExtra(named(extra))] : []),
    ];
    const todo = [
      ...(missing.length > 0 ? [says.makeFolders(named(missing))] : []),
      ...(extra.length > 0 ? [says.moveAway(named(extra))] : []),
    ];
    return { outcome: "fail", actual: displayValue(phrases(said)), fix: clauses(todo) };
  },
});
