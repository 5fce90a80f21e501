import type { Frame } from "../frames/frame-cutter.ts";

/** A line that looks like text: many strong edges side by side, and little above and below. */
export interface TextBand {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Strong edges in it. */
  readonly edges: number;
  /** Width of the picture. */
  readonly width: number;
  /** Steps of brightness from left to right, row by row, 0 where there is none: to tell two lines apart. */
  readonly steps: Int8Array;
}

/** Writing is light on dark or dark on light: a step of so many gray levels within two pixels. */
const step = 60;
/** A row that crosses writing crosses so many strokes. */
const leastStrokes = 10;
/** Lines of writing are so high, in shares of the picture's shorter side. */
const height = { least: 0.025, most: 0.14 };
/** Rows beside a line have no more than this share of its strokes. */
const quiet = 0.35;

/** The lines of writing in a part of the picture, from above. */
export function textBands(frame: Frame, from: number, to: number): readonly TextBand[] {
  const { width, height: rows, gray } = frame;
  const [first, last] = [Math.floor(from * rows), Math.min(rows - 1, Math.ceil(to * rows))];
  const strokes = new Int32Array(rows);
  for (let y = first; y <= last; y++) {
    let count = 0;
    let direction = 0;
    for (let x = 2, at = y * width + 2; x < width; x++, at++) {
      const change = (gray[at] ?? 0) - (gray[at - 2] ?? 0);
      const next = change > step ? 1 : change < -step ? -1 : 0;
      // A stroke is an edge up and one down again; a slope counts once.
      if (next !== 0 && next !== direction) count++;
      direction = next === 0 ? direction : next;
    }
    strokes[y] = count;
  }
  const short = Math.min(width, rows);
  const bands: TextBand[] = [];
  for (let y = first; y <= last; y++) {
    if ((strokes[y] ?? 0) < leastStrokes) continue;
    let end = y;
    while (end < last && (strokes[end + 1] ?? 0) >= leastStrokes / 2) end++;
    const high = end - y + 1;
    const mean = strokes.subarray(y, end + 1).reduce((sum, one) => sum + one, 0) / high;
    const gap = Math.max(2, Math.round(high / 4));
    const beside = [
      ...strokes.subarray(Math.max(first, y - gap), y),
      ...strokes.subarray(end + 1, end + 1 + gap),
    ];
    const isQuiet = beside.every((count) => count <= Math.max(leastStrokes / 2, mean * quiet));
    if (high >= height.least * short && high <= height.most * short && isQuiet) {
      const band = extent(frame, y, end);
      if (band) bands.push(band);
    }
    y = end;
  }
  return bands;
}

/** Edges in some rows. */
function extent({ width, gray }: Frame, top: number, bottom: number): TextBand | undefined {
  const steps = new Int8Array((bottom - top + 1) * width);
  const columns = new Int32Array(width);
  let edges = 0;
  for (let y = top; y <= bottom; y++) {
    for (let x = 2, at = y * width + 2; x < width; x++, at++) {
      const change = (gray[at] ?? 0) - (gray[at - 2] ?? 0);
      if (Math.abs(change) <= step) continue;
      edges++;
      columns[x] = (columns[x] ?? 0) + 1;
      steps[(y - top) * width + x] = Math.sign(change);
    }
  }
  if (edges === 0) return undefined;
  // Two of a hundred edges at either side may be the film's.
  const stray = edges * 0.02;
  let [left, right, seen] = [0, width - 1, 0];
  while (left < right && seen + (columns[left] ?? 0) <= stray) seen += columns[left++] ?? 0;
  seen = 0;
  while (right > left && seen + (columns[right] ?? 0) <= stray) seen += columns[right--] ?? 0;
  return { top, bottom, left, right, edges, width, steps };
}

/**
 * Compares two lines between two columns: 1 is the same, 0 is nothing in common. Strokes count with their direction, so
 * that the edges of two different lines, or of the film behind, cancel out.
 */
export function textScore(one: TextBand, other: TextBand, from = 0, to = one.width): number {
  const [top, bottom] = [Math.max(one.top, other.top), Math.min(one.bottom, other.bottom)];
  let [common, ofOne, ofOther] = [0, 0, 0];
  for (let y = top; y <= bottom; y++) {
    const [rowOfOne, rowOfOther] = [(y - one.top) * one.width, (y - other.top) * one.width];
    for (let x = from; x < to; x++) {
      const [a, b] = [one.steps[rowOfOne + x] ?? 0, other.steps[rowOfOther + x] ?? 0];
      common += a * b;
      ofOne += a * a;
      ofOther += b * b;
    }
  }
  return ofOne === 0 || ofOther === 0 ? 0 : Math.max(0, common / Math.sqrt(ofOne * ofOther));
}
