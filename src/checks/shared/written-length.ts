import { isParseError, timeSpan } from "../../quantity/index.ts";

/** A value as it was written, and what Excel made of it. */
export interface Written {
  readonly value: string;
  readonly seconds?: number;
}

/** A second is written: 03分12秒, 3:12, 3'12", 192s. */
const showsSeconds = /秒|["″]|\d[:：]\d|\ds\b|sec/i;

/** Words around a length that say nothing of how long it is: 全长约3分钟左右, 共192秒, 每集5分钟. */
const before =
  /^(?:(?:视频|影片|作品|成片|总)?(?:时长|长度|片长|时间)[:为]?)?(?:总共|共计|一共|合计|共|全长|每集|单集|各)?(?:大约|约为|约|近|≈|~|about|approx\.?)?/i;
const after = /(?:左右|上下|许)?(?:\/(?:每?集|部|个))?(?:每集|一集)?(?:\([^()]*\))?$/;

/** Time code as editing programs show it, frames last: 00:03:12:05, 00;03;12;05, 00:03:12.05. */
const timeCode = /^(\d{1,2})[:;](\d{2})[:;](\d{2})[:;.](\d{2,3})$/;
/** 3分12秒05 and 0分4秒12帧: frames, or hundredths, behind the second. */
const framesBehind = /(秒)\d{1,2}帧?$/;
/** A length whose seconds have no unit: 3分20. */
const minutesAndNumber = /^(\d+)(分|')(\d{1,2})$/;

const secondSign = (minutes: string) => (minutes === "'" ? '"' : "秒");

function oneSpelling(value: string): string {
  return (
    value
      .normalize("NFKC")
      .replace(/\p{Cf}|\s+/gu, "")
      .replace(/^[“"「『](.*)[”"」』]$/, "$1")
      // Primes are typed as quotation marks, and two of one for the other.
      .replace(/['’‘′`´]{2}|[”“″„]/g, '"')
      .replace(/[’‘′`´]/g, "'")
      .replace(/[.,。;]+$/, "")
  );
}

/** The unit of a bare figure, as the label or the head of the column says; undefined where it says both. */
function unitOf(label: string): string | undefined {
  const written = label.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
  const [hours, minutes, seconds] = [/小时|\bh\b/, /分|\bmin/, /秒|\bs\b|\bsec/].map((unit) =>
    unit.test(written),
  );
  if ([hours, minutes, seconds].filter(Boolean).length > 1) return undefined;
  return hours ? "小时" : seconds ? "秒" : "分钟";
}

/**
 * Reads the length that somebody wrote down, in seconds. A bare figure counts what its label says, or minutes. What
 * Excel read as a time is taken as it is. Undefined where it is no length.
 */
export function writtenSeconds({ value, seconds }: Written, label: string): number | undefined {
  if (seconds !== undefined) return seconds;
  const whole = oneSpelling(value);
  const plain = whole.replace(before, "").replace(after, "");
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
    .replace(framesBehind, "$1")
    .replace(minutesAndNumber, (_, m: string, sign: string, s: string) => m + sign + s + secondSign(sign));
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
  return (
    showsSeconds.test(plain) ||
    timeCode.test(plain) ||
    (/^\D*\d+(\.\d+)?\D*$/.test(plain) && unitOf(label) === "秒" && !/分/.test(plain))
  );
}
