import { z } from "zod";
import { defineCheck, type MediaSubject } from "../../model/check.ts";
import type { TextLine } from "../../model/facts/decoded.ts";
import { verbatim } from "../../model/text.ts";
import { holdsTitle, normalizeForMatch } from "../../naming/index.ts";
import { firstOf } from "../../wording/lists.ts";
import { written } from "../../wording/ocr-messages.ts";
import { pages } from "../../wording/pages.ts";
import { oneOrMore, word } from "../shared/option-types.ts";
import { evidenceOf } from "../shared/require-decoded.ts";
import { headOf, linesOf, requireText } from "../shared/require-text.ts";
import { displayValue, unknown } from "../shared/results.ts";

/** Up to here whole pictures are read one after the other. */
const head = 30;
const ofWork = { "{title}": written.theTitle, "{unit}": written.theUnit } as const;

function isOfWork(wanted: string): wanted is keyof typeof ofWork {
  return Object.hasOwn(ofWork, wanted);
}

/** What is to be read: the words themselves, or what the work is called. Empty where nobody knows it. */
function wordsOf(wanted: string, { work }: MediaSubject): readonly string[] {
  if (!isOfWork(wanted)) return [wanted];
  const value = wanted === "{title}" ? work?.title : work?.unit;
  return value ? [value] : [];
}

/** The lines that hold something, alone or with the others of their picture: a title may stand in two lines. */
function holding(lines: readonly TextLine[], wanted: string): readonly TextLine[] {
  const alone = lines.filter(
    ({ text }) => holdsTitle(text, wanted) || normalizeForMatch(text) === normalizeForMatch(wanted),
  );
  if (alone.length > 0) return alone;
  const beside = ({ from, to }: TextLine) => lines.filter((one) => one.from <= to && one.to >= from);
  return lines.filter((line) => {
    const read = beside(line).map(({ text }) => text);
    return holdsTitle(read.join(""), wanted);
  });
}

/** Some words, or the title of the work, are written in the picture. */
export const screenText = defineCheck({
  id: "screen-text",
  scope: "media",
  kinds: ["video"],
  detections: ["screen-text"],
  options: z.strictObject({
    has: oneOrMore(z.string().min(1)),
    at: word(["head", "anywhere"]).optional(),
  }),
  describe: ({ has }) => ({
    what: pages["screen-text"].what,
    expected: displayValue(firstOf(has.map((one) => (isOfWork(one) ? ofWork[one] : verbatim(one))))),
  }),
  run: (subject, { has, at = "head" }) =>
    requireText(
      subject,
      (facts) => facts["screen-text"],
      (facts) => headOf(facts, head),
      ({ lines: read }, facts) => {
        const wanted = has.flatMap((one) => wordsOf(one, subject));
        const lines = at === "head" ? read.filter(({ from }) => from <= head) : read;
        const [first, ...others] = wanted.flatMap((one) => holding(lines, one));
        if (first)
          return {
            outcome: "pass",
            actual: displayValue(written.line(first.text, first)),
            evidence: linesOf([first, ...others]),
          };
        // Lettering may be artistic: what was not read may be there.
        return {
          ...unknown(written.notRead),
          cause: "not-stated",
          evidence: evidenceOf(headOf(facts, head)),
        };
      },
    ),
});
