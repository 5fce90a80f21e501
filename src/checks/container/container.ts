import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { containerFormats } from "../../model/container-format.ts";
import { option } from "../../model/option.ts";
import { type Text, text, verbatim } from "../../model/text.ts";
import { advice } from "../../wording/advice.ts";
import { oneOf } from "../../wording/lists.ts";
import { nameWords } from "../../wording/names.ts";
import { formatName } from "../../wording/terms.ts";
import { oneOrMore, word } from "../shared/option-types.ts";
import { anyOf, displayValue, inList } from "../shared/results.ts";

const say = {
  extensionLies: (format: string, extension: string): Text =>
    extension === ""
      ? text(`内容是 ${format}，却没有扩展名`, `content is ${format}, but there is no extension`)
      : text(
          `内容是 ${format}，扩展名却是 .${extension}`,
          `content is ${format}, but the extension is .${extension}`,
        ),
};

/** No notice asks for a stream without a container. */
const formats = containerFormats.filter((format) => format !== "es");

/** Names of formats in notices. */
const aliases = {
  mpeg: "mpg",
  vob: "mpg",
  asf: "wmv",
  wma: "wmv",
  rmvb: "rm",
  mts: "ts",
  m2ts: "ts",
} as const;

/** Extensions under which players and people expect a format. */
const extensions: Readonly<Record<string, readonly string[]>> = {
  mp4: ["mp4"],
  mov: ["mov", "qt"],
  "3gp": ["3gp", "3g2"],
  ts: ["ts", "mts", "m2ts"],
  mpg: ["mpg", "mpeg", "vob", "m2v", "m2p"],
  flv: ["flv", "f4v"],
  wmv: ["wmv", "asf", "wma"],
  ogg: ["ogg", "ogv", "oga"],
  rm: ["rm", "rmvb"],
};

function extensionsOf(format: string): readonly string[] {
  return extensions[format] ?? [format];
}

/** The content of the file is in one of the listed formats, and its extension says so. */
export const container = defineCheck({
  id: "container",
  scope: "media",
  page: {
    what: text("格式", "format"),
    asks: text("文件的真实格式是不是通知要求的", "Checks the actual container format"),
    how: text(
      "看文件内容（MP4/MOV 看 ftyp 品牌），不看扩展名；扩展名与内容不符也算不符合",
      "Goes by content (for MP4 and MOV, the ftyp brand), never by the extension. An extension that doesn't match the content also fails",
    ),
    blind: text("不看里面的编码", "Doesn't look at the codecs inside"),
  },
  options: () =>
    z.strictObject({
      is: option(
        oneOrMore(word(formats, aliases)),
        text("允许的格式：mp4、mov、mkv …", "allowed formats: mp4, mov, mkv …"),
      ),
    }),
  describe: ({ is }) => anyOf(is, (format) => verbatim(formatName(format))),
  run: ({ facts, file }, { is }) => {
    const { format } = facts.container;
    const verdict = inList(format, is, {
      show: (value) => verbatim(formatName(value)),
      fix: advice.reexportAs(oneOf(is.map((wanted) => verbatim(formatName(wanted))))),
    });
    const claims = extensionsOf(format).includes(file.extension);
    const lie = displayValue(say.extensionLies(formatName(format), file.extension), format);
    if (verdict.outcome === "fail") return claims ? verdict : { ...verdict, actual: lie };
    const shown = file.name.slice(file.name.lastIndexOf(".") + 1);
    if (claims)
      return shown === file.extension ? verdict : { ...verdict, note: nameWords.upperCaseExtension(shown) };
    // The extension claims another format; that matters unless the notice allows that one too.
    const allowed = is.some((wanted) => extensionsOf(wanted).includes(file.extension));
    if (allowed) return { ...verdict, note: lie.text };
    return { outcome: "fail", actual: lie, fix: advice.changeExtension(extensionsOf(format)[0] ?? format) };
  },
});
