import type { CheckResult } from "../../model/check.ts";
import type { PackageFile, Work } from "../../model/package.ts";
import type { Role } from "../../model/vocabulary.ts";
import { holdsTitle, isSameTitle } from "../../naming/index.ts";
import { readDay, timeSpan } from "../../quantity/index.ts";
import { answerWords } from "../../wording/form-answers.ts";
import { shortened } from "../../wording/shortened.ts";
import { displayValue, unknown } from "./results.ts";
import { isToTheSecond, type Written, writtenSeconds } from "./written-length.ts";

/** Lengths on forms are rounded to the second, or to the minute where no second is written. */
const roundedTo = { second: 1, minute: 60 };

/** The length of a damaged film is unknown, and its own finding says why. */
export type Lengths = readonly number[] | "damaged" | undefined;

/** Lengths of all pictures of a work, in seconds. Films that could not be read leave the answer open. */
export function filmLengths(work: Work, roles: readonly Role[]): Lengths {
  const isFilm = ({ kind, role }: PackageFile) =>
    kind === "video" && roles.some(({ id, makesWorks }) => makesWorks && id === role);
  const films = work.files.filter(isFilm);
  if (films.some(({ media }) => media?.status === "damaged")) return "damaged";
  const lengths = films.flatMap(({ media }) => {
    const streams = media?.status === "facts" ? media.facts.video : [];
    return streams.length === 0 ? [undefined] : streams.map(({ durationSeconds }) => durationSeconds?.value);
  });
  const known = lengths.filter((length) => length !== undefined);
  return lengths.length === 0 || known.length < lengths.length ? undefined : known;
}

/** A written length against those of the films: of a series each episode may be meant. */
export function judgeLength(
  written: Written,
  label: string,
  lengths: Lengths,
  tolerance: number | undefined,
): CheckResult {
  const said = writtenSeconds(written, label);
  const actual = displayValue(shortened(written.value), said, "s");
  if (said === undefined) return { ...unknown(answerWords.noLength), actual };
  if (lengths === "damaged") return { ...unknown(answerWords.damagedFilm), cause: "damaged-file" };
  if (!lengths) return { ...unknown(answerWords.nothingToCompare), actual };
  const within = tolerance ?? (isToTheSecond(written, label) ? roundedTo.second : roundedTo.minute);
  const agrees = (seconds: number) => lengths.filter((length) => Math.abs(length - seconds) <= within);
  const matching = agrees(said).length;
  const is = lengths.map((length) => timeSpan.round(length, 0)).join(" / ");
  if (matching === lengths.length) return { outcome: "pass", actual };
  if (matching > 0) return unknown(answerWords.lengthsDiffer(written.value, is));
  // Typed as minutes and seconds, and taken for hours and minutes.
  if (written.seconds !== undefined && agrees(said / 60).length > 0) {
    return { ...unknown(answerWords.hoursForMinutes(written.value, is)), actual };
  }
  return {
    outcome: "fail",
    actual: displayValue(answerWords.lengthDiffers(written.value, is), said, "s"),
    fix: answerWords.checkWhich,
  };
}

/** Mobile numbers, those of the fixed network with or without area code and extension, and 400; blanks and hyphens inside. */
const phone = [
  /(?:\+?86[- ]?)?1\d{2}[- ]?\d{4}[- ]?\d{4}/,
  /0\d{2,3}[- ]{0,3}\d{3,4}[- ]?\d{4}(?:-\d{1,6})?/,
  /400[- ]?\d{3}[- ]?\d{4}/,
  /[2-9]\d{2,3}[- ]?\d{4}/,
]
  .map(({ source }) => source)
  .join("|");
const phones = new RegExp(`^(?:${phone})(?:[ ,]+(?:${phone}))*$`);

export function judgePhone(value: string): CheckResult {
  const plain = value
    .normalize("NFKC")
    .replace(/[()—–]/g, "-")
    .replace(/(?:转|分机|ext\.?)\s*(?=\d)/gi, "-")
    // Names and remarks stand beside the number.
    .replace(/[^\d+ -]+/g, ",")
    .replace(/-+/g, "-")
    .replace(/[ -]*,[ ,-]*/g, ",")
    .replace(/^[ ,-]+|[ ,-]+$/g, "");
  return phones.test(plain)
    ? { outcome: "pass", actual: displayValue(shortened(value), value) }
    : { outcome: "fail", actual: displayValue(shortened(value), value), fix: answerWords.badPhone };
}

/** Matches a date, in figures or in Chinese numerals. */
const dayLike =
  /[\d〇零一二三四五六七八九]{4}\s*[年./-]\s*[\d一二三四五六七八九十]{1,3}\s*[月./-]\s*[\d一二三四五六七八九十]{1,3}\s*日?/g;

export function judgeDate(value: string): CheckResult {
  const found = value.normalize("NFKC").match(dayLike) ?? [];
  const isDay = found.some((one) => typeof readDay(one.replace(/\s/g, "")) === "string");
  return isDay
    ? { outcome: "pass", actual: displayValue(shortened(value), value) }
    : { outcome: "fail", actual: displayValue(shortened(value), value), fix: answerWords.badDate };
}

/** Tells if a title is exactly that of a work, by its name or the name of one of its films. */
export function isSameAs(title: string, work: Work): boolean {
  const inner = /^[^《]*《([^《》]+)》[^《]*$/.exec(title)?.[1];
  const forms = inner === undefined ? [title] : [title, inner];
  const stems = work.files.filter(({ kind }) => kind === "video").map(({ stem }) => stem);
  // Where nothing says how names are made, the title is one of their parts.
  const pieces = isExact(work) ? [] : stems.flatMap((stem) => stem.split(/[-—–－_＿\s《》（）()【】]+/u));
  return forms.some((one) => [work.title, ...stems, ...pieces].some((name) => isSameTitle(one, name)));
}

/** Tells if file names have a template, so that the title is known exactly. */
function isExact({ files }: Work): boolean {
  return files.some(({ parts }) => Object.keys(parts).length > 0);
}

/**
 * Tells if a title is that of a work. If file names have a template, the title is known exactly; else they
 * hold more than the title.
 */
export function isTitleOf(title: string, work: Work): boolean {
  if (isSameAs(title, work)) return true;
  return !isExact(work) && holdsTitle(work.title, title);
}
