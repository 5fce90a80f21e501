import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { type Text, text, verbatim } from "../../model/text.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { measurement } from "../../wording/measurement.ts";
import { oneOrMore } from "../shared/option-types.ts";
import { anyOf, inList } from "../shared/results.ts";

function label(id: string, { versions }: Vocabulary): Text {
  return versions.find((version) => version.id === id)?.label ?? verbatim(id);
}

/** The file is one of the listed versions of its work. */
export const version = defineCheck({
  id: "version",
  scope: "file",
  page: {
    what: text("版本", "version"),
    asks: text("文件是作品的哪个版本", "Checks which version of the work a file is"),
    how: text("按文件名或文件夹名里的版本标记", "Goes by the version mark in the file or folder name"),
    blind: text("内容是不是这个版本", "Whether the content is really that version"),
  },
  options: () =>
    z.strictObject({
      is: option(oneOrMore(z.string().min(1)), text("规则文件里的版本", "versions from the rule file")),
    }),
  references: ({ is }) => is.map((name, index) => ({ to: "version", name, path: ["is", index] })),
  describe: ({ is }, vocabulary) => anyOf(is, (id) => label(id, vocabulary)),
  run: ({ file }, { is }, { vocabulary }) =>
    inList(file.version, is, { show: (id) => label(id, vocabulary), missing: measurement.notStated }),
});
