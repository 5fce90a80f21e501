import type { Borders } from "../../model/decoded.ts";
import type { Frame } from "../decoding/frames.ts";
import type { Gatherer } from "../decoding/gatherer.ts";
import { isBlack } from "./black.ts";

/** Black of video with the noise of a weak encoding: a line no brighter than this on average is black. */
const blackLine = 20;
/** Of the samples in which a line is black, so many make it an edge: subtitles may stand in it now and then. */
const usually = 0.9;
/** So many samples that are not black as a whole tell something. */
const fewest = 5;

/** How often each row and column was black, in pictures that are not. */
export function bordersGatherer(): Gatherer<Borders | undefined> {
  let samples = 0;
  let rows: number[] = [];
  let columns: number[] = [];

  const see = (frame: Frame) => {
    if (isBlack(frame)) return;
    const { width, height, gray } = frame;
    if (samples++ === 0) {
      rows = new Array(height).fill(0);
      columns = new Array(width).fill(0);
    }
    const rowSums = new Float64Array(height);
    const columnSums = new Float64Array(width);
    for (let y = 0, at = 0; y < height; y++) {
      for (let x = 0; x < width; x++, at++) {
        const value = gray[at] ?? 0;
        rowSums[y] = (rowSums[y] ?? 0) + value;
        columnSums[x] = (columnSums[x] ?? 0) + value;
      }
    }
    for (let y = 0; y < height; y++) if ((rowSums[y] ?? 0) < blackLine * width) rows[y] = (rows[y] ?? 0) + 1;
    for (let x = 0; x < width; x++)
      if ((columnSums[x] ?? 0) < blackLine * height) columns[x] = (columns[x] ?? 0) + 1;
  };

  const edge = (counts: readonly number[]) => {
    const inside = counts.findIndex((count) => count < samples * usually);
    return inside < 0 ? 0 : inside / counts.length;
  };
  return {
    see,
    result: () =>
      samples < fewest
        ? undefined
        : {
            top: edge(rows),
            bottom: edge(rows.toReversed()),
            left: edge(columns),
            right: edge(columns.toReversed()),
          },
  };
}
