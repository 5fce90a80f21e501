import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import type { DisplayValue } from "../../model/finding.ts";
import type { Template } from "../../model/name.ts";
import { type Text, verbatim } from "../../model/text.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { isVersionNote, partsOf, readName, readTemplate, takeMark, wordsOf } from "../../naming/index.ts";
import { says } from "../../wording/checks.ts";
import { clauses, joined, oneOf, quoted } from "../../wording/lists.ts";
import { partLabel, slipText } from "../../wording/names.ts";
import { pages } from "../../wording/pages.ts";
import { correctedName } from "../shared/corrected-name.ts";
import { oneOrMore, reading } from "../shared/option-types.ts";
import { displayValue } from "../shared/results.ts";

const { what } = pages["file-name"];

/** `推荐单位-序号-片名`: the form, with the notice's own words for its parts. */
function shownTemplate(template: Template): Text {
  const parts = new Map(partsOf(template).map((part) => [part.token, part]));
  const pieces = template.source.split(/\{([^{}]+)\}/).map((piece, index) => {
    // Every other piece was in braces: a token, and perhaps what kind of text it is.
    const part = index % 2 === 1 ? parts.get(piece.split(":")[0] ?? "") : undefined;
    return part ? partLabel(part) : verbatim(piece);
  });
  return joined(pieces, "", "");
}

function wanted(templates: readonly Template[]): DisplayValue {
  const forms = new Map(templates.map((template) => [template.source, quoted(shownTemplate(template))]));
  return displayValue(oneOf([...forms.values()]));
}

/** The forms that the roles give to the names of their files. */
function formsOf({ roles }: Vocabulary, asked?: readonly string[]): readonly Template[] {
  return roles.filter(({ id }) => asked?.includes(id) ?? true).flatMap(({ name }) => name);
}

/** Whether a part ends in what people add to a name: a date, a state of the work, what a file is for. */
function isExtended(value: string): boolean {
  const [, ...added] = value.split(/[-_]/);
  return added.some((piece) => isVersionNote(piece));
}

/** The name has one of the forms that are asked for; where it has not, each wrong part and character is named. */
export const fileName = defineCheck({
  id: "file-name",
  scope: "file",
  options: z.strictObject({
    is: oneOrMore<Template>(reading((source) => readTemplate(String(source)))).optional(),
  }),
  describe: ({ is }, vocabulary, roles) => ({ what, expected: wanted(is ?? formsOf(vocabulary, roles)) }),
  run: ({ file }, { is }, { vocabulary }) => {
    const templates = is ?? formsOf(vocabulary, file.role === undefined ? [] : [file.role]);
    const expected = wanted(templates);
    const twice = file.extension !== "" && file.stem.toLowerCase().endsWith(`.${file.extension}`);
    const stem = (twice ? file.stem.slice(0, -file.extension.length - 1) : file.stem).normalize("NFC");
    const taken = takeMark(stem, vocabulary.versions.flatMap(wordsOf));
    const reading = readName(taken?.rest ?? stem, templates, vocabulary.categories);
    const wantedExtensions = templates.flatMap(({ extension }) =>
      extension === undefined ? [] : [extension.toLowerCase()],
    );
    const wrongExtension = wantedExtensions.length > 0 && !wantedExtensions.includes(file.extension);

    const actual = displayValue(file.name, file.name);
    const shown = file.name.slice(file.name.lastIndexOf(".") + 1);
    const notes = [
      ...(shown !== shown.toLowerCase() && file.extension !== "" ? [says.upperCaseExtension(shown)] : []),
      ...(file.name !== file.name.normalize("NFC") ? [says.decomposedName] : []),
    ];
    const extra = Object.values(reading.parts).find((value) => isExtended(value));
    if (reading.fits && !wrongExtension && !twice && extra !== undefined) {
      return { outcome: "unknown", expected, actual, reason: says.extraPart(extra), fix: says.askRename };
    }
    if (reading.fits && !wrongExtension && !twice) {
      return {
        outcome: "pass",
        expected,
        actual,
        ...(notes.length > 0 ? { note: clauses(notes) } : {}),
      };
    }
    const slips = [
      ...reading.slips.map(slipText),
      ...(twice ? [says.doubledExtension(file.extension)] : []),
      ...(wrongExtension ? [says.rename(wantedExtensions[0] ?? "")] : []),
      ...notes,
    ];
    const extension = wrongExtension ? (wantedExtensions[0] ?? "") : file.extension;
    const tail =
      (taken?.mark === undefined ? "" : `-${taken.mark}`) + (extension === "" ? "" : `.${extension}`);
    return {
      outcome: "fail",
      expected,
      actual: { ...actual, text: clauses(slips) },
      fix: reading.corrected.length === 0 ? says.askRename : says.renameTo(correctedName(reading, tail)),
    };
  },
});
