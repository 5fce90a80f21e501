import { z } from "zod";
import { defineCheck, type MediaSubject } from "../../model/check.ts";
import type { TextLine } from "../../model/facts/decoded.ts";
import { option } from "../../model/option.ts";
import { text, verbatim } from "../../model/text.ts";
import { holdsTitle, normalizeForMatch } from "../../naming/index.ts";
import { firstOf } from "../../wording/lists.ts";
import { ocrWords } from "../../wording/ocr-messages.ts";
import { oneOrMore, word } from "../shared/option-types.ts";
import { evidenceOf } from "../shared/require-decoded.ts";
import { headOf, linesOf, requireText } from "../shared/require-text.ts";
import { displayValue, unknown } from "../shared/results.ts";

const say = {
  theTitle: text("片名", "the title"),
  theUnit: text("单位名称", "the name of the organization"),
  notRead: text(
    "没有读到，可能是艺术字，请看截图",
    "not found by OCR, possibly stylized text; check the screenshots",
  ),
};

/** Up to here whole pictures are read one after the other. */
const head = 30;
const ofWork = { "{title}": say.theTitle, "{unit}": say.theUnit } as const;

function isOfWork(wanted: string): wanted is keyof typeof ofWork {
  return Object.hasOwn(ofWork, wanted);
}

/** Returns the words to be read: those of the rule, or the work's title or unit. Empty where that is not known. */
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
  page: {
    what: text("画面上的字", "on-screen text"),
    asks: text("画面上有没有写明片名或某几个字", "Checks that the picture shows the title or certain words"),
    how: text(
      "用 --ocr 指定的模型读片头 30 秒（每 2 秒一幅）和后面的一些画面；读到才算有，没读到的由人看截图",
      "Reads the first 30 seconds (one frame every 2 seconds) and some later frames with the --ocr models. Only text that was read counts; a person checks the screenshots for the rest",
    ),
    blind: ocrWords.limits,
  },
  kinds: ["video"],
  detections: ["screen-text"],
  options: () =>
    z.strictObject({
      has: option(
        oneOrMore(z.string().min(1)),
        text(
          "要有的字，{title} 是片名，{unit} 是单位名称；列出几个的有一个就行",
          "required text; {title} is the title, {unit} the organization; one of a list is enough",
        ),
      ),
      at: option(
        word(["head", "anywhere"]).optional(),
        text("head 片头 30 秒（默认），anywhere 全片", "head (the first 30 seconds; default) or anywhere"),
      ),
    }),
  describe: ({ has }) =>
    displayValue(firstOf(has.map((one) => (isOfWork(one) ? ofWork[one] : verbatim(one))))),
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
            actual: displayValue(ocrWords.line(first.text, first)),
            evidence: linesOf([first, ...others]),
          };
        // Lettering may be artistic: what was not read may be there.
        return {
          ...unknown(say.notRead),
          cause: "not-stated",
          evidence: evidenceOf(headOf(facts, head)),
        };
      },
    ),
});
