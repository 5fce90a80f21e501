import type { Verdict } from "../model/check.ts";
import type { PackageFile, Work } from "../model/package.ts";
import type { Role } from "../model/vocabulary.ts";
import { folded } from "../naming/index.ts";
import { duration, isSlip } from "../quantity/index.ts";
import { forms } from "../wording/forms.ts";
import { stated, unknown } from "./compare.ts";

/** A value as it was written, and what Excel made of it. */
export interface Written {
  readonly value: string;
  readonly seconds?: number;
}

/** Lengths on forms are rounded to the second, or to the minute where no second is written. */
const roundedTo = { second: 1, minute: 60 };

/** Seconds that a text stands for; a bare figure counts minutes or seconds, as its label says. */
export function writtenSeconds({ value, seconds }: Written, label: string): number | undefined {
  if (seconds !== undefined) return seconds;
  const plain = value.normalize("NFKC").replace(/\s+/g, "");
  const bare = /^\d+(\.\d+)?$/.test(plain);
  const amount = duration.read(bare ? `${plain}${/秒|\bs\b/i.test(label) ? "秒" : "分钟"}` : plain);
  return isSlip(amount) ? undefined : amount.value;
}

/** Of a damaged film no length is known, and its own finding says why. */
export type Lengths = readonly number[] | "damaged" | undefined;

/** Lengths of the films of a work, in seconds. Films that could not be read leave the answer open. */
export function filmLengths(work: Work, roles: readonly Role[]): Lengths {
  const isFilm = ({ kind, role }: PackageFile) =>
    kind === "video" && roles.some(({ id, makesWorks }) => makesWorks && id === role);
  const films = work.files.filter(isFilm);
  if (films.some(({ media }) => media?.status === "damaged")) return "damaged";
  const lengths = films.map(({ media }) => {
    if (media?.status !== "facts") return undefined;
    return media.facts.video[0]?.durationSeconds?.value ?? media.facts.durationSeconds?.value;
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
): Verdict {
  const actual = stated(written.value, writtenSeconds(written, label), "s");
  const said = writtenSeconds(written, label);
  if (said === undefined) return { ...unknown(forms.noLength), actual };
  if (lengths === "damaged") return { ...unknown(forms.damagedFilm), damaged: true };
  if (!lengths) return { ...unknown(forms.nothingToCompare), actual };
  const isPrecise = written.seconds !== undefined || /[秒s"″]|\d:\d/i.test(written.value.normalize("NFKC"));
  const within = tolerance ?? (isPrecise ? roundedTo.second : roundedTo.minute);
  const agrees = (seconds: number) => lengths.filter((length) => Math.abs(length - seconds) <= within);
  const matching = agrees(said).length;
  if (matching === lengths.length) return { outcome: "pass", actual };
  if (matching > 0) return { ...unknown(forms.nothingToCompare), actual };
  const is = lengths.map((length) => duration.round(length, 0)).join(" / ");
  // Typed as minutes and seconds, and taken for hours and minutes.
  if (written.seconds !== undefined && agrees(said / 60).length > 0) {
    return { ...unknown(forms.hoursForMinutes(written.value, is)), actual };
  }
  return {
    outcome: "fail",
    actual: stated(forms.lengthDiffers(written.value, is), said, "s"),
    fix: forms.checkWhich,
  };
}

/** Mobile numbers, and those of the fixed network with or without an extension. */
const phone = /^(?:\+?86-?)?(?:1\d{10}|0\d{2,3}-?\d{7,8}(?:-\d{1,6})?|\d{7,8}|400-?\d{3}-?\d{4})$/;

export function judgePhone(value: string): Verdict {
  const numbers = value
    .normalize("NFKC")
    .replace(/[^\d\n+\-,;、/]/g, "")
    .split(/[\n,;、/]+/)
    .filter((one) => one !== "");
  const isPhone = numbers.length > 0 && numbers.every((one) => phone.test(one.replace(/^-|-$/g, "")));
  return isPhone
    ? { outcome: "pass", actual: stated(value) }
    : { outcome: "fail", actual: stated(value), fix: forms.badPhone };
}

const day = /\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}/;

export function judgeDate(value: string): Verdict {
  return day.test(value.normalize("NFKC"))
    ? { outcome: "pass", actual: stated(value) }
    : { outcome: "fail", actual: stated(value), fix: forms.badDate };
}

/** A name as it is compared: without the brackets of titles and without blanks. */
export function plainName(value: string): string {
  return folded(value.replace(/[《》\s]/g, ""));
}

/** Names of a character are in too many others to tell anything. */
const shortestTelling = 2;

/** Whether one of two names stands in the other: files and lists add units, categories and numbers to a title. */
export function holdsName(one: string, other: string): boolean {
  const [short = "", long = ""] = [plainName(one), plainName(other)].sort((a, b) => a.length - b.length);
  return [...short].length >= shortestTelling && long.includes(short);
}

/** Whether a title is that of a work. Where names of files are read part by part the title is known exactly. */
export function isTitleOf(title: string, work: Work): boolean {
  if (plainName(title) === plainName(work.title)) return true;
  const isExact = work.files.some(({ parts }) => Object.keys(parts).length > 0);
  return !isExact && holdsName(title, work.title);
}
