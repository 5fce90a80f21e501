import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import type { DisplayValue } from "../../model/finding.ts";
import type { Template } from "../../model/name.ts";
import { option } from "../../model/option.ts";
import type { PackageFile } from "../../model/package.ts";
import { type Text, text, verbatim } from "../../model/text.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import {
  copyMarkOf,
  isVersionNote,
  partsOf,
  readName,
  readTemplate,
  takeMark,
  wordsOf,
} from "../../naming/index.ts";
import { advice } from "../../wording/advice.ts";
import { clauses, joined, oneOf, quoted } from "../../wording/lists.ts";
import { nameWords, partLabel, slipText } from "../../wording/names.ts";
import { correctedName } from "../shared/corrected-name.ts";
import { oneOrMore, reading } from "../shared/option-types.ts";
import { displayValue } from "../shared/results.ts";

const say = {
  doubledExtension: (extension: string): Text =>
    text(`扩展名 .${extension} 写了两次`, `extension .${extension} appears twice`),
  decomposedName: text(
    "文件名是 macOS 的分解写法（NFD），换系统后可能显示不正常",
    "the name uses macOS decomposed Unicode (NFD) and may look wrong on other systems",
  ),
  extraPart: (value: string): Text =>
    text(`「${value}」里像是多写了一段`, `"${value}" may contain an extra part`),
};

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

/** Tells if a part ends in an addition: a date, a version note, the purpose of the file. */
function isExtended(value: string): boolean {
  const [, ...added] = value.split(/[-_]/);
  return added.some((piece) => isVersionNote(piece));
}

/** The name without the number that its neighbors continue: 晨读（1）, 晨读（2）. It is no copy's. */
function withoutNumber(stem: string, { episodeMark }: PackageFile): string {
  const isNumber = episodeMark !== undefined && copyMarkOf(episodeMark) === episodeMark;
  return isNumber && stem.endsWith(episodeMark) ? stem.slice(0, -episodeMark.length).trimEnd() : stem;
}

/** The name has one of the forms that are asked for; where it has not, each wrong part and character is named. */
export const fileName = defineCheck({
  id: "file-name",
  scope: "file",
  page: {
    what: text("文件名", "file name"),
    asks: text("文件名是不是要求的形式", "Checks the file name against the required pattern"),
    how: text(
      "逐个部分核对，指出哪一部分、哪个字符不对，并给出改好的名字。版本标记（如“无字幕版”）不影响判断",
      "Checks part by part, reports which part and which character is wrong, and suggests the corrected name. Version marks are ignored",
    ),
    blind: text("片名、单位写得对不对", "Whether the title and the organization are correct"),
  },
  needsTemplate: true,
  options: () =>
    z.strictObject({
      is: option(
        oneOrMore<Template>(reading((source) => readTemplate(String(source)))).optional(),
        text(
          "形式，如 {单位}-{序号:number}-{片名}；不写就用角色的 name",
          "pattern, such as {unit}-{serial:number}-{title} (default: the role's name)",
        ),
      ),
    }),
  describe: ({ is }, vocabulary, roles) => wanted(is ?? formsOf(vocabulary, roles)),
  run: ({ file }, { is }, { vocabulary }) => {
    const templates = is ?? formsOf(vocabulary, file.role === undefined ? [] : [file.role]);
    const expected = wanted(templates);
    const twice = file.extension !== "" && file.stem.toLowerCase().endsWith(`.${file.extension}`);
    const once = twice ? file.stem.slice(0, -file.extension.length - 1) : file.stem;
    const stem = withoutNumber(once, file).normalize("NFC");
    const taken = takeMark(stem, vocabulary.versions.flatMap(wordsOf));
    const reading = readName(taken?.rest ?? stem, templates, vocabulary.categories);
    const wantedExtensions = templates.flatMap(({ extension }) =>
      extension === undefined ? [] : [extension.toLowerCase()],
    );
    const wrongExtension = wantedExtensions.length > 0 && !wantedExtensions.includes(file.extension);

    const actual = displayValue(file.name, file.name);
    const shown = file.name.slice(file.name.lastIndexOf(".") + 1);
    const notes = [
      ...(shown !== shown.toLowerCase() && file.extension !== ""
        ? [nameWords.upperCaseExtension(shown)]
        : []),
      ...(file.name !== file.name.normalize("NFC") ? [say.decomposedName] : []),
    ];
    const extra = Object.values(reading.parts).find((value) => isExtended(value));
    if (reading.fits && !wrongExtension && !twice && extra !== undefined) {
      return { outcome: "unknown", expected, actual, reason: say.extraPart(extra), fix: advice.rename };
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
      ...(twice ? [say.doubledExtension(file.extension)] : []),
      ...(wrongExtension ? [advice.changeExtension(wantedExtensions[0] ?? "")] : []),
      ...notes,
    ];
    const extension = wrongExtension ? (wantedExtensions[0] ?? "") : file.extension;
    const tail =
      (taken?.mark === undefined ? "" : `-${taken.mark}`) + (extension === "" ? "" : `.${extension}`);
    return {
      outcome: "fail",
      expected,
      actual: { ...actual, text: clauses(slips) },
      fix: reading.corrected.length === 0 ? advice.rename : advice.renameTo(correctedName(reading, tail)),
    };
  },
});
