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
