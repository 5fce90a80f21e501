import { words } from "../wording/quantities.ts";
import type { Amount, Dimension, ParseError } from "./dimension.ts";
import { fromChineseNumeral, numeralCharacters } from "./numerals.ts";
import { decimal } from "./scalar.ts";

const examples = "<= 3min, 15分钟以内, 2:30-3:30, 30s";
const number = `\\d+(?:\\.\\d+)?|[${numeralCharacters}]+`;

/** Hours, minutes and seconds in the order they are said; the minute may be `m` only between its neighbors. */
const parts = new RegExp(
  [
    `^(?:(${number})\\s*个?(半)?\\s*(小时|钟头|hours?|hrs?|hr|h)(半)?)?`,
    `\\s*(?:(${number})\\s*(分钟|分|minutes?|mins?|min|m|['′])(半)?)?`,
    `\\s*(?:(${number})\\s*(秒钟|秒|seconds?|secs?|sec|s|["″]))?`,
    `\\s*(?:(${number})\\s*(毫秒|ms))?$`,
  ].join(""),
  "i",
);
const clock = /^(?:(\d+):)?(\d{1,3}):(\d{2}(?:\.\d+)?)$/;
const iso = /^PT(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/i;
const half = /^半个?\s*(小时|钟头|分钟)$/;

function figure(digits: string | undefined): number {
  return digits === undefined ? 0 : (fromChineseNumeral(digits) ?? Number(digits));
}

function seconds(h: number, m: number, s: number): Amount<number> {
  return { value: Number((h * 3600 + m * 60 + s).toFixed(6)) };
}

/** Brings the marks of minutes and seconds (3′30″, 3’30”) into one spelling; full-width forms have been taken apart before. */
function oneSpelling(text: string): string {
  return text.replace(/[’‘′]/g, "'").replace(/''|[”“″]/g, '"');
}

function read(written: string, lent?: string): Amount<number> | ParseError {
  const text = oneSpelling(written);
  const asClock = clock.exec(text);
  if (asClock) {
    const [, h, m, s] = asClock;
    if (Number(s) >= 60 || (h !== undefined && Number(m) >= 60))
      return { error: words.unreadable(text, examples) };
    return seconds(Number(h ?? 0), Number(m), Number(s));
  }
  const asIso = iso.exec(text);
  if (asIso) return seconds(Number(asIso[1] ?? 0), Number(asIso[2] ?? 0), Number(asIso[3] ?? 0));
  const asHalf = half.exec(text);
  if (asHalf) return asHalf[1] === "分钟" ? seconds(0, 0, 30) : seconds(0, 30, 0);

  if (new RegExp(`^(?:${number})$`).test(text)) {
    if (lent === undefined) return { error: words.bareDuration(text) };
    return read(text + lent);
  }
  const match = parts.exec(text);
  if (text === "" || !match) return { error: words.unreadable(text, examples) };
  const [, h, hHalfBefore, hUnit, hHalfAfter, m, mUnit, mHalf, s, sUnit, ms, msUnit] = match;
  // A lone `m` could be meters or megabytes; beside hours or seconds it can't.
  if (/^m$/i.test(mUnit ?? "") && h === undefined && s === undefined) return { error: words.loneM(text) };
  const halfHour = hHalfBefore || hHalfAfter ? 30 : 0;
  const total = seconds(figure(h), figure(m) + halfHour, figure(s) + (mHalf ? 30 : 0) + figure(ms) / 1000);
  const last = msUnit ?? sUnit ?? mUnit ?? hUnit;
  return last === undefined ? total : { ...total, unit: last };
}

function print(value: number, decimals: number): string {
  const sign = value < 0 ? "-" : "";
  const total = Number(Math.abs(value).toFixed(decimals));
  const h = Math.floor(total / 3600);
  const m = Math.floor((total % 3600) / 60);
  const s = decimal(total % 60, decimals);
  const two = (part: number | string) => (Number(part) < 10 ? `0${part}` : String(part));
  return sign + (h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`);
}

/** Lengths of time, in seconds; printed as clocks do: `3:00`, `1:02:03.5`. */
export const timeSpan: Dimension<number> = {
  id: "duration",
  unit: "s",
  examples,
  uneven: { zero: true, exampleTolerance: "±10%" },
  read,
  compare: (a, b) => a - b,
  size: (value) => value,
  print: (value) => print(value, 6),
  round: print,
};
