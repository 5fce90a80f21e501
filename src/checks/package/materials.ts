import { z } from "zod";
import { titlesInside } from "../../forms/index.ts";
import { defineCheck, type Members, type Subject } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import type { Work } from "../../model/package.ts";
import { type Text, text, verbatim } from "../../model/text.ts";
import { holdsTitle } from "../../naming/index.ts";
import { printKOfN, readKOfN } from "../../quantity/index.ts";
import { countWords } from "../../wording/counts.ts";
import { enumerated, firstOf, oneOf } from "../../wording/lists.ts";
import { words } from "../../wording/quantities.ts";
import { oneOrMore, reading } from "../shared/option-types.ts";
import { displayValue, unknown } from "../shared/results.ts";

const say = {
  materials: (share: Text, names: Text): Text =>
    text(`${names.zh}（${share.zh}）`, `${names.en} (${share.en})`),
  materialsHave: (names: Text): Text =>
    names.zh === "" ? text("一份也没有", "none") : text(`只有${names.zh}`, `only ${names.en}`),
  materialsAll: (names: Text): Text => text(`有${names.zh}`, `has ${names.en}`),
  looseMaterials: (files: Text): Text => text(`可能在这里面：${files.zh}`, `may be among these: ${files.en}`),
  addMaterials: (names: Text): Text => text(`补上${names.zh}`, `add ${names.en}`),
};

/**
 * Files that may belong to this work: in an archive, unread, or filled in for a title that no work
 * has. A blank form is nobody's.
 */
function isLoose(one: Subject, work: Work, works: readonly Work[]): boolean {
  if (one.scope !== "file" || one.work) return false;
  const { document, stem } = one.file;
  const named = works.filter(({ title }) => holdsTitle(stem, title));
  if (named.length > 0) return named.includes(work);
  return document?.status !== "facts" || titlesInside(document.facts).length > 0;
}

/** A work has the materials of the listed roles: all of them, any, or so many. */
export const materials = defineCheck({
  id: "materials",
  scope: "work",
  page: {
    what: text("材料", "materials"),
    asks: text("作品的材料齐不齐", "Checks that the work has all required materials"),
    how: text("看各个角色有没有文件", "Checks that each role has a file"),
    blind: text("材料内容", "What the files contain"),
  },
  needsWholePackage: true,
  // Roles are told by titles inside documents, too.
  needs: ["documents"],
  options: () =>
    z
      .strictObject({
        of: option(oneOrMore(z.string().min(1)), text("角色", "roles")),
        is: option(reading(readKOfN), text("all、any 或 2 of 3", "all, any or 2 of 3")),
      })
      .superRefine(({ of, is }, context) => {
        if (is.of === undefined || is.of === of.length) return;
        const text = words.badShare(printKOfN(is).en);
        context.addIssue({ code: "custom", message: text.en, params: { text }, path: ["is"], input: is });
      }),
  references: ({ of }) =>
    of.map((name, index) => ({ to: "subject", name, path: ["of", index], inWork: true })),
  describe: ({ of, is }, { roles }) => {
    const names = of.map((name) => roles.find(({ id }) => id === name)?.label ?? { zh: name, en: name });
    return displayValue(say.materials(printKOfN(is), enumerated(names)));
  },
  run: ({ work, package: { works } }, { of, is }, context) => {
    const groups = of.map((name) => ({ name, ...context.members(name) }));
    const inWork = (one: Subject) =>
      one.scope === "file" && work.files.some((file) => file.path === one.file.path);
    const has = ({ sure }: Members) => sure.some(inWork);
    const there = groups.filter(has);
    const looseOf = ({ sure, maybe }: Members) => [
      ...maybe.filter(inWork),
      ...[...sure, ...maybe].filter((one) => isLoose(one, work, works)),
    ];
    const lacking = groups.filter((group) => !has(group));
    const loose = lacking.flatMap(looseOf);
    const perhaps = lacking.filter((group) => group.sealed || looseOf(group).length > 0);
    const names = enumerated(there.map(({ label }) => label));
    const actual = displayValue(say.materialsHave(names));
    const need = is.need === "all" ? of.length : is.need;
    if (there.length >= need) return { outcome: "pass", actual: displayValue(say.materialsAll(names)) };
    if (there.length + perhaps.length >= need) {
      const paths = new Set(loose.flatMap((one) => (one.scope === "file" ? [one.file.path] : [])));
      const reason = say.looseMaterials(firstOf([...paths].map((path) => verbatim(path))));
      return { ...unknown(paths.size > 0 ? reason : countWords.sealed), actual };
    }
    const missing = lacking.map(({ label }) => label);
    return {
      outcome: "fail",
      actual,
      fix: say.addMaterials((need < of.length ? oneOf : enumerated)(missing)),
    };
  },
});
