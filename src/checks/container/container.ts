import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { containerFormats } from "../../model/container-format.ts";
import { verbatim } from "../../model/text.ts";
import { says } from "../../wording/checks.ts";
import { oneOf } from "../../wording/lists.ts";
import { pages } from "../../wording/pages.ts";
import { formatName } from "../../wording/terms.ts";
import { oneOrMore, word } from "../shared/option-types.ts";
import { anyOf, displayValue, inList } from "../shared/results.ts";

/** No notice asks for a stream without a container. */
const formats = containerFormats.filter((format) => format !== "es");

/** What notices call formats by their extensions. */
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
  options: z.strictObject({ is: oneOrMore(word(formats, aliases)) }),
  describe: ({ is }) => ({
    what: pages.container.what,
    expected: anyOf(is, (format) => verbatim(formatName(format))),
  }),
  run: ({ facts, file }, { is }) => {
    const { format } = facts.container;
    const verdict = inList(format, is, {
      show: (value) => verbatim(formatName(value)),
      fix: says.reexportAs(oneOf(is.map((wanted) => verbatim(formatName(wanted))))),
    });
    const claims = extensionsOf(format).includes(file.extension);
    const lie = displayValue(says.extensionLies(formatName(format), file.extension), format);
    if (verdict.outcome === "fail") return claims ? verdict : { ...verdict, actual: lie };
    const shown = file.name.slice(file.name.lastIndexOf(".") + 1);
    if (claims)
      return shown === file.extension ? verdict : { ...verdict, note: says.upperCaseExtension(shown) };
    // The extension claims another format; that matters unless the notice allows that one too.
    const allowed = is.some((wanted) => extensionsOf(wanted).includes(file.extension));
    if (allowed) return { ...verdict, note: lie.text };
    return { outcome: "fail", actual: lie, fix: says.rename(extensionsOf(format)[0] ?? format) };
  },
});
