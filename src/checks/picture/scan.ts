import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { says } from "../../wording/checks.ts";
import { oneOf } from "../../wording/lists.ts";
import { pages } from "../../wording/pages.ts";
import { terms } from "../../wording/terms.ts";
import { oneOrMore, word } from "../shared/option-types.ts";
import { anyOf, displayValue, eachVideoStream, unknown } from "../shared/results.ts";

const { what } = pages.scan;
const scans = ["progressive", "interlaced", "top-field-first", "bottom-field-first"] as const;

/** The picture is progressive, or interlaced with the field order that is asked for. */
export const scan = defineCheck({
  id: "scan",
  scope: "media",
  kinds: ["video"],
  needs: ["scan"],
  options: z.strictObject({
    is: oneOrMore(
      word(scans, {
        逐行: "progressive",
        隔行: "interlaced",
        tff: "top-field-first",
        bff: "bottom-field-first",
      }),
    ),
  }),
  describe: ({ is }) => ({ what, expected: anyOf(is, terms.scan) }),
  run: ({ facts }, { is }) =>
    eachVideoStream(facts.video, what, (stream) => {
      const known = stream.scan?.value;
      if (known === undefined) return unknown(says.notStated);
      const actual = displayValue(terms.scan(known), known);
      const interlaced = known !== "progressive";
      if (is.includes(known) || (interlaced && is.includes("interlaced"))) return { outcome: "pass", actual };
      const wantsOrder = is.includes("top-field-first") || is.includes("bottom-field-first");
      if (known === "interlaced" && wantsOrder) return unknown(says.fieldOrderUnstated);
      return {
        outcome: "fail",
        actual,
        fix: says.reexportWith(what, oneOf(is.map(terms.scan))),
      };
    }),
});
