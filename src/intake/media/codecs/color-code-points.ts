import { present } from "../../../model/present.ts";
import type { Vui } from "./vui.ts";

/** Names that ffprobe gives to the code points of ITU-T H.273; 2 is "unspecified" in each. */
const primaries: Readonly<Record<number, string>> = {
  1: "bt709",
  4: "bt470m",
  5: "bt470bg",
  6: "smpte170m",
  7: "smpte240m",
  8: "film",
  9: "bt2020",
  10: "smpte428",
  11: "smpte431",
  12: "smpte432",
};
const transfers: Readonly<Record<number, string>> = {
  1: "bt709",
  4: "bt470m",
  5: "bt470bg",
  6: "smpte170m",
  7: "smpte240m",
  8: "linear",
  9: "log100",
  10: "log316",
  11: "iec61966-2-4",
  12: "bt1361e",
  13: "iec61966-2-1",
  14: "bt2020-10",
  15: "bt2020-12",
  16: "smpte2084",
  17: "smpte428",
  18: "arib-std-b67",
};
const matrices: Readonly<Record<number, string>> = {
  1: "bt709",
  4: "fcc",
  5: "bt470bg",
  6: "smpte170m",
  7: "smpte240m",
  8: "ycgco",
  9: "bt2020nc",
  10: "bt2020c",
};

export interface ColorFields {
  readonly color_primaries?: string;
  readonly color_transfer?: string;
  readonly color_space?: string;
  readonly color_range?: string;
}

/** Code points as ffprobe names them; what is unspecified is left out. */
export function colorFields({
  primaries: p = 2,
  transfer: t = 2,
  matrix: m = 2,
  fullRange,
}: Vui): ColorFields {
  return present({
    color_primaries: primaries[p],
    color_transfer: transfers[t],
    color_space: matrices[m],
    color_range: fullRange === undefined ? undefined : fullRange ? "pc" : "tv",
  });
}
