import { negations, versionNotes } from "../lexicon/file-names.ts";
import { fromChineseNumeral, numeralCharacters } from "../quantity/index.ts";
import { boundaries } from "./characters.ts";

/** Tells if a piece of a name is only a version note: 终稿, v2. */
export function isVersionNote(piece: string): boolean {
  return versionNotes.test(piece.trim());
}

/** A word found in a name, and the name without it. */
export interface TakenMark {
  readonly rest: string;
  readonly mark: string;
}

const opening = "(（[【{《〈「『“";
const closing = ")）]】}》〉」』”";
const separators = "-－—–_＿+＋·~～.．\u0020\u3000,，、";
function isBoundary(char: string | undefined): boolean {
  return char === undefined || boundaries.includes(char);
}

/** Removes [from, to) with the brackets around it, or with the separator that tied it to the rest. */
export function cut(name: string, from: number, to: number): string {
  let start = from;
  let end = to;
  const before = name[start - 1];
  if (
    before !== undefined &&
    opening.includes(before) &&
    closing.indexOf(name[end] ?? "") === opening.indexOf(before)
  ) {
    start--;
    end++;
  }
  const tiedBefore = start > 0 && separators.includes(name[start - 1] ?? "");
  const tiedAfter = end < name.length && separators.includes(name[end] ?? "");
  if (tiedBefore && (end === name.length || tiedAfter)) start--;
  else if (tiedAfter && start === 0) end++;
  return name.slice(0, start) + name.slice(end);
}

/**
 * Finds one of the words at the end of a part of the name (`花开无字幕版-…`, `…（字幕版）`, `字幕版-花开`) and takes it
 * out. The longest word wins.
 */
export function takeMark(name: string, marks: readonly string[]): TakenMark | undefined {
  const negated: (readonly [number, number])[] = [];
  for (const mark of [...marks].sort((a, b) => b.length - a.length)) {
    if (mark === "") continue;
    for (let at = name.indexOf(mark); at >= 0; at = name.indexOf(mark, at + 1)) {
      const end = at + mark.length;
      if (!isBoundary(name[end]) || negated.some(([from, to]) => at >= from && end <= to)) continue;
      if (negations.includes(name[at - 1] ?? " ")) {
        negated.push([at, end]);
        continue;
      }
      // A word in Latin letters must stand alone: `trailer` is not in `semitrailer`.
      if (/^[a-z]/i.test(mark) && /[a-z]/i.test(name[at - 1] ?? "")) continue;
      const rest = cut(name, at, end);
      return { rest, mark };
    }
  }
  return undefined;
}

const arabic = "[0-9０-９]{1,4}";
const halves = new Map([
  ["上", 1],
  ["中", 2],
  ["下", 3],
]);
/** `{cn}`: Chinese numerals and 上中下 only, for Arabic figures in brackets are how copies are numbered. */
const holes: Readonly<Record<string, string>> = {
  "{n}": `(?<n>${arabic}|[${numeralCharacters}]{1,6})`,
  "{cn}": `(?<n>[${numeralCharacters}]{1,6}|[上中下])`,
  "{s}": "[0-9]{1,2}",
};

const patterns = new Map<string, RegExp>();

function episodePattern(mark: string): RegExp {
  const known = patterns.get(mark);
  if (known) return known;
  const made = makePattern(mark);
  patterns.set(mark, made);
  return made;
}

function makePattern(mark: string): RegExp {
  const escaped = mark
    .split(/(\{(?:n|cn|s)\})/)
    .map((piece) => holes[piece] ?? piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("");
  return new RegExp(`(?<![a-z])\\s*${escaped}(?![0-9a-z])`, "iu");
}

function episodeNumber(written: string): number | undefined {
  return fromChineseNumeral(written) ?? halves.get(written) ?? Number(written.normalize("NFKC"));
}

export interface TakenEpisode extends TakenMark {
  readonly episode: number;
}

/** Marks that say 集: others (第一课, 第一讲, 上) may as well be words of a title. */
export function isSureEpisodeMark(mark: string): boolean {
  return /集|^S\d|EP/i.test(mark);
}

/** 上, 中, 下: without a 中 nothing is missing. */
export function isHalfMark(mark: string): boolean {
  return /^[(（][上中下][)）]$/.test(mark);
}

/** Finds the number of an episode in a name and takes it out. */
export function takeEpisode(name: string, marks: readonly string[]): TakenEpisode | undefined {
  for (const mark of marks) {
    const match = episodePattern(mark).exec(name);
    const written = match?.groups?.n;
    // Inside a title it is a word of it: E5航班, 青年（二）班.
    if (!match || written === undefined || !isBoundary(name[match.index + match[0].length])) continue;
    const episode = episodeNumber(written);
    if (episode === undefined || !Number.isSafeInteger(episode)) continue;
    return {
      rest: cut(name, match.index, match.index + match[0].length).trim(),
      mark: match[0].trim(),
      episode,
    };
  }
  return undefined;
}
