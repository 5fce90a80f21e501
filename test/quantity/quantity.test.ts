import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { fraction, toNumber } from "../../src/model/fraction.ts";
import type { Text } from "../../src/model/text.ts";
import {
  bits,
  bitsPerSecond,
  byteCount,
  type Constraint,
  compare,
  type Dimension,
  type FrameRate,
  framesPerSecond,
  fromChineseNumeral,
  hasSize,
  hertz,
  isParseError,
  type ParseError,
  type Period,
  pixels,
  printActual,
  printConstraint,
  printFrameSizeConstraint,
  printKOfN,
  printPeriod,
  ratio,
  readConstraint,
  readFrameSizeConstraint,
  readKOfN,
  readPeriod,
  timeSpan,
  usualSizeNames,
  wholeNumber,
} from "../../src/quantity/index.ts";
import { readProject } from "../support/policies.ts";

type Read = (written: string | number) => { readonly text: Text } | ParseError;

function ofDemand<V>(dimension: Dimension<V>): Read {
  return (written) => {
    const demand = readConstraint(written, dimension);
    return isParseError(demand) ? demand : { text: printConstraint(demand, dimension) };
  };
}

const readers: Readonly<Record<string, Read>> = {
  duration: ofDemand(timeSpan),
  bitrate: ofDemand(bitsPerSecond),
  "file-size": ofDemand(byteCount),
  "frame-rate": ofDemand(framesPerSecond),
  ratio: ofDemand(ratio),
  "sample-rate": ofDemand(hertz),
  pixels: ofDemand(pixels),
  "bit-depth": ofDemand(bits),
  count: ofDemand(wholeNumber),
  "frame-size": (written) => {
    const demand = readFrameSizeConstraint(written, usualSizeNames);
    return isParseError(demand) ? demand : { text: printFrameSizeConstraint(demand) };
  },
  date: (written) => {
    const period = readPeriod(written);
    return "error" in period ? period : { text: printPeriod(period) };
  },
  share: (written) => {
    const share = readKOfN(written);
    return "error" in share ? share : { text: printKOfN(share) };
  },
};

const cases: Readonly<Record<string, readonly (readonly [string | number, string])[]>> = parse(
  readProject("fixtures/quantities.yaml"),
);

describe.each(Object.entries(cases))("%s", (dimension, list) => {
  const read = readers[dimension];
  it.each(list)("%j is %s", (written, expected) => {
    const result = read?.(written);
    if (result === undefined) throw new Error(`no reader for ${dimension}`);
    const refused = /^refused (.*)$/.exec(expected)?.[1];
    if (refused === undefined) {
      expect("text" in result ? result.text.zh : result.error.zh).toBe(expected);
    } else {
      expect("error" in result ? result.error.zh : `read as ${result.text.zh}`).toContain(refused);
    }
  });
});

describe("what is printed is read back as the same", () => {
  function demands<V>(value: fc.Arbitrary<V>, dimension: Dimension<V>): fc.Arbitrary<Constraint<V>> {
    const bound = fc.record({ value, inclusive: fc.boolean() });
    const percent = fc
      .integer({ min: 1, max: 99 })
      .map((share) => ({ kind: "share" as const, share: share / 100 }));
    return fc.oneof(
      bound.map((max): Constraint<V> => ({ kind: "range", max })),
      bound.map((min): Constraint<V> => ({ kind: "range", min })),
      fc
        .tuple(bound, bound)
        .filter(([a, b]) => dimension.compare(a.value, b.value) !== 0)
        .map(([a, b]): Constraint<V> => {
          const [min, max] = dimension.compare(a.value, b.value) < 0 ? [a, b] : [b, a];
          return { kind: "range", min, max };
        }),
      value.map((one): Constraint<V> => ({ kind: "figure", value: one, about: false })),
      value.map((one): Constraint<V> => ({ kind: "figure", value: one, about: true })),
      fc
        .tuple(value, percent)
        .map(([one, tolerance]): Constraint<V> => ({ kind: "figure", value: one, tolerance, about: false })),
    );
  }
  function roundTrip<V>(value: fc.Arbitrary<V>, dimension: Dimension<V>): void {
    fc.assert(
      fc.property(demands(value, dimension), (demand) => {
        const printed = printConstraint(demand, dimension);
        expect(readConstraint(printed.zh, dimension)).toEqual(demand);
        expect(readConstraint(printed.en, dimension)).toEqual(demand);
      }),
      { numRuns: 500 },
    );
  }
  const whole = (max: number) => fc.integer({ min: 1, max });

  it("durations", () =>
    roundTrip(
      whole(100_000_000).map((ms) => ms / 1000),
      timeSpan,
    ));
  it("bit rates", () => roundTrip(whole(2_000_000_000), bitsPerSecond));
  it("file sizes", () => roundTrip(whole(2 ** 40), byteCount));
  it("sample rates", () => roundTrip(whole(200_000), hertz));
  it("pixels", () => roundTrip(whole(20_000), pixels));
  it("counts", () => roundTrip(whole(100_000), wholeNumber));
  it("bit depths", () => roundTrip(whole(64), bits));
  it("ratios", () =>
    roundTrip(
      fc.tuple(whole(4000), whole(4000)).map(([w, h]) => fraction(w, h)),
      ratio,
    ));
  it("frame rates", () => {
    const exact = fc.oneof(
      whole(240).map((fps) => fraction(fps)),
      fc.constantFrom(24, 30, 48, 60, 120).map((fps) => fraction(fps * 1000, 1001)),
      fc.tuple(whole(100_000), whole(2000)).map(([num, den]) => fraction(num, den)),
    );
    roundTrip(
      exact.map((fps): FrameRate => ({ fps })),
      framesPerSecond,
    );
  });
  it("progressive and interlaced rates", () => {
    const usual = fc.constantFrom(
      fraction(24),
      fraction(25),
      fraction(30),
      fraction(30000, 1001),
      fraction(24000, 1001),
    );
    const scanned = fc.tuple(usual, fc.constantFrom("progressive" as const, "interlaced" as const));
    roundTrip(
      scanned.map(([fps, scan]): FrameRate => ({ fps, scan })),
      framesPerSecond,
    );
  });
  it("periods", () => {
    const day = fc
      .date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const time = fc.constantFrom(undefined, "17:00", "24:00");
    const end = fc
      .tuple(day, time)
      .map(([one, at]) => (at === undefined ? { day: one } : { day: one, time: at }));
    const periods: fc.Arbitrary<Period> = fc.oneof(
      day.map((from) => ({ from: { day: from } })),
      end.map((to) => ({ to })),
      fc
        .tuple(day, end)
        .filter(([from, to]) => from < to.day)
        .map(([from, to]) => ({ from: { day: from }, to })),
    );
    fc.assert(
      fc.property(periods, (period) => {
        const printed = printPeriod(period);
        expect(readPeriod(printed.zh)).toEqual(period);
        expect(readPeriod(printed.en)).toEqual(period);
      }),
      { numRuns: 500 },
    );
  });
});

it("reads Chinese numerals as they are said", () => {
  const said: Readonly<Record<string, number>> = {
    三: 3,
    十: 10,
    十五: 15,
    二十: 20,
    两: 2,
    一百零三: 103,
    二〇二五: 2025,
    一千两百: 1200,
  };
  for (const [numeral, value] of Object.entries(said)) expect(fromChineseNumeral(numeral)).toBe(value);
  expect(fromChineseNumeral("山")).toBeUndefined();
});

it("never throws at what people may write", () => {
  fc.assert(
    fc.property(fc.string(), (written) => {
      for (const read of Object.values(readers)) read(written);
    }),
  );
});

it("holds a measured value to its limits exactly", () => {
  const limit = readConstraint("10-50Mbps", bitsPerSecond);
  if (isParseError(limit)) throw new Error("unread");
  expect(compare(limit, 50_000_000, bitsPerSecond)).toBe("within");
  expect(compare(limit, 50_000_001, bitsPerSecond)).toBe("outside");
  expect(compare(limit, 9_999_999, bitsPerSecond)).toBe("outside");
});

it("never prints a value on the other side of its limit", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000_000 }),
      fc.integer({ min: -1000, max: 1000 }),
      (limit, off) => {
        const demand: Constraint<number> = { kind: "range", max: { value: limit, inclusive: true } };
        const shown = bitsPerSecond.read(printActual(limit + off, [demand], bitsPerSecond));
        if (isParseError(shown)) throw new Error("unread");
        expect(shown.value > limit).toBe(limit + off > limit);
      },
    ),
  );
});

it("reads sizes in names either way round and sizes in figures as written", () => {
  const named = readFrameSizeConstraint("1080p", usualSizeNames);
  const written = readFrameSizeConstraint("1920x1080", usualSizeNames);
  if (isParseError(named) || isParseError(written)) throw new Error("unread");
  const portrait = { width: 1080, height: 1920 };
  expect(hasSize(named, portrait, false)).toBe(true);
  expect(hasSize(written, portrait, false)).toBe(false);
  expect(hasSize(written, portrait, true)).toBe(true);
});

it("knows the NTSC rates by their rounded names", () => {
  const read = readConstraint("29.97", framesPerSecond);
  if (isParseError(read) || read.kind !== "figure") throw new Error("unread");
  expect(toNumber(read.value.fps)).toBeCloseTo(30_000 / 1001, 12);
});
