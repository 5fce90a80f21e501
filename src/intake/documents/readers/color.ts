/** A color of a document as six hexadecimal digits, without what it says of transparency; undefined for all else. */
export function colorOf(written: string | undefined): string | undefined {
  return /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(written ?? "")?.[1];
}

/** White, as paper is. */
export const white = "FFFFFF";

/** A tenth of the range of a channel. What differs from its ground by less in all three is not seen by who does not look for it. */
const leastDifference = 26;

/** Tells if text of a color can't be seen on a ground of another. */
export function isLost(text: string, ground: string): boolean {
  return [0, 2, 4].every((at) => {
    const channel = (color: string) => Number.parseInt(color.slice(at, at + 2), 16);
    return Math.abs(channel(text) - channel(ground)) < leastDifference;
  });
}

/** Print that is smaller than this is taken for a line or a stain, in points; footnotes have some 7. */
export const leastPoints = 4;
