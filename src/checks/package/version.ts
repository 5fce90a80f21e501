import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { type Text, verbatim } from "../../model/text.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { says } from "../../wording/checks.ts";
import { pages } from "../../wording/pages.ts";
import { oneOrMore } from "../shared/option-types.ts";
import { anyOf, inList } from "../shared/results.ts";

function label(id: string, { versions }: Vocabulary): Text {
  return versions.find((version) => version.id === id)?.label ?? verbatim(id);
}

/** The file is one of the listed versions of its work. */
export const version = defineCheck({
  id: "version",
  scope: "file",
  options: z.strictObject({ is: oneOrMore(z.string().min(1)) }),
  references: ({ is }) => is.map((name, index) => ({ to: "version", name, path: ["is", index] })),
  describe: ({ is }, vocabulary) => ({
    what: pages.version.what,
    expected: anyOf(is, (id) => label(id, vocabulary)),
  }),
  run: ({ file }, { is }, { vocabulary }) =>
    inList(file.version, is, { show: (id) => label(id, vocabulary), missing: says.notStated }),
});
