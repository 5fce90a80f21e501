import type { Borders } from "../../../model/facts/decoded.ts";
import { defineDetector, type FrameObserver, usualKeyFrames } from "../frames/detector.ts";
import type { Frame } from "../frames/frame-cutter.ts";
import { isBlack } from "./black.ts";

/** Black of video with the noise of a weak encoding: a line no brighter than this on average is black. */
const blackLine = 12;
/** A pixel of a black line, as of a black picture. */
const darkPixel = 26;
/** Subtitles stand in a border, in its middle: at its ends it is black all the same, and so is half of it. */
const ends = 0.15;
const leastDark = 0.55;
/** A line is an edge if it is black in this share of the samples: now and then subtitles are long. */
const usually = 0.9;
/** A picture begins at once where its border ends; a dark scene grows light by and by. */
const leastStep = 10;
/** Share of lines behind the border that is sampled; the first ones mix border and picture. */
const behind = 0.025;
/** Least number of samples that are not all black. */
const fewest = 5;

/** The rows, or the columns, of all pictures seen. */
class Lines {
  readonly black: Uint32Array;
  /** Brightness, summed up over all pictures. */
  readonly light: Float64Array;
  constructor(count: number) {
    this.black = new Uint32Array(count);
    this.light = new Float64Array(count);
  }

  add(line: number, mean: number, isDark: boolean): void {
    this.light[line] = (this.light[line] ?? 0) + mean;
    if (isDark) this.black[line] = (this.black[line] ?? 0) + 1;
  }

  /** Measures how far the border reaches, counted from one end. */
  border(samples: number, isFromEnd: boolean): number {
    const { length } = this.black;
    const at = (line: number) => (isFromEnd ? length - 1 - line : line);
    let inside = 0;
    while (inside < length && (this.black[at(inside)] ?? 0) >= samples * usually) inside++;
    if (inside === 0 || inside === length) return 0;
    const mean = (from: number, to: number) => {
      let sum = 0;
      for (let line = from; line < to; line++) sum += this.light[at(line)] ?? 0;
      return sum / Math.max(1, to - from) / samples;
    };
    const next = Math.min(length, inside + Math.max(2, Math.round(behind * length)));
    return mean(inside, next) - mean(0, inside) < leastStep ? 0 : inside / length;
  }
}

/** Counts how often each row and column was black, in pictures that are not. */
function observeBorders(): FrameObserver<Borders | undefined> {
  let samples = 0;
  let rows = new Lines(0);
  let columns = new Lines(0);

  const see = (frame: Frame) => {
    if (isBlack(frame)) return;
    const { width, height, gray } = frame;
    if (samples++ === 0) [rows, columns] = [new Lines(height), new Lines(width)];
    const end = Math.round(ends * width);
    const sums = new Float64Array(width);
    for (let y = 0, at = 0; y < height; y++) {
      let [all, outer, dark] = [0, 0, 0];
      for (let x = 0; x < width; x++, at++) {
        const value = gray[at] ?? 0;
        sums[x] = (sums[x] ?? 0) + value;
        all += value;
        if (x < end || x >= width - end) outer += value;
        if (value <= darkPixel) dark++;
      }
      rows.add(y, all / width, outer < blackLine * end * 2 && dark >= leastDark * width);
    }
    for (let x = 0; x < width; x++) {
      const mean = (sums[x] ?? 0) / height;
      columns.add(x, mean, mean < blackLine);
    }
  };

  return {
    onFrame: see,
    result: () =>
      samples < fewest
        ? undefined
        : {
            top: rows.border(samples, false),
            bottom: rows.border(samples, true),
            left: columns.border(samples, false),
            right: columns.border(samples, true),
          },
  };
}

/** Black edges around the picture; absent where it is too dark to tell. */
export const blackBorders = defineDetector({
  id: "black-borders",
  revision: 1,
  sampling: { perSecond: 2, keyFrames: usualKeyFrames },
  create: observeBorders,
});
