import { z } from "zod";
import type { Box } from "../../../model/facts/decoded.ts";
import { type Area, cut, type Picture, resized } from "../frames/picture.ts";
import { ctcDecode, type Reading } from "./ctc-decode.ts";
import type { OcrParts, Runtime, Session } from "./find-ocr.ts";
import { textLines } from "./text-lines.ts";

/** One line that was read in a picture. */
export interface OcrLine extends Reading {
  readonly box: Box;
}

/** Reads what is written in a picture. */
export interface OcrEngine {
  read(picture: Picture): Promise<readonly OcrLine[]>;
}

/** Mean and spread of colors that the detector was taught with (those of ImageNet), for values of 0 to 1. */
const mean = [0.485, 0.456, 0.406] as const;
const spread = [0.229, 0.224, 0.225] as const;
/** Sides of the picture must be multiples of it. */
const step = 32;
/** The recognizer takes lines of this height. */
const lineHeight = 48;
/** Longer lines are no lines. */
const longestLine = 3200;
/** A line that is read with less is a guess. */
const leastConfidence = 0.5;

const tensor = z.object({
  data: z.instanceof(Float32Array),
  dims: z.array(z.number()),
});

/** A picture as the models want it: a plane for each color, each value mapped; what lies beyond the picture is 0. */
function planes(
  { width, height, rgb }: Picture,
  [wide, high]: readonly [number, number],
  map: (value: number, color: number) => number,
): Float32Array {
  const out = new Float32Array(3 * wide * high);
  for (let color = 0; color < 3; color++) {
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        out[(color * high + y) * wide + x] = map(rgb[(y * width + x) * 3 + color] ?? 0, color);
      }
    }
  }
  return out;
}

async function answer(
  session: Session,
  { Tensor }: Runtime,
  data: Float32Array,
  [wide, high]: readonly [number, number],
): Promise<z.infer<typeof tensor>> {
  const [input = ""] = session.inputNames;
  const [output = ""] = session.outputNames;
  const given = new Tensor("float32", data, [1, 3, high, wide]);
  return tensor.parse((await session.run({ [input]: given }))[output]);
}

/** Loads the models, which takes about a second. Throws where they are none, or do not belong together. */
export async function openOcr({ runtime, detector, recognizer, keys }: OcrParts): Promise<OcrEngine> {
  // More threads were measured slower than one.
  if (runtime.env?.wasm) runtime.env.wasm.numThreads = 1;
  const options = { intraOpNumThreads: 1 };
  const finding = await runtime.InferenceSession.create(detector, options);
  const reading = await runtime.InferenceSession.create(recognizer, options);

  const findLines = async (picture: Picture): Promise<readonly Area[]> => {
    const size = [Math.ceil(picture.width / step) * step, Math.ceil(picture.height / step) * step] as const;
    const taught = (value: number, color: number) =>
      (value / 255 - (mean[color] ?? 0)) / (spread[color] ?? 1);
    const { data } = await answer(finding, runtime, planes(picture, size, taught), size);
    const isInside = ({ left, top }: Area) => left < picture.width && top < picture.height;
    return textLines(data, ...size)
      .filter(isInside)
      .map((area) => ({
        ...area,
        right: Math.min(picture.width, area.right),
        bottom: Math.min(picture.height, area.bottom),
      }));
  };

  const readLine = async (line: Picture): Promise<Reading> => {
    const wide = Math.min(longestLine, Math.max(step, Math.round((line.width * lineHeight) / line.height)));
    const size = [wide, lineHeight] as const;
    const even = (value: number) => value / 127.5 - 1;
    const { data, dims } = await answer(reading, runtime, planes(resized(line, ...size), size, even), size);
    const kinds = dims.at(-1) ?? 0;
    // One answer more than keys: that there is no character.
    if (kinds !== keys.length + 1) throw new Error(`${keys.length} keys for ${kinds} answers`);
    return ctcDecode(data, kinds, keys);
  };

  return {
    async read(picture) {
      const lines: OcrLine[] = [];
      for (const area of await findLines(picture)) {
        const said = await readLine(cut(picture, area));
        if (said.text === "" || said.confidence < leastConfidence) continue;
        const box = {
          left: area.left / picture.width,
          top: area.top / picture.height,
          width: (area.right - area.left) / picture.width,
          height: (area.bottom - area.top) / picture.height,
        };
        lines.push({ ...said, box });
      }
      return lines;
    },
  };
}
