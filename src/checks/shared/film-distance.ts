/** Seconds by which one version may begin later than the other. */
const mostShift = 2;

function withoutMean(picture: string): Int16Array {
  const cells = Uint8Array.from(atob(picture), (char) => char.charCodeAt(0));
  const mean = cells.reduce((sum, cell) => sum + cell, 0) / Math.max(1, cells.length);
  return Int16Array.from(cells, (cell) => cell - mean);
}

function difference(one: Int16Array, other: Int16Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += Math.abs((one[at] ?? 0) - (other[at] ?? 0));
  return sum / Math.max(1, one.length);
}

/** Measures how much two films differ at the best shift: the mean difference over all seconds, in gray levels. */
export function mostAlike(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [one.map(withoutMean), other.map(withoutMean)];
  let best = Number.POSITIVE_INFINITY;
  for (let shift = -mostShift; shift <= mostShift; shift++) {
    let [sum, count] = [0, 0];
    for (const [second, picture] of a.entries()) {
      const partner = b[second + shift];
      if (!partner) continue;
      sum += difference(picture, partner);
      count++;
    }
    // Films of a few seconds are not shifted until nothing is left to compare.
    if (count >= Math.min(a.length, b.length) - mostShift && count > 0) best = Math.min(best, sum / count);
  }
  return best;
}
