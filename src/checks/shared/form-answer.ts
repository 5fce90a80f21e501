import { z } from "zod";
import {
  type Choice,
  countCharacters,
  countNames,
  type Field,
  isNonAnswer,
  isPlaceholder,
  readChoice,
} from "../../forms/index.ts";
import type { CheckResult, Requirement } from "../../model/check.ts";
import type { DocumentFacts } from "../../model/facts/document.ts";
import { option } from "../../model/option.ts";
import type { Work } from "../../model/package.ts";
import { type Text, verbatim } from "../../model/text.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { holdsTitle, meantNumber, wordsOf } from "../../naming/index.ts";
import {
  type Constraint,
  characterCount,
  isParseError,
  printConstraints,
  wholeNumber,
} from "../../quantity/index.ts";
import { answerWords } from "../../wording/form-answers.ts";
import { enumerated } from "../../wording/lists.ts";
import { optionWords } from "../../wording/options.ts";
import { shortened } from "../../wording/shortened.ts";
import { filmLengths, isSameAs, isTitleOf, judgeDate, judgeLength, judgePhone } from "./form-comparison.ts";
import { constraints, oneOrMore } from "./option-types.ts";
import { displayValue, notApplicable, unknown, within } from "./results.ts";

/** Kinds of answers that need no comparison. */
export const plainKinds = ["filled", "phone", "date"] as const;
export const kinds = [...plainKinds, "title", "unit", "serial", "category", "duration", "episodes"] as const;
type Kind = (typeof kinds)[number];

/** Options of every check of answers, besides what an answer can be. */
export const answerOptions = () => ({
  "one-of": option(oneOrMore(z.string().min(1)).optional(), optionWords.oneOf),
  names: option(constraints(wholeNumber).optional(), optionWords.names),
});

/** Requirements of an answer. */
export interface Asked {
  readonly label: readonly string[];
  readonly "one-of"?: readonly string[] | undefined;
  readonly characters?: readonly Constraint<number>[] | undefined;
  readonly names?: readonly Constraint<number>[] | undefined;
  readonly is?: Kind | undefined;
  readonly tolerance?: number | undefined;
}

const wants: Readonly<Record<Kind, Text>> = {
  filled: answerWords.filled,
  title: answerWords.asTitle,
  unit: answerWords.asUnit,
  serial: answerWords.asSerial,
  category: answerWords.asCategory,
  duration: answerWords.asLength,
  episodes: answerWords.asEpisodes,
  phone: answerWords.aPhone,
  date: answerWords.aDate,
};

/** A value in one line, cut where it is long. */
export const shown = (value: string): string => shortened(value.replaceAll("\n", " "));

/** A value against the one that the work is known by. */
function same(value: string, known: string | undefined, isSame: boolean): CheckResult {
  if (known === undefined) return notApplicable(answerWords.nothingToCompare);
  const actual = displayValue(shown(value), value);
  if (isSame) return { outcome: "pass", actual };
  return { outcome: "fail", actual, expected: displayValue(known, known), fix: answerWords.checkWhich };
}

function chosen(
  value: string,
  choices: readonly Choice[],
  { showsTicks }: DocumentFacts,
): { readonly id: string } | CheckResult {
  const { byTicks, ids, other } = readChoice(value, choices);
  const [only, ...others] = ids;
  const actual = displayValue(shown(value), value);
  // What else is ticked may be one of the choices, in words of its own.
  if (other) return { ...unknown(answerWords.noneChosen(shown(value))), fix: answerWords.tickOne };
  if (only !== undefined && others.length === 0) return { id: only };
  if (byTicks && !showsTicks) return { ...unknown(answerWords.ticksLost), actual };
  if (others.length > 0 && byTicks) {
    const said = answerWords.severalTicked(enumerated(ids.map(verbatim)));
    return { outcome: "fail", actual: displayValue(said), fix: answerWords.tickOne };
  }
  // `微电影/微视频`, as the form came: neither is struck out. Nor is a line under one of them seen.
  if (others.length > 0)
    return { ...unknown(answerWords.noneChosen(shown(value))), fix: answerWords.tickOne };
  if (byTicks)
    return { outcome: "fail", actual: displayValue(answerWords.nothingTicked), fix: answerWords.tickOne };
  return { outcome: "fail", actual, fix: answerWords.tickOne };
}

function judgeCategory(value: string, work: Work, facts: DocumentFacts, vocabulary: Vocabulary): CheckResult {
  const choices = vocabulary.categories.map((term) => ({ id: term.id, words: wordsOf(term) }));
  const picked = chosen(value, choices, facts);
  if (!("id" in picked)) return picked;
  const actual = displayValue(picked.id, picked.id);
  const { category } = work;
  // Names and folders, or several forms, contradict each other: there is nothing sure to compare it with.
  if (category.status === "conflict" || category.status === "invalid")
    return { ...unknown(answerWords.nothingToCompare), actual };
  const known = category.status === "known" ? category.value : picked.id;
  if (picked.id === known) return { outcome: "pass", actual };
  return { outcome: "fail", actual, expected: displayValue(known, known), fix: answerWords.checkWhich };
}

/** An answer, what is asked of it, and what it can be compared with. */
export interface Answer {
  readonly found: Field;
  readonly asked: Asked;
  /** The document in which it stands. */
  readonly facts: DocumentFacts;
  /** Absent where nobody can tell whose document it is. */
  readonly work?: Work | undefined;
  readonly works: readonly Work[];
  readonly vocabulary: Vocabulary;
}

function judgeValue(answer: Answer): CheckResult {
  const { found, asked, facts, work } = answer;
  const { is = "filled", "one-of": choices, characters, names } = asked;
  const { value } = found;
  if (choices) {
    const options = choices.map((word) => ({ id: word, words: [word] }));
    const picked = chosen(value, options, facts);
    return "id" in picked ? { outcome: "pass", actual: displayValue(picked.id, picked.id) } : picked;
  }
  if (characters) return within(countCharacters(value), characters, characterCount);
  if (names) return within(countNames(value), names, wholeNumber);
  if (is === "filled") return { outcome: "pass", actual: displayValue(shown(value), value) };
  if (is === "phone") return judgePhone(value);
  if (is === "date") return judgeDate(value);
  if (!work) return { ...unknown(answerWords.noWork), actual: displayValue(shown(value), value) };
  return judgeAgainst(work, is, answer);
}

/** An answer against what is known of its work. */
function judgeAgainst(
  work: Work,
  is: Exclude<Kind, (typeof plainKinds)[number]>,
  { found, asked, facts, works, vocabulary }: Answer,
): CheckResult {
  const { value, label } = found;
  switch (is) {
    case "category":
      return judgeCategory(value, work, facts, vocabulary);
    case "duration":
      return judgeLength(found, label, filmLengths(work, vocabulary.roles), asked.tolerance);
    case "title":
      return judgeTitle(value, work, works);
    case "episodes":
      return judgeEpisodes(value, work);
    case "serial":
      return same(value, work.serial, Number(meantNumber(value)) === Number(work.serial));
    case "unit": {
      const { unit } = work;
      return same(value, unit, unit !== undefined && (holdsTitle(value, unit) || holdsTitle(unit, value)));
    }
  }
}

/** A title against that of the work, and those of the others: what only looks like it is for a person. */
function judgeTitle(value: string, work: Work, works: readonly Work[]): CheckResult {
  if (isSameAs(value, work)) return same(value, work.title, true);
  const isOthers = works.some((other) => other !== work && isSameAs(value, other));
  if (isOthers || !isTitleOf(value, work)) return same(value, work.title, false);
  return {
    ...unknown(answerWords.titleInside(shown(value), work.title)),
    expected: displayValue(work.title, work.title),
  };
}

/** Compares the number of episodes in a form with those in the work. */
function judgeEpisodes(value: string, { files }: Work): CheckResult {
  const said = wholeNumber.read(value.replace(/\s+/g, ""));
  const actual = displayValue(shown(value), isParseError(said) ? value : said.value);
  if (isParseError(said)) return { ...unknown(answerWords.noNumber), actual };
  const numbers = new Set(files.flatMap(({ episode }) => (episode === undefined ? [] : [episode])));
  const there = Math.max(1, numbers.size);
  if (said.value === there) return { outcome: "pass", actual };
  return {
    outcome: "fail",
    actual,
    expected: displayValue(answerWords.episodes(there), there),
    fix: answerWords.checkWhich,
  };
}

/** The value in one place of a form or list. */
export function judgeAnswer(answer: Answer): CheckResult {
  const { value, label, hidden, faint } = answer.found;
  const fix = answerWords.fill(label);
  if (value === "" && hidden !== undefined)
    return { outcome: "fail", actual: displayValue(answerWords.hidden), fix: answerWords.unhide };
  if (value === "") return { outcome: "fail", actual: displayValue(answerWords.empty), fix };
  if (isPlaceholder(value)) {
    return { outcome: "fail", actual: displayValue(answerWords.placeholder(shown(value)), value), fix };
  }
  if (isNonAnswer(value)) return { ...unknown(answerWords.evasion(shown(value))), fix };
  const judged = judgeValue(answer);
  if (judged.outcome !== "pass" || !faint) return judged;
  return { ...unknown(answerWords.faint(shown(value))), fix: answerWords.makeVisible };
}

/** Writes the requirements of an answer. */
export function demandOf({ label, is = "filled", "one-of": choices, characters, names }: Asked): Requirement {
  const wanted = choices
    ? answerWords.chosen(enumerated(choices.map(verbatim)))
    : characters
      ? answerWords.characters(printConstraints(characters, characterCount))
      : names
        ? answerWords.people(printConstraints(names, wholeNumber))
        : wants[is];
  return { what: verbatim(label[0] ?? ""), expected: displayValue(wanted) };
}
