import { boxSigns, tickSigns } from "../lexicon/forms.ts";

/** A box, ticked or not. */
const sign = new RegExp(`[${tickSigns}${boxSigns}]`, "gu");
const isTicked = (mark: string | undefined) => mark !== undefined && tickSigns.includes(mark);

interface Place {
  readonly option: string;
  readonly from: number;
  readonly to: number;
}
interface Mark {
  readonly at: number;
  readonly sign: string;
}

/** Every option has a mark of its own, all of them in front or all of them behind. */
function byRow(text: string, places: readonly Place[], marks: readonly Mark[]): readonly Place[] {
  const isInFront = (marks[0]?.at ?? 0) < Math.min(...places.map(({ from }) => from));
  return places.filter(({ from, to }) => {
    const near = isInFront ? marks.filter(({ at }) => at < from).at(-1) : marks.find(({ at }) => at >= to);
    const gap = near && text.slice(isInFront ? near.at + near.sign.length : to, isInFront ? from : near.at);
    return gap !== undefined && gap.trim() === "" && isTicked(near?.sign);
  });
}

/**
 * A mark that somebody set by hand stands close to what it marks: 微电影/√微视频. Undefined where one stands as near to
 * the option in front of it as to the one behind.
 */
function byHand(
  text: string,
  places: readonly Place[],
  marks: readonly Mark[],
): readonly Place[] | undefined {
  const found: Place[] = [];
  for (const { at, sign } of marks) {
    if (!isTicked(sign)) continue;
    const end = at + sign.length;
    const isBlank = (from: number, to: number) => from <= to && text.slice(from, to).trim() === "";
    const touching = places.find(({ from }) => from === end) ?? places.find(({ to }) => to === at);
    const behind = places.find(({ from }) => isBlank(end, from));
    const before = places.find(({ to }) => isBlank(to, at));
    if (!touching && behind && before) return undefined;
    const near = touching ?? behind ?? before;
    if (near) found.push(near);
  }
  return found;
}

/** Finds the ticked options; undefined if the text has no boxes, or it is unclear which option a tick belongs to. */
function tickedOptions(text: string, options: readonly string[]): readonly string[] | undefined {
  const plain = text.normalize("NFC");
  const marks = [...plain.matchAll(sign)].map((found) => ({ at: found.index, sign: found[0] }));
  if (marks.length === 0) return undefined;
  const places = options.flatMap((option): Place[] => {
    const from = plain.indexOf(option);
    return from < 0 ? [] : [{ option, from, to: from + option.length }];
  });
  const isRow = marks.length >= new Set(places.map(({ to }) => to)).size;
  return (isRow ? byRow : byHand)(plain, places, marks)?.map(({ option }) => option);
}

/** Things to choose from, each by the words that stand for it. */
export interface Choice {
  readonly id: string;
  readonly words: readonly string[];
}

/** Options that a text chooses. */
export interface Chosen {
  /** There are boxes to tick. Without any, whatever is named is chosen. */
  readonly byTicks: boolean;
  readonly ids: readonly string[];
  /** Something is ticked that is none of the known choices. */
  readonly other: boolean;
}

/** Removes the blanks that people and programs set between Latin letters and Chinese: `AI 生成`. */
function closed(text: string): string {
  return text.replace(
    /(?<=[A-Za-z0-9])[ \u00a0](?=\p{Script=Han})|(?<=\p{Script=Han})[ \u00a0](?=[A-Za-z0-9])/gu,
    "",
  );
}

/** Finds the choices that a text ticks, or names if there is nothing to tick. A word inside a longer one is not named. */
export function readChoice(written: string, choices: readonly Choice[]): Chosen {
  const text = closed(written);
  const words = choices.flatMap((choice) => choice.words);
  const ticked = tickedOptions(text, words);
  const named = ticked ?? words.filter((word) => text.includes(word));
  const whole = named.filter((word) => !named.some((other) => other !== word && other.includes(word)));
  const ids = choices
    .filter((choice) => choice.words.some((word) => whole.includes(word)))
    .map(({ id }) => id);
  const marks = text.normalize("NFC").match(sign) ?? [];
  const other = ticked !== undefined && marks.filter((mark) => isTicked(mark)).length > ticked.length;
  return { byTicks: ticked !== undefined, ids, other };
}
