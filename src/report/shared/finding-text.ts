import type { Finding } from "../../model/finding.ts";
import { type Lang, type Text, visible } from "../../model/text.ts";
import { sentenceOf } from "../../wording/findings.ts";
import { reportWords } from "../../wording/report.ts";

/** Chooses the language of a text, with every character of it visible. */
export type Say = (text: Text) => string;

export function sayIn(lang: Lang): Say {
  return (text) => visible(text[lang]);
}

/** Writes a finding as lines: problem and clause, note, fix. */
export function findingLines(finding: Finding, say: Say): readonly string[] {
  const { clause, note, fix, outcome } = finding;
  return [
    say(sentenceOf(finding)) + (clause === null ? "" : say(reportWords.clause(clause))),
    ...(note ? [say(reportWords.note) + say(note)] : []),
    ...(fix && outcome !== "pass" ? [say(reportWords.fix) + say(fix)] : []),
  ];
}
