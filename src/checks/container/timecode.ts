import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { says } from "../../wording/checks.ts";
import { pages } from "../../wording/pages.ts";
import { oneOrMore } from "../shared/option-types.ts";
import { anyOf, displayValue, unknown } from "../shared/results.ts";

/** `hh:mm:ss:ff`; `;` before the frames is the sign of drop-frame counting (SMPTE ST 12-1). */
const start = z.string().regex(/^\d{2}:\d{2}:\d{2}[:;]\d{2}$/);

function digits(timecode: string): string {
  return timecode.replace(";", ":");
}

/** The time code starts where it is asked to. */
export const timecode = defineCheck({
  id: "timecode",
  scope: "media",
  kinds: ["video"],
  options: z.strictObject({ is: oneOrMore(start), "drop-frame": z.boolean().optional() }),
  describe: ({ is }) => ({ what: pages.timecode.what, expected: anyOf(is) }),
  run: ({ facts }, { is, "drop-frame": dropFrame }) => {
    if (!facts.timecode) return unknown(says.noTimecode);
    const { start, dropFrame: counted } = facts.timecode;
    const fits = is.some((wanted) => digits(wanted) === digits(start)) && (dropFrame ?? counted) === counted;
    return { outcome: fits ? "pass" : "fail", actual: displayValue(start, start) };
  },
});
