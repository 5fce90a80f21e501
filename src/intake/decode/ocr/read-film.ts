import { Converter } from "opencc-js/t2cn";
import type { TextLine } from "../../../model/facts/decoded.ts";
import { normalizeForMatch } from "../../../naming/index.ts";
import type { OcrEngine, OcrLine } from "./ocr-engine.ts";
import { subtitlesFrom, type ToRead } from "./select-frames.ts";

/** Parts of a line that stand so near each other, in heights of the line, are one. */
const nearestParts = 1.5;
/** And beside each other, not below: so much of their height is shared. */
const sharedHeight = 0.6;
/** A line of subtitles is centered up to so much of the width, has so many Han characters, and is read with confidence. */
const subtitle = { offCenter: 0.2, han: 2, confidence: 0.7 };
/** Most lines that are kept of a film that is full of writing. */
const mostLines = 400;

const han = /\p{Script=Han}/u;

function hanIn(text: string): readonly string[] {
  return [...text].filter((character) => han.test(character));
}

/** Lines that were found in parts, because of a wide comma, as one. */
export function joinedLines(lines: readonly OcrLine[]): readonly OcrLine[] {
  const done: OcrLine[] = [];
  for (const line of lines.toSorted((a, b) => a.box.left - b.box.left)) {
    const at = done.findIndex(({ box }) => {
      const { top, height } = line.box;
      const shared = Math.min(box.top + box.height, top + height) - Math.max(box.top, top);
      const gap = line.box.left - (box.left + box.width);
      return shared >= sharedHeight * Math.min(box.height, height) && gap <= nearestParts * box.height;
    });
    const before = done[at];
    if (!before) {
      done.push(line);
      continue;
    }
    const top = Math.min(before.box.top, line.box.top);
    const right = Math.max(before.box.left + before.box.width, line.box.left + line.box.width);
    const bottom = Math.max(before.box.top + before.box.height, line.box.top + line.box.height);
    const [one, other] = [[...before.text].length, [...line.text].length];
    // Both parts may have caught the comma between them.
    const seam = before.text.at(-1) === line.text.at(0) ? line.text.slice(1) : line.text;
    done[at] = {
      text: before.text + seam,
      confidence: (before.confidence * one + line.confidence * other) / (one + other),
      box: { left: before.box.left, top, width: right - before.box.left, height: bottom - top },
    };
  }
  return done;
}

/** Converts the place of a line from the lower part of the picture to the whole. */
function inWhole({ box, ...line }: OcrLine): OcrLine {
  const share = 1 - subtitlesFrom;
  const { left, top, width, height } = box;
  return { ...line, box: { left, top: subtitlesFrom + top * share, width, height: height * share } };
}

function isSubtitle({ text, confidence, box }: OcrLine): boolean {
  return (
    confidence >= subtitle.confidence &&
    hanIn(text).length >= subtitle.han &&
    Math.abs(box.left + box.width / 2 - 0.5) <= subtitle.offCenter
  );
}

/** Adds what one picture shows: a line that the picture before showed too goes on. */
function add(lines: TextLine[], read: readonly OcrLine[], { from, to, still }: ToRead, before: number): void {
  for (const line of read) {
    const at = lines.findIndex(
      (one) => one.to >= before && normalizeForMatch(one.text) === normalizeForMatch(line.text),
    );
    const going = lines[at];
    if (going) lines[at] = { ...going, to };
    else if (lines.length < mostLines) lines.push({ ...line, from, to, still });
  }
}

/** Returns the characters that simplified Chinese writes in another way, as they stand in the table of OpenCC. */
export function traditionalIn(characters: readonly string[]): readonly string[] {
  const simplify = Converter({ from: "t", to: "cn" });
  return characters.filter((character) => simplify(character) !== character);
}

/** Text of a film: where subtitles stand, and anywhere. */
export interface FilmText {
  readonly subtitles: readonly TextLine[];
  readonly han: number;
  readonly traditional: readonly string[];
  readonly screen: readonly TextLine[];
}

/** Reads the pictures of a film. Throws what the models throw. */
export async function readFilm(
  reader: OcrEngine,
  pictures: readonly ToRead[],
  signal: AbortSignal | undefined,
): Promise<FilmText> {
  const subtitles: TextLine[] = [];
  const whole: TextLine[] = [];
  const last = { whole: 0, part: 0 };
  for (const one of pictures) {
    signal?.throwIfAborted();
    const read = joinedLines(await reader.read(one.picture));
    if (one.whole) {
      add(whole, read, one, last.whole);
      last.whole = one.to;
    } else {
      add(subtitles, read.map(inWhole).filter(isSubtitle), one, last.part);
      last.part = one.to;
    }
  }
  const characters = [...new Set(subtitles.map(({ text }) => text))].flatMap(hanIn);
  return { subtitles, han: characters.length, traditional: traditionalIn(characters), screen: whole };
}
