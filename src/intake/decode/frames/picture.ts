/** A picture, or a part of one: red, green, blue, a byte each, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** A part of a picture, in its pixels; right and bottom lie outside. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The part of a picture that an area covers. */
export function cut({ width, rgb }: Picture, { left, top, right, bottom }: Area): Picture {
  const part = new Uint8Array((right - left) * (bottom - top) * 3);
  for (let y = top; y < bottom; y++) {
    const from = (y * width + left) * 3;
    part.set(rgb.subarray(from, from + (right - left) * 3), (y - top) * (right - left) * 3);
  }
  return { width: right - left, height: bottom - top, rgb: part };
}

/** A picture at another size, each pixel mixed of its four nearest. */
export function resized(picture: Picture, width: number, height: number): Picture {
  const { rgb } = picture;
  const out = new Uint8Array(width * height * 3);
  const columns = places(width, picture.width);
  let at = 0;
  for (const [y0, y1, v] of places(height, picture.height)) {
    for (const [x0, x1, u] of columns) {
      const [a, b] = [(y0 * picture.width + x0) * 3, (y0 * picture.width + x1) * 3];
      const [c, d] = [(y1 * picture.width + x0) * 3, (y1 * picture.width + x1) * 3];
      for (let color = 0; color < 3; color++) {
        const upper = (rgb[a + color] ?? 0) * (1 - u) + (rgb[b + color] ?? 0) * u;
        const lower = (rgb[c + color] ?? 0) * (1 - u) + (rgb[d + color] ?? 0) * u;
        out[at++] = Math.round(upper * (1 - v) + lower * v);
      }
    }
  }
  return { width, height, rgb: out };
}

/** For each place of a new row: the two old ones beside it, and the share of the second. */
function places(count: number, of: number): readonly (readonly [number, number, number])[] {
  return Array.from({ length: count }, (_, at) => {
    const place = Math.min(of - 1, Math.max(0, ((at + 0.5) * of) / count - 0.5));
    const first = Math.floor(place);
    return [first, Math.min(of - 1, first + 1), place - first] as const;
  });
}
