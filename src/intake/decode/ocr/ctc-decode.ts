/** A text, and the mean confidence of its characters: 0 to 1. */
export interface Reading {
  readonly text: string;
  readonly confidence: number;
}

/**
 * The text that a table of odds tells, column by column: of each column the likeliest character, where the same one in
 * neighboring columns is one, and the first of all stands for nothing (connectionist temporal classification, greedy).
 */
export function ctcDecode(odds: Float32Array, kinds: number, keys: readonly string[]): Reading {
  let text = "";
  let sum = 0;
  let count = 0;
  let last = 0;
  for (let column = 0; (column + 1) * kinds <= odds.length; column++) {
    let best = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (let kind = 0; kind < kinds; kind++) {
      const value = odds[column * kinds + kind] ?? 0;
      if (value > most) [best, most] = [kind, value];
    }
    if (best !== 0 && best !== last) {
      text += keys[best - 1] ?? "";
      sum += most;
      count++;
    }
    last = best;
  }
  return { text: text.trim(), confidence: count === 0 ? 0 : sum / count };
}
