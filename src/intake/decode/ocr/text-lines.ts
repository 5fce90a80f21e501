import type { Area } from "../frames/picture.ts";

/** From so much on a point belongs to writing: PaddleOCR's `det_db_thresh`. */
const isWriting = 0.3;
/** A line's points must come to so much on average: a little under `det_db_box_thresh`, as it was measured best on subtitles. */
const leastScore = 0.55;
/** The model marks the core of a line; it is widened by so much of its area over its outline: `det_db_unclip_ratio`. */
const widening = 1.6;
/** Lower lines can't be read. */
const leastSide = 3;
/** A wall of writing is a document on the screen; its first lines tell what it is. */
const mostLines = 60;

/** Finds lines of text in a picture, top down, from the text probability of each point. */
export function textLines(map: Float32Array, width: number, height: number): readonly Area[] {
  const seen = new Uint8Array(width * height);
  const found: Area[] = [];
  const stack: number[] = [];
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] || (map[start] ?? 0) < isWriting) continue;
    let [left, top, right, bottom] = [width, height, 0, 0];
    let sum = 0;
    let count = 0;
    seen[start] = 1;
    stack.push(start);
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const [x, y] = [at % width, Math.floor(at / width)];
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
      sum += map[at] ?? 0;
      count++;
      const beside = [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width];
      for (const next of beside) {
        if (next < 0 || next >= seen.length || seen[next] || (map[next] ?? 0) < isWriting) continue;
        seen[next] = 1;
        stack.push(next);
      }
    }
    const [long, high] = [right - left, bottom - top];
    if (Math.min(long, high) < leastSide || sum / count < leastScore) continue;
    const wider = Math.round((long * high * widening) / (2 * (long + high)));
    found.push({
      left: Math.max(0, left - wider),
      top: Math.max(0, top - wider),
      right: Math.min(width, right + wider),
      bottom: Math.min(height, bottom + wider),
    });
    if (found.length === mostLines) break;
  }
  return found;
}
