import { lengthUnits, lengthWords } from "../../lexicon/lengths.ts";
import { isParseError, timeSpan } from "../../quantity/index.ts";

/** A value as it was written, and what Excel made of it. */
export interface Written {
  readonly value: string;
  readonly seconds?: number;
}

const [, minutes, secondsUnit] = lengthUnits;

/** Time code as editing programs show it, frames last: 00:03:12:05, 00;03;12;05, 00:03:12.05. */
const timeCode = /^(\d{1,2})[:;](\d{2})[:;](\d{2})[:;.](\d{2,3})$/;

function oneSpelling(value: string): string {
  return (
    value
      .normalize("NFKC")
      .replace(/\p{Cf}|\s+/gu, "")
      .replace(/^[“"\u300c\u300e](.*)[”"\u300d\u300f]$/, "$1")
      // Primes are typed as quotation marks, and two of one for the other.
      .replace(/['’‘′`´]{2}|[”“″„]/g, '"')
      .replace(/[’‘′`´]/g, "'")
      .replace(/[.,\u3002;]+$/, "")
  );
}

/** The unit of a bare figure, as the label or the head of the column says; undefined where it says both. */
function unitOf(label: string): string | undefined {
  const written = label.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
  const named = lengthUnits.filter(({ pattern }) => pattern.test(written));
  if (named.length > 1) return undefined;
  return (named[0] ?? minutes).unit;
}

/**
 * Reads the length that somebody wrote down, in seconds. A bare figure counts what its label says, or minutes. What
 * Excel read as a time is taken as it is. Undefined where it is no length.
 */
export function writtenSeconds({ value, seconds }: Written, label: string): number | undefined {
  if (seconds !== undefined) return seconds;
  const whole = oneSpelling(value);
  const plain = whole.replace(lengthWords.before, "").replace(lengthWords.after, "");
  const code = timeCode.exec(plain);
  if (code) {
    const [, h, m, s] = code.map(Number);
    return (h ?? 0) * 3600 + (m ?? 0) * 60 + (s ?? 0);
  }
  if (/^\d+(\.\d+)?$/.test(plain)) {
    const unit = unitOf(label);
    return unit === undefined ? undefined : read(plain + unit);
  }
  const spelled = plain
    .replace(lengthWords.framesBehind, "$1")
    .replace(lengthWords.minutesAndNumber, (_, m: string, sign: string, s: string) =>
      sign === "'" ? `${m}'${s}"` : m + sign + s + secondsUnit.unit,
    );
  return read(spelled) ?? read(whole);
}

function read(text: string): number | undefined {
  const amount = timeSpan.read(text);
  return isParseError(amount) ? undefined : amount.value;
}

/** Tells if a length is written to the second; else it may be off by most of a minute. */
export function isToTheSecond({ value, seconds }: Written, label: string): boolean {
  if (seconds !== undefined) return true;
  const plain = oneSpelling(value);
  if (lengthWords.showsSeconds.test(plain) || timeCode.test(plain)) return true;
  return (
    /^\D*\d+(\.\d+)?\D*$/.test(plain) && unitOf(label) === secondsUnit.unit && !minutes.pattern.test(plain)
  );
}
