import { defineDetector, usualKeyFrames } from "../frames/detector.ts";
import type { Frame } from "../frames/frame-cutter.ts";
import { TimeRanges } from "./time-ranges.ts";

/** The primaries and their mixtures in the order of every test pattern since 1951: falling luminance. */
const order = "YCGMRB";
/** Bars stand in the upper part; below are ramps, steps and PLUGE. */
const upperPart = 0.62;
/** Columns that are sampled. */
const columnsSeen = 160;
/** A column is of one color if so many of its pixels are. */
const agreement = 0.72;
/** A pixel is lit if one of its channels is over this: pure blue is dark to the eye, and the last of the bars. */
const darkest = 40;

/** Eight colors: each channel over or under half of the brightest of the picture, red counting 4, green 2, blue 1. */
const names = "KBGCRMYW";

interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The part of a picture that is not black edge. */
function lit({ width, height, rgb }: Frame): Area | undefined {
  const isLit = (x: number, y: number) => {
    const at = (y * width + x) * 3;
    return Math.max(rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0) > darkest;
  };
  const rowLit = (y: number) => {
    for (let x = 0; x < width; x += 3) if (isLit(x, y)) return true;
    return false;
  };
  const columnLit = (x: number) => {
    for (let y = 0; y < height; y += 3) if (isLit(x, y)) return true;
    return false;
  };
  let [top, bottom, left, right] = [0, height - 1, 0, width - 1];
  while (top < bottom && !rowLit(top)) top++;
  while (bottom > top && !rowLit(bottom)) bottom--;
  while (left < right && !columnLit(left)) left++;
  while (right > left && !columnLit(right)) right--;
  const isTiny = right - left < width / 4 || bottom - top < height / 4;
  return isTiny ? undefined : { top, bottom, left, right };
}

/** The color of most pixels of a column, and how many are of it. */
function columnColor({ width, rgb }: Frame, x: number, area: Area, half: number): [string, number] {
  const counts = [0, 0, 0, 0, 0, 0, 0, 0];
  const end = area.top + Math.round((area.bottom - area.top) * upperPart);
  let seen = 0;
  for (let y = area.top; y < end; y += 2) {
    const at = (y * width + x) * 3;
    const [red = 0, green = 0, blue = 0] = [rgb[at], rgb[at + 1], rgb[at + 2]];
    const name = (red > half ? 4 : 0) + (green > half ? 2 : 0) + (blue > half ? 1 : 0);
    counts[name] = (counts[name] ?? 0) + 1;
    seen++;
  }
  const most = Math.max(...counts);
  return [names[counts.indexOf(most)] ?? "K", seen === 0 ? 0 : most / seen];
}

/** Tells if a picture shows color bars. */
export function isBars(frame: Frame): boolean {
  const area = lit(frame);
  if (!area) return false;
  let brightest = 0;
  for (const value of frame.rgb) if (value > brightest) brightest = value;
  if (brightest < darkest * 2) return false;
  const columns: string[] = [];
  let others = 0;
  for (let at = 0; at < columnsSeen; at++) {
    const x = area.left + Math.floor(((at + 0.5) * (area.right - area.left)) / columnsSeen);
    const [name, share] = columnColor(frame, x, area, brightest / 2);
    if (share < agreement) others++;
    // Most pictures are none, and show it after a few columns.
    if (others > columnsSeen * (1 - agreement)) return false;
    columns.push(name);
  }
  const runs: { name: string; length: number }[] = [];
  for (const name of columns) {
    const last = runs.at(-1);
    if (last?.name === name) last.length++;
    else runs.push({ name, length: 1 });
  }
  // Edges between bars are mixed colors, a column or two wide.
  const bars = runs.filter(({ length }) => length > columnsSeen / 40);
  const at = bars.findIndex((_, index) =>
    [...order].every((name, next) => bars[index + next]?.name === name),
  );
  if (at < 0) return false;
  const widths = bars.slice(at, at + order.length).map(({ length }) => length);
  return Math.max(...widths) < Math.min(...widths) * 1.6;
}

/** Stretches that show color bars. */
export const colorBars = defineDetector({
  id: "color-bars",
  revision: 1,
  // Bars may be shorter than marks: two seconds of them must not lie between two key frames.
  sampling: { perSecond: 2, keyFrames: { ...usualKeyFrames, longestGap: 2.1 } },
  create: ({ seconds }) => {
    const stretches = new TimeRanges();
    return {
      onFrame: (frame) => stretches.see(frame, isBars(frame)),
      result: () => stretches.all(seconds),
    };
  },
});
