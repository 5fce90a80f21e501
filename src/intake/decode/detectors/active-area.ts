import type { Frame } from "../frames/frame-cutter.ts";

/** The part of the picture that is ever lit: black borders have steady edges of their own. */
export class ActiveArea {
  private top = Number.POSITIVE_INFINITY;
  private bottom = -1;
  private left = Number.POSITIVE_INFINITY;
  private right = -1;

  add({ width, height, gray }: Frame): void {
    const bright = 48;
    for (let y = 0; y < height; y++) {
      if (y >= this.top && y <= this.bottom) continue;
      let count = 0;
      for (let x = 0; x < width; x++) if ((gray[y * width + x] ?? 0) > bright) count++;
      if (count < width / 20) continue;
      this.top = Math.min(this.top, y);
      this.bottom = Math.max(this.bottom, y);
    }
    for (let x = 0; x < width; x++) {
      if (x >= this.left && x <= this.right) continue;
      let count = 0;
      for (let y = 0; y < height; y++) if ((gray[y * width + x] ?? 0) > bright) count++;
      if (count < height / 20) continue;
      this.left = Math.min(this.left, x);
      this.right = Math.max(this.right, x);
    }
  }

  /** Tells if a pixel lies inside, away from the border's own edge. */
  holds(x: number, y: number, { width, height }: { width: number; height: number }): boolean {
    const margin = 3;
    const from = (edge: number) => (edge === 0 ? 0 : edge + margin);
    const to = (edge: number, last: number) => (edge === last ? last : edge - margin);
    return (
      x >= from(this.left) &&
      x <= to(this.right, width - 1) &&
      y >= from(this.top) &&
      y <= to(this.bottom, height - 1)
    );
  }
}
