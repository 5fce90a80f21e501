import jpeg from "jpeg-js";
import type { Still } from "../../model/decoded.ts";
import type { Frame } from "../decoding/frames.ts";

/** Good enough to recognise a mark, small enough for a thousand films in one report. */
const quality = 60;

/** A frame as a small JPEG. */
export function stillOf({ seconds, width, height, rgb }: Frame): Still {
  const rgba = Buffer.alloc(width * height * 4, 255);
  for (let from = 0, to = 0; from < rgb.length; from += 3, to += 4) {
    rgba[to] = rgb[from] ?? 0;
    rgba[to + 1] = rgb[from + 1] ?? 0;
    rgba[to + 2] = rgb[from + 2] ?? 0;
  }
  const { data } = jpeg.encode({ data: rgba, width, height }, quality);
  return { seconds, width, height, jpeg: Buffer.from(data).toString("base64") };
}
