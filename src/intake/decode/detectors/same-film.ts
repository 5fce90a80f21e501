import { defineDetector } from "../frames/detector.ts";
import type { Frame } from "../frames/frame-cutter.ts";

/** Small pictures of the part of the picture where subtitles do not stand. */
const columns = 32;
const rows = 12;
const upperPart = 2 / 3;
/** A film of an hour and a half; more tells no more. */
const mostSeconds = 5400;

function thumbnail({ width, height, gray }: Frame): string {
  const cells = Buffer.alloc(columns * rows);
  const high = Math.floor(height * upperPart);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [top, bottom] = [Math.floor((row * high) / rows), Math.floor(((row + 1) * high) / rows)];
      const [left, right] = [
        Math.floor((column * width) / columns),
        Math.floor(((column + 1) * width) / columns),
      ];
      let [sum, count] = [0, 0];
      for (let y = top; y < bottom; y++) {
        for (let x = left; x < right; x++) {
          sum += gray[y * width + x] ?? 0;
          count++;
        }
      }
      cells[row * columns + column] = count === 0 ? 0 : Math.round(sum / count);
    }
  }
  return cells.toString("base64");
}

/** One small picture of every second. */
export const sameFilm = defineDetector({
  id: "same-film",
  revision: 1,
  sampling: { perSecond: 2 },
  create: () => {
    const seen: string[] = [];
    return {
      onFrame: (frame) => {
        if (seen.length < mostSeconds && frame.seconds >= seen.length) seen.push(thumbnail(frame));
      },
      result: () => seen,
    };
  },
});
