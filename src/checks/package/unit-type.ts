import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { type Text, text, verbatim } from "../../model/text.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { oneOrMore } from "../shared/option-types.ts";
import { anyOf, inList } from "../shared/results.ts";

const say = {
  unitTypeUnknown: text("没有指定单位类型（--unit-type）", "unit type not set (--unit-type)"),
};

function label(id: string, { unitTypes }: Vocabulary): Text {
  return unitTypes.find((type) => type.id === id)?.label ?? verbatim(id);
}

/** The package comes from one of the listed kinds of unit. */
export const unitType = defineCheck({
  id: "unit-type",
  scope: "package",
  page: {
    what: text("单位类型", "unit type"),
    asks: text("报送单位属于哪一类", "Checks the type of the submitting organization"),
    how: text("由 --unit-type 指定", "Set with --unit-type"),
    blind: text("没有指定就不知道", "Unknown if not set"),
  },
  dependsOn: "unit-type",
  options: () =>
    z.strictObject({
      is: option(oneOrMore(z.string().min(1)), text("规则文件里的单位类型", "unit types from the rule file")),
    }),
  references: ({ is }) => is.map((name, index) => ({ to: "unit-type", name, path: ["is", index] })),
  describe: ({ is }, vocabulary) => anyOf(is, (id) => label(id, vocabulary)),
  run: (_subject, { is }, { unitType, vocabulary }) =>
    inList(unitType, is, { show: (id) => label(id, vocabulary), missing: say.unitTypeUnknown }),
});
