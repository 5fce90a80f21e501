import { type Text, verbatim } from "../model/text.ts";
import { printed, words } from "../wording/quantities.ts";
import type { ParseError } from "./dimension.ts";

/** A day of the calendar, `YYYY-MM-DD`, without time zone. */
export type Day = string;

/** A day, and the time of that day where it matters (`24:00` is its end). */
export interface Moment {
  readonly day: Day;
  readonly time?: string;
}

/** A stretch of days, both ends included; a deadline may carry an hour. */
export interface Period {
  readonly from?: Moment;
  readonly to?: Moment;
}

const datePattern =
  "(?:(\\d{4})\\s*(?:[-/.]|年)?\\s*)?(?:(\\d{1,2})\\s*(?:[-/.]|月)?\\s*)?(?:(\\d{1,2})\\s*日?)?";
const timePattern =
  "(?:\\s*T?\\s*(上午|下午|晚上?|中午)?\\s*(\\d{1,2})(?::(\\d{2})|[时点](?:(\\d{1,2})分?|整)?))?";
const momentPattern = new RegExp(`^${datePattern}${timePattern}$`);

const after = /\s*(?:\(含\))?(?:及)?(?:以来|以后|之后|后|起)$|\s*(?:\(含\))(?:及)?(?:以来|以后|之后|后|起)$/;
const before = /\s*(?:\(含\))?(?:及)?(?:以前|之前|前|截止|为止|止)$/;
const from = /^(?:>=|≥|自|从|since|from|on or after)\s*/i;
const until = /^(?:<=|≤|截止到?|截至|至|到|until|by|on or before)\s*/i;
const strictlyAfter = /^(?:>|晚于|after)\s*/i;
const strictlyBefore = /^(?:<|早于|before)\s*/i;
const between = [
  /\s*\.\.+\s*/,
  /\s*(?:至|到|~|〜)\s*/,
  /\s+to\s+/i,
  /\s+-\s+/,
  /(?<=[日月年])\s*-\s*/,
  /(?<=\d{4}-\d{2}-\d{2})\/(?=\d{4}-)/,
];

interface Parsed {
  readonly first: Day;
  readonly last: Day;
  readonly time?: string;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}

function lastOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day before or after. */
export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Any year that has every day: tells if something is a date but for its year. */
const aLeapYear = 2000;

/** A date that can't be read; only the year may be missing. */
interface Slip extends ParseError {
  readonly lacksYear?: true;
}

function parse(source: string, lentYear?: number): Parsed | Slip {
  const match = momentPattern.exec(source);
  if (source === "" || !match) return { error: words.badDate(source) };
  const [, y, m, d, half, hour, minute, minuteWord] = match;
  const year = y === undefined ? lentYear : Number(y);
  if (y === undefined && m === undefined) return { error: words.badDate(source) };
  if (year === undefined) return { error: words.noYear(source), lacksYear: true };
  const month = m === undefined ? undefined : Number(m);
  const day = d === undefined ? undefined : Number(d);
  if (month !== undefined && (month < 1 || month > 12)) return { error: words.noSuchDay(source) };
  if (month !== undefined && day !== undefined && (day < 1 || day > lastOfMonth(year, month))) {
    return { error: words.noSuchDay(source) };
  }
  const first = `${year}-${pad(month ?? 1)}-${pad(day ?? 1)}`;
  const last = `${year}-${pad(month ?? 12)}-${pad(day ?? lastOfMonth(year, month ?? 12))}`;
  if (hour === undefined) return { first, last };
  const afternoon = half !== undefined && half !== "上午" && Number(hour) < 12;
  const hours = Number(hour) + (afternoon ? 12 : 0);
  const minutes = Number(minute ?? minuteWord ?? 0);
  if (day === undefined || hours > 24 || minutes > 59 || (hours === 24 && minutes > 0)) {
    return { error: words.noSuchDay(source) };
  }
  return { first, last, time: `${pad(hours)}:${pad(minutes)}` };
}

function isSlip(value: Parsed | Slip): value is Slip {
  return "error" in value;
}

function moment(day: Day, time?: string): Moment {
  return time === undefined ? { day } : { day, time };
}

/**
 * Reads a constraint on a date: `>= 2025-01-01`, `2025年9月以后`, `2024-07-24..2024-08-24`, `2024年7月24日—8月24日`,
 * `<= 2024-09-05 17:00`. A month or a year alone means all of it; 以后, 以前 and 前 include the day itself.
 */
export function readPeriod(source: string | number): Period | ParseError {
  // Unlike in other quantities the dash is part of the figure, so only typographic dashes are unified.
  const written = String(source)
    .normalize("NFKC")
    .replace(/[—–―−]+/g, "-")
    .replace(/\s+/g, " ")
    .trim();

  for (const mark of between) {
    const parts = written.split(mark);
    if (parts.length !== 2 || parts[0] === "") continue;
    const [start = "", end = ""] = parts;
    const begin = parse(start);
    if (isSlip(begin) && begin.lacksYear && !isSlip(parse(end, aLeapYear))) return { error: begin.error };
    if (isSlip(begin)) continue;
    const finish = parse(end, Number(begin.first.slice(0, 4)));
    if (isSlip(finish)) continue;
    if (finish.last < begin.first) return { error: words.reversedRange(begin.first, finish.last) };
    return { from: moment(begin.first, begin.time), to: moment(finish.last, finish.time) };
  }
  const one = (pattern: RegExp): Parsed | Slip => parse(written.replace(pattern, "").replace(/\(含\)/, ""));
  for (const [pattern, build] of [
    [from, (date: Parsed) => ({ from: moment(date.first, date.time) })],
    [until, (date: Parsed) => ({ to: moment(date.last, date.time) })],
    [strictlyAfter, (date: Parsed) => ({ from: moment(addDays(date.last, 1)) })],
    [strictlyBefore, (date: Parsed) => ({ to: moment(addDays(date.first, -1)) })],
    [after, (date: Parsed) => ({ from: moment(date.first, date.time) })],
    [before, (date: Parsed) => ({ to: moment(date.last, date.time) })],
  ] as const) {
    if (!pattern.test(written)) continue;
    const date = one(pattern);
    if (!isSlip(date)) return build(date);
    return date.lacksYear ? { error: date.error } : { error: words.badDate(String(source)) };
  }
  const whole = one(/^$/);
  if (isSlip(whole)) return { error: whole.error };
  return { from: moment(whole.first), to: moment(whole.last, whole.time) };
}

/** Reads one day, `YYYY-MM-DD` or as Chinese write it. */
export function readDay(source: string): Day | ParseError {
  const parsed = parse(source.normalize("NFKC").trim());
  if (isSlip(parsed)) return { error: parsed.error };
  return parsed.first === parsed.last ? parsed.first : { error: words.badDate(source) };
}

function printMoment({ day, time }: Moment): string {
  return time === undefined ? day : `${day} ${time}`;
}

/** The period in its canonical spelling; `readPeriod` reads either language back. */
export function printPeriod({ from: start, to: end }: Period): Text {
  if (start && end) {
    if (start.day === end.day && start.time === undefined && end.time === undefined)
      return verbatim(start.day);
    return printed.period(printMoment(start), printMoment(end));
  }
  if (start) return verbatim(`≥ ${printMoment(start)}`);
  return verbatim(end ? `≤ ${printMoment(end)}` : "");
}

/** Compares a day with a period. The hour of a deadline is left to the reader: only the day of the check is known. */
export function inPeriod({ from: start, to: end }: Period, day: Day): "before" | "inside" | "after" {
  if (start && day < start.day) return "before";
  if (end && day > end.day) return "after";
  return "inside";
}

/** All of China keeps UTC+8. */
const chinaHours = 8;

/** Day and time in China of a moment that is written in UTC, as ISO 8601 has it. Throws `RangeError` for anything else. */
export function inChina(utc: string): { readonly day: Day; readonly time: string } {
  const [day = "", time = ""] = new Date(Date.parse(utc) + chinaHours * 3_600_000).toISOString().split("T");
  return { day, time: time.slice(0, "hh:mm:ss".length) };
}
