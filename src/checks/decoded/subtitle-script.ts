import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { looks } from "../../wording/decoding-messages.ts";
import { written } from "../../wording/ocr-messages.ts";
import { pages } from "../../wording/pages.ts";
import { word } from "../shared/option-types.ts";
import { linesOf, requireText } from "../shared/require-text.ts";
import { displayValue, notApplicable, unknown } from "../shared/results.ts";
import { fewestLines } from "./captions.ts";

/** Of fewer characters nothing can be said. */
const fewestCharacters = 20;
/**
 * Texts in simplified Chinese had none in ten thousand, and the same in traditional Chinese every third; of those the
 * models read some as simplified ones.
 */
const mostTraditional = 0.05;
/** One such character in a line may be a name, or misread; more are no accident. */
const mostInLine = 1;
/** Lines that are shown of a film. */
const mostShown = 6;

/** Subtitles are written in simplified, or in traditional, characters. */
export const subtitleScript = defineCheck({
  id: "subtitle-script",
  scope: "media",
  kinds: ["video"],
  detections: ["subtitle-text", "captions"],
  options: z.strictObject({ is: word(["simplified", "traditional"]) }),
  describe: ({ is }) => ({ what: pages["subtitle-script"].what, expected: displayValue(written[is]) }),
  run: (subject, { is }) =>
    requireText(
      subject,
      (facts) => facts["subtitle-text"],
      ({ captions }) => captions?.sights ?? [],
      ({ lines: subtitles, han, traditional }, { captions }) => {
        const seen = captions?.lines ?? 0;
        if (subtitles.length < fewestLines) {
          if (seen >= fewestLines) return unknown(written.notReadable(seen));
          return subtitles.length === 0 && seen === 0
            ? notApplicable(looks.noCaptions)
            : unknown(looks.fewLines(Math.max(seen, subtitles.length)));
        }
        if (han < fewestCharacters) return unknown(written.fewCharacters(han));
        const found = traditional.length > mostTraditional * han ? "traditional" : "simplified";
        const telling = subtitles.filter(({ text }) => traditional.some((one) => text.includes(one)));
        const shown = found === "traditional" ? telling : subtitles;
        const actual = displayValue(
          found === "traditional" ? written.traditionalRead([...new Set(traditional)]) : written[found],
          found,
        );
        const evidence = linesOf(shown.slice(0, mostShown));
        const mixed = subtitles.filter(
          ({ text }) => [...text].filter((one) => traditional.includes(one)).length > mostInLine,
        );
        if (found === "simplified" && mixed.length > 0) {
          const some = written.traditionalRead([...new Set(traditional)]);
          return {
            ...unknown(written.someTraditional),
            actual: displayValue(some),
            evidence: linesOf(mixed.slice(0, mostShown)),
          };
        }
        if (found === is) return { outcome: "pass", actual, evidence };
        return { outcome: "fail", actual, evidence, fix: written.writeIn(written[is]) };
      },
    ),
});
