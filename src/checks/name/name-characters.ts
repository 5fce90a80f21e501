import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { visible } from "../../model/text.ts";
import { printConstraints, wholeNumber } from "../../quantity/index.ts";
import { says } from "../../wording/checks.ts";
import { phrases } from "../../wording/lists.ts";
import { pages } from "../../wording/pages.ts";
import { constraints, oneOrMore } from "../shared/option-types.ts";
import { displayValue, notApplicable, within } from "../shared/results.ts";

const notPlain = /[^A-Za-z0-9_-]/gu;

/** The name (without extension) holds only the characters it may, is not too long and has none of the words it must not. */
export const nameCharacters = defineCheck({
  id: "name-characters",
  scope: "file",
  options: z.strictObject({
    is: z.literal("ascii").optional(),
    length: constraints(wholeNumber).optional(),
    deny: oneOrMore(z.string().min(1)).optional(),
    part: z.string().min(1).optional(),
  }),
  references: ({ part }) => (part === undefined ? [] : [{ to: "part", name: part, path: ["part"] }]),
  describe: ({ is, length, deny }) => {
    const parts = [
      ...(is ? [says.characters.ascii] : []),
      ...(length ? [says.shorterName(printConstraints(length, wholeNumber))] : []),
      ...(deny ? [says.withoutWords(deny)] : []),
    ];
    return { what: pages["name-characters"].what, expected: displayValue(phrases(parts)) };
  },
  run: ({ file }, { is, length, deny = [], part }) => {
    const written = part === undefined ? file.stem : file.parts[part];
    if (written === undefined) return notApplicable(says.noSuchPart(part ?? ""));
    const stem = written.normalize("NFC");
    const wrong = is ? [...new Set(stem.match(notPlain) ?? [])] : [];
    if (wrong.length > 0) {
      return {
        outcome: "fail",
        actual: displayValue(says.wrongCharacters(wrong.map(visible).join(" "))),
        fix: says.askRename,
      };
    }
    const word = deny.find((denied) => stem.toLowerCase().includes(denied.toLowerCase()));
    if (word !== undefined)
      return { outcome: "fail", actual: displayValue(says.forbiddenWord(word)), fix: says.askRename };
    const letters = [...stem].length;
    if (length && within(letters, length, wholeNumber).outcome === "fail") {
      return { outcome: "fail", actual: displayValue(says.tooLong(letters), letters), fix: says.askRename };
    }
    return { outcome: "pass", actual: displayValue(file.name) };
  },
});
