import { type Fraction, fraction } from "../../../model/fraction.ts";
import type { BitReader } from "./bit-reader.ts";

/** Video usability information: what an H.264 or H.265 stream says of its display. Code points of ITU-T H.273. */
export interface Vui {
  readonly pixelAspect?: Fraction;
  readonly fullRange?: boolean;
  readonly primaries?: number;
  readonly transfer?: number;
  readonly matrix?: number;
}

/** Table E-1 of ITU-T H.264 and H.265. */
const aspects: readonly (readonly [number, number] | undefined)[] = [
  undefined,
  ...([
    [1, 1],
    [12, 11],
    [10, 11],
    [16, 11],
    [40, 33],
    [24, 11],
    [20, 11],
    [32, 11],
    [80, 33],
    [18, 11],
    [15, 11],
    [64, 33],
    [160, 99],
    [4, 3],
    [3, 2],
    [2, 1],
  ] as const),
];
const extendedAspect = 255;

/** The beginning of vui_parameters(), which is the same in both standards: aspect ratio, overscan, signal type. */
export function readVui(reader: BitReader): Vui {
  let pixelAspect: Fraction | undefined;
  if (reader.flag()) {
    const code = reader.bits(8);
    const [num, den] =
      code === extendedAspect ? [reader.bits(16), reader.bits(16)] : (aspects[code] ?? [0, 0]);
    if (num > 0 && den > 0) pixelAspect = fraction(num, den);
  }
  if (reader.flag()) reader.bits(1); // overscan
  const aspect = pixelAspect ? { pixelAspect } : {};
  if (!reader.flag()) return aspect;
  reader.bits(3); // video format
  const fullRange = reader.flag();
  if (!reader.flag()) return { ...aspect, fullRange };
  return {
    ...aspect,
    fullRange,
    primaries: reader.bits(8),
    transfer: reader.bits(8),
    matrix: reader.bits(8),
  };
}
