import type { CheckResult, MediaSubject } from "../../model/check.ts";
import type { DecodedFacts, DetectionFacts, Sight, TextLine } from "../../model/facts/decoded.ts";
import { ocrFailureText, ocrWords } from "../../wording/ocr-messages.ts";
import { evidenceOf, notDecoded, requireFrames } from "./require-decoded.ts";
import { unknown } from "./results.ts";

type NotRead = Exclude<DetectionFacts["screen-text"], { status: "read" }>;

/** A question about what is written in the picture; where nothing reads it, a person is asked, with pictures. */
export function requireText<Read extends { readonly status: "read" }>(
  subject: MediaSubject,
  textOf: (facts: DecodedFacts) => Read | NotRead | undefined,
  shown: (facts: DecodedFacts) => readonly Sight[],
  judge: (read: Read, facts: DecodedFacts) => CheckResult,
): CheckResult {
  return requireFrames(subject, (facts) => {
    const text = textOf(facts);
    switch (text?.status) {
      case undefined:
        return notDecoded();
      case "no-reader":
        return { ...unknown(ocrWords.noReader), cause: "not-stated", evidence: evidenceOf(shown(facts)) };
      case "unread":
        return {
          ...unknown(ocrFailureText(text.trouble)),
          cause: "internal",
          evidence: evidenceOf(shown(facts)),
        };
      case "read":
        return judge(text, facts);
    }
  });
}

/** Pictures of the head, up to a time. */
export function headOf({ filmstrip = [] }: DecodedFacts, to: number): readonly Sight[] {
  return filmstrip
    .filter(({ seconds }) => seconds <= to)
    .map((still) => ({ from: still.seconds, to: still.seconds, still }));
}

/** Lines that were read, as evidence: what they say, when, and where. */
export function linesOf(lines: readonly TextLine[]) {
  return lines.map(({ text, confidence: _, ...sight }) => ({ text: ocrWords.line(text, sight), sight }));
}
