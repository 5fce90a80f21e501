/** Filters that print of every small picture when it is shown, and how much it differs from the one before. */
export const frameStats: readonly string[] = [
  "signalstats",
  "metadata=mode=print:key=lavfi.signalstats.YDIF",
];

/** Reads the time of the picture whose figures follow. */
export function timeIn(line: string): number | undefined {
  const time = /\bframe:\s*\d+\s+pts:\s*\S+\s+pts_time:\s*(-?[\d.]+)/.exec(line)?.[1];
  return time === undefined ? undefined : Number(time);
}

/** Reads the mean difference from the picture before, in gray levels. */
export function differenceIn(line: string): number | undefined {
  const difference = /signalstats\.YDIF=([\d.]+)/.exec(line)?.[1];
  return difference === undefined ? undefined : Number(difference);
}
