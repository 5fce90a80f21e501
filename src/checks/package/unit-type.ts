import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { type Text, verbatim } from "../../model/text.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { says } from "../../wording/checks.ts";
import { pages } from "../../wording/pages.ts";
import { oneOrMore } from "../shared/option-types.ts";
import { anyOf, inList } from "../shared/results.ts";

function label(id: string, { unitTypes }: Vocabulary): Text {
  return unitTypes.find((type) => type.id === id)?.label ?? verbatim(id);
}

/** The package comes from one of the listed kinds of unit. */
export const unitType = defineCheck({
  id: "unit-type",
  scope: "package",
  options: z.strictObject({ is: oneOrMore(z.string().min(1)) }),
  references: ({ is }) => is.map((name, index) => ({ to: "unit-type", name, path: ["is", index] })),
  describe: ({ is }, vocabulary) => ({
    what: pages["unit-type"].what,
    expected: anyOf(is, (id) => label(id, vocabulary)),
  }),
  run: (_subject, { is }, { unitType, vocabulary }) =>
    inList(unitType, is, { show: (id) => label(id, vocabulary), missing: says.unitTypeUnknown }),
});
