import jpeg from "jpeg-js";
import type { Still } from "../../../model/facts/decoded.ts";
import type { Frame } from "./frame-cutter.ts";

/** Good enough to recognize a mark, small enough for a thousand films in one report. */
const quality = 60;

/** Halves a frame: one pixel stands for four. */
export function halved(frame: Frame): Omit<Frame, "gray"> {
  const [width, height] = [frame.width >> 1, frame.height >> 1];
  const rgb = new Uint8Array(width * height * 3);
  for (let row = 0, to = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      for (let color = 0; color < 3; color++, to++) {
        const at = (row * 2 * frame.width + column * 2) * 3 + color;
        const below = at + frame.width * 3;
        const sum =
          (frame.rgb[at] ?? 0) +
          (frame.rgb[at + 3] ?? 0) +
          (frame.rgb[below] ?? 0) +
          (frame.rgb[below + 3] ?? 0);
        rgb[to] = (sum + 2) >> 2;
      }
    }
  }
  return { seconds: frame.seconds, width, height, rgb };
}

/** A frame as a small JPEG. */
export function thumbnail({ seconds, width, height, rgb }: Omit<Frame, "gray">): Still {
  const rgba = Buffer.alloc(width * height * 4, 255);
  for (let from = 0, to = 0; from < rgb.length; from += 3, to += 4) {
    rgba[to] = rgb[from] ?? 0;
    rgba[to + 1] = rgb[from + 1] ?? 0;
    rgba[to + 2] = rgb[from + 2] ?? 0;
  }
  const { data } = jpeg.encode({ data: rgba, width, height }, quality);
  return { seconds, width, height, jpeg: Buffer.from(data).toString("base64") };
}
