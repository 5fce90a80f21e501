/** Boxes and marks as people set them (Unicode's geometric shapes, dingbats and ballot boxes). A cross by itself is no tick. */
const ticked = "☑☒√✓✔✅■█●◉🗹🗷🗸⮽⊠";
const open = "□☐▢◻○◯〇❑❏🞎🞏⬜";
const sign = new RegExp(`[${ticked}${open}]`, "gu");
const isTicked = (mark: string | undefined) => mark !== undefined && ticked.includes(mark);

/** Which options a text has ticked; undefined where nothing in it is a box to tick. */
export function tickedOptions(text: string, options: readonly string[]): readonly string[] | undefined {
  const plain = text.normalize("NFC");
  const marks = [...plain.matchAll(sign)].map(({ index, 0: mark }) => ({ at: index, mark }));
  if (marks.length === 0) return undefined;
  const places = options.map((option) => ({ option, at: plain.indexOf(option) })).filter(({ at }) => at >= 0);
  // Marks stand in front of what they mark, unless the text begins with an option.
  const firstOption = Math.min(...places.map(({ at }) => at));
  const isInFront = (marks[0]?.at ?? 0) < firstOption;
  return places
    .filter(({ option, at }) => {
      const end = at + option.length;
      const near = isInFront
        ? marks.filter((mark) => mark.at < at).at(-1)
        : marks.find((mark) => mark.at >= end);
      const between =
        near && plain.slice(isInFront ? near.at + near.mark.length : end, isInFront ? at : near.at);
      return between !== undefined && between.trim() === "" && isTicked(near?.mark);
    })
    .map(({ option }) => option);
}

/** Things to choose from, each by the words that stand for it. */
export interface Choice {
  readonly id: string;
  readonly words: readonly string[];
}

/** What a text has chosen. */
export interface Chosen {
  /** There are boxes to tick; otherwise whatever is named is chosen. */
  readonly byTicks: boolean;
  readonly ids: readonly string[];
}

/** Which of several things a text ticks, or names where there is nothing to tick. A word inside a longer one is not named. */
export function chosenOf(text: string, choices: readonly Choice[]): Chosen {
  const words = choices.flatMap((choice) => choice.words);
  const ticked = tickedOptions(text, words);
  const named = ticked ?? words.filter((word) => text.includes(word));
  const whole = named.filter((word) => !named.some((other) => other !== word && other.includes(word)));
  const ids = choices
    .filter((choice) => choice.words.some((word) => whole.includes(word)))
    .map(({ id }) => id);
  return { byTicks: ticked !== undefined, ids };
}
