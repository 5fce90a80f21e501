import stringWidth from "string-width";

const graphemes = new Intl.Segmenter("zh", { granularity: "grapheme" });

/** Marks that must not begin a line, and marks that must not end one (GB/T 15834). */
const noStart = "，。、；：？！）》」』】〉”’％%,.;:?!)]}…～·—";
const noEnd = "（《「『【〈“‘([{";

/** Most of what is written: letters of one column, characters and marks of two, and a few signs of one. */
const plain = /^[\x20-\x7e\u3001-\u3029\u4e00-\u9fff\uff01-\uff60≤≥±×–—…“”‘’·]*$/;
const isWide = (char: string) => char >= "\u3001";

function plainWidth(text: string): number {
  let width = 0;
  for (const char of text) width += isWide(char) ? 2 : 1;
  return width;
}

/** Columns that a text takes in a terminal. */
export function displayWidth(text: string): number {
  return plain.test(text) ? plainWidth(text) : stringWidth(text);
}

/** The characters of a text as people count them. */
function characters(text: string): Iterable<string> {
  return plain.test(text) ? text : Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** Pieces that may stand on different lines: a Latin word stays whole, every Chinese character may be alone. */
function pieces(text: string): string[] {
  const result: string[] = [];
  let word = "";
  for (const segment of characters(text)) {
    const breakable = segment === " " || displayWidth(segment) !== 1 || noEnd.includes(segment);
    if (!breakable) {
      word += segment;
      continue;
    }
    if (word !== "") result.push(word);
    word = "";
    result.push(segment);
  }
  if (word !== "") result.push(word);
  return result;
}

/** Cuts a piece that alone is too wide, between characters. */
function chopped(piece: string, width: number): string[] {
  const parts: string[] = [];
  let part = "";
  for (const segment of characters(piece)) {
    if (part !== "" && displayWidth(part + segment) > width) {
      parts.push(part);
      part = "";
    }
    part += segment;
  }
  return part === "" ? parts : [...parts, part];
}

/**
 * Breaks a text into lines of at most so many columns, losing nothing but blanks at the breaks. Closing marks are kept
 * off the beginning of a line, and opening ones off its end, as far as that needs no more than four characters.
 */
export function wrap(text: string, width: number): string[] {
  const limit = Math.max(2, width);
  const lines: string[] = [];
  let line: string[] = [];
  let used = 0;
  const flush = (carried: string[]) => {
    lines.push(line.join("").trimEnd());
    line = carried;
    used = displayWidth(line.join(""));
  };
  for (const piece of pieces(text).flatMap((one) =>
    displayWidth(one) > limit ? chopped(one, limit) : [one],
  )) {
    const wide = displayWidth(piece);
    if (used + wide > limit && line.length > 0) {
      if (piece === " ") {
        flush([]);
        continue;
      }
      flush(carriedOver(line, piece));
      if (used + wide > limit) flush([]);
    }
    if (piece === " " && line.length === 0 && lines.length > 0) continue;
    line.push(piece);
    used += wide;
  }
  lines.push(line.join("").trimEnd());
  return lines;
}

/** Returns what moves to the next line, so that no line begins or ends with a forbidden mark. */
function carriedOver(line: string[], next: string): string[] {
  const mostCarried = 4;
  const carried: string[] = [];
  const first = () => carried[0] ?? next;
  while (line.length > 1 && carried.length < mostCarried) {
    const last = line.at(-1) ?? "";
    const wrong = noStart.includes([...first()][0] ?? "") || noEnd.includes(last);
    if (!wrong || last === " ") break;
    carried.unshift(last);
    line.pop();
  }
  return carried;
}

/** Fills a text with blanks up to so many columns. */
export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}
