/** Marked pixels that lie together. */
export interface Cluster {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Number of marked pixels. */
  readonly pixels: number;
}

/** Joins marked pixels that are no further apart than twice the reach. */
export function clusters(
  marked: Uint8Array,
  width: number,
  height: number,
  reach: { readonly x: number; readonly y: number },
): readonly Cluster[] {
  const grown = new Uint8Array(marked.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!marked[y * width + x]) continue;
      const [top, bottom] = [Math.max(0, y - reach.y), Math.min(height - 1, y + reach.y)];
      const [left, right] = [Math.max(0, x - reach.x), Math.min(width - 1, x + reach.x)];
      for (let row = top; row <= bottom; row++) grown.fill(1, row * width + left, row * width + right + 1);
    }
  }
  const found: Cluster[] = [];
  const stack: number[] = [];
  for (let start = 0; start < grown.length; start++) {
    if (!grown[start]) continue;
    let [left, right, top, bottom, pixels] = [width, 0, height, 0, 0];
    grown[start] = 0;
    stack.push(start);
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const [x, y] = [at % width, Math.floor(at / width)];
      if (marked[at]) {
        pixels++;
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
      }
      const neighbors = [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width];
      for (const next of neighbors) {
        if (next < 0 || next >= grown.length || !grown[next]) continue;
        grown[next] = 0;
        stack.push(next);
      }
    }
    if (pixels > 0) found.push({ left, top, width: right - left + 1, height: bottom - top + 1, pixels });
  }
  return found;
}
