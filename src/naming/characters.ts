/** Characters that are typed, or put in by a program, where a hyphen is meant. */
export const dashLikes = "-－—–―‐‑−﹣ー─";
/** Characters that stand between parts where another separator is meant. `一` looks like a dash in many fonts. */
export const separatorLikes = `${dashLikes}_＿+＋~～·・一`;
/** Separators of which one too many slips in at either end of a text: 单位--01, 花开-. */
export const strays = "-_－＿";
/** Characters that may stand before or after a mark or a category inside a name. */
export const boundaries = `${separatorLikes.replace("一", "")}. 　,，、;；()（）[]【】{}《》〈〉「」『』“”"'‘’`;

/** Separators of list items in Chinese text. */
export const listMarks = /[，、；]/;

/** Format characters that nobody sees (general category Cf), and the ideographic joiner. */
export const invisible = /\p{Cf}|\u034f/u;

/** Digits and letters that stand for Arabic digits. */
const digitLikes: Readonly<Record<string, string>> = { O: "0", o: "0", 〇: "0", l: "1", I: "1", "|": "1" };

/** A number as it was meant: `０１` and `O1` are `01`; undefined where it is none. */
export function meantNumber(written: string): string | undefined {
  const plain = [...written.normalize("NFKC").replace(/\s+/g, "")]
    .map((char) => digitLikes[char] ?? char)
    .join("");
  const [, number] = /^(?:第|no\.?|nr\.?|#)?(\d+)(?:号|篇|部|#)?$/i.exec(plain) ?? [];
  return number;
}

const copyMark =
  /(?:[(（]\d{1,2}[)）]|\s?-\s?副本(?:\s?[(（]\d{1,2}[)）])?|的?副本\d?| - Copy(?: \(\d+\))?| copy(?: \d)?)$/i;

/**
 * What Windows, macOS, browsers and cloud drives add when a file of the same name is there already, with the blanks before
 * it. They are found by themselves, for an expression that begins with blanks is slow on names that are full of them.
 */
export function copyMarkOf(name: string): string | undefined {
  const mark = copyMark.exec(name);
  return mark ? name.slice(name.slice(0, mark.index).trimEnd().length) : undefined;
}

/** Characters that show nothing wherever they stand (Unicode's Default_Ignorable_Code_Point), and the empty braille cell. */
const ignorable = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]/gu;

/** Normalizes text for matching: quotation marks, brackets, blanks, widths and what nobody sees do not count. */
export function normalizeForMatch(word: string): string {
  return word
    .normalize("NFKC")
    .replace(ignorable, "")
    .toLowerCase()
    .replace(/[\s"'“”‘’「」『』《》〈〉()（）]/g, "");
}

/** Number of single-character edits, swaps of neighbors among them (Damerau, optimal string alignment). */
export function editDistance(a: string, b: string): number {
  const from = [...a];
  const to = [...b];
  let before: number[] = [];
  let last = to.map((_, index) => index + 1);
  last.unshift(0);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[to.length] ?? from.length;
}

/** The word nearest to a mistyped one: at most 40 % of it changed, or one the beginning of the other. */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  const written = word.normalize("NFKC").toLowerCase();
  for (const candidate of words) {
    const known = candidate.normalize("NFKC").toLowerCase();
    const length = Math.max([...written].length, [...known].length);
    const prefix =
      written.length >= 2 && known.length >= 2 && (known.startsWith(written) || written.startsWith(known));
    const distance = prefix ? 0.5 : editDistance(written, known);
    if ((prefix || distance <= length * 0.4) && distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
