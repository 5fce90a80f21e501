import { words } from "../wording/quantities.ts";
import { scalar } from "./scalar.ts";

const print = true as const;

/** Amounts that are never hit exactly, but can be nothing at all. */
const amount = { zero: true, exampleTolerance: "±10%" } as const;

/** Bits a second; prefixes are decimal, as in ISO/IEC 80000-13. */
export const bitsPerSecond = scalar({
  id: "bitrate",
  unit: "bit/s",
  examples: "8Mbps ±10%, 10-50Mbps, >= 2Mbps",
  uneven: amount,
  caseMatters: true,
  units: {
    bps: { factor: 1, print },
    "bit/s": { factor: 1 },
    "b/s": { factor: 1 },
    kbps: { factor: 1e3, print },
    Kbps: { factor: 1e3 },
    KBPS: { factor: 1e3 },
    "kbit/s": { factor: 1e3 },
    "kb/s": { factor: 1e3 },
    "Kb/s": { factor: 1e3 },
    Kb: { factor: 1e3 },
    kb: { factor: 1e3 },
    Mbps: { factor: 1e6, print },
    mbps: { factor: 1e6 },
    MBPS: { factor: 1e6 },
    Mbit: { factor: 1e6 },
    "Mbit/s": { factor: 1e6 },
    "Mb/s": { factor: 1e6 },
    Mb: { factor: 1e6 },
    兆比特每秒: { factor: 1e6 },
    "兆比特/秒": { factor: 1e6 },
    Gbps: { factor: 1e9, print },
    "Gb/s": { factor: 1e9 },
  },
  traps: (number, unit) => {
    if (/^[KMGkmg]i?B(ps|\/s|\/秒)$/.test(unit)) {
      const meant = bitsUnit("", unit);
      return words.bytesForBits(number + unit, `${Number(number) * 8}${meant}`, number + meant);
    }
    if (/^([KMGkmg]|兆|千|mb|[KMG]B)$/.test(unit))
      return words.prefixAlone(number + unit, bitsUnit(number, unit));
    return undefined;
  },
});

function bitsUnit(number: string, unit: string): string {
  const prefix = /^[kK千]/.test(unit) ? "k" : /^[gG]/.test(unit) ? "G" : "M";
  return `${number}${prefix}bps`;
}

/** Bytes; `MB` is 10⁶ and `MiB` is 2²⁰ (IEC 80000-13). */
export const byteCount = scalar({
  id: "file-size",
  unit: "byte",
  examples: "<= 500MB, 3-10MB, 1GB",
  uneven: amount,
  caseMatters: true,
  units: {
    B: { factor: 1, print },
    字节: { factor: 1 },
    KB: { factor: 1e3, print },
    kB: { factor: 1e3 },
    千字节: { factor: 1e3 },
    MB: { factor: 1e6, print },
    兆字节: { factor: 1e6 },
    GB: { factor: 1e9, print },
    吉字节: { factor: 1e9 },
    TB: { factor: 1e12, print },
    KiB: { factor: 2 ** 10 },
    MiB: { factor: 2 ** 20 },
    GiB: { factor: 2 ** 30 },
    TiB: { factor: 2 ** 40 },
  },
  traps: (number, unit) => {
    if (/^[KMGTkmgt]i?b$/.test(unit)) return words.bitsForBytes(number, unit);
    if (/^[KMGTkmgt]$|^[兆千]$/.test(unit)) {
      const prefix = unit === "兆" ? "M" : unit === "千" ? "K" : unit.toUpperCase();
      return words.prefixAlone(number + unit, `${number}${prefix}B`);
    }
    return undefined;
  },
});

/** Samples a second. */
export const hertz = scalar({
  id: "sample-rate",
  unit: "Hz",
  examples: "48kHz, >= 44.1kHz, 48000Hz",
  units: {
    Hz: { factor: 1, print },
    赫兹: { factor: 1 },
    kHz: { factor: 1e3, print },
    千赫: { factor: 1e3 },
  },
});

/** Picture elements along one side. */
export const pixels = scalar({
  id: "pixels",
  unit: "px",
  examples: ">= 600px, 600-960px, 600像素",
  units: { px: { factor: 1, print }, pixel: { factor: 1 }, pixels: { factor: 1 }, 像素: { factor: 1 } },
});

/** Bits a sample. A bare number is clear enough: nobody counts depth in anything else. */
export const bits = scalar({
  id: "bit-depth",
  unit: "bit",
  examples: "10bit, >= 16bit, 8位",
  units: {
    bit: { factor: 1, print },
    bits: { factor: 1 },
    "-bit": { factor: 1 },
    位: { factor: 1 },
    比特: { factor: 1 },
  },
  bare: 1,
});

const measureWords = [..."部集个件份条张幅名人篇种路项期讲组段轨本页字"];

/** Things that are counted; the measure word is the writer's. */
export const wholeNumber = scalar({
  id: "count",
  unit: "1",
  examples: "1-10, >= 5, 10部, 至少5集",
  units: Object.fromEntries(measureWords.map((word) => [word, { factor: 1 }])),
  bare: 1,
});

/** Characters of a text. Nobody writes exactly 500 of them. */
export const characterCount = scalar({
  id: "characters",
  unit: "1",
  examples: "<= 3000字, 150-250字, 500字 ±10%",
  uneven: amount,
  units: {
    字: { factor: 1 },
    个字: { factor: 1 },
    字符: { factor: 1 },
    character: { factor: 1 },
    characters: { factor: 1 },
    word: { factor: 1 },
    words: { factor: 1 },
  },
  bare: 1,
});

/** Dots an inch; what is stored a centimeter is converted before. */
export const dotsPerInch = scalar({
  id: "dpi",
  unit: "dpi",
  examples: ">= 300dpi, 300dpi ±1%",
  uneven: amount,
  units: {
    dpi: { factor: 1, print },
    ppi: { factor: 1 },
    点每英寸: { factor: 1 },
    "像素/英寸": { factor: 1 },
  },
});

/** Loudness as heard (ITU-R BS.1770), and differences of it. */
export const lufs = scalar({
  id: "loudness",
  unit: "LUFS",
  examples: "-23LUFS ±1LU, -16LUFS ±2LU, <= -14LUFS",
  uneven: { zero: false, exampleTolerance: "±1LU" },
  units: { LUFS: { factor: 1, print }, LKFS: { factor: 1 }, LU: { factor: 1 } },
  traps: (number, unit) => (/^db/i.test(unit) ? words.unknownUnit(unit, `${number}LUFS`) : undefined),
});

/** Loudness range (EBU Tech 3342). */
export const loudnessUnits = scalar({
  id: "loudness-range",
  unit: "LU",
  examples: "<= 20LU, 5-15LU",
  uneven: { zero: false, exampleTolerance: "±1LU" },
  units: { LU: { factor: 1, print } },
});

/** The highest point of the waveform, between samples too (ITU-R BS.1770, annex 2). */
export const decibelsTruePeak = scalar({
  id: "true-peak",
  unit: "dBTP",
  examples: "<= -1dBTP, <= -2dB",
  uneven: { zero: false, exampleTolerance: "±1dB" },
  units: { dBTP: { factor: 1, print }, dBFS: { factor: 1 }, dB: { factor: 1 }, 分贝: { factor: 1 } },
});

/** Parts of a whole. */
export const percent = scalar({
  id: "portion",
  unit: "%",
  examples: "<= 1%, <= 0.5%",
  uneven: amount,
  units: { "%": { factor: 1, print }, "％": { factor: 1 } },
});
