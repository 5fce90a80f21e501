/** Bits a second over time: nothing is lost in its slices, and ffprobe's packets come to the same. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import ffprobe from "ffprobe-static";
import { describe, expect, it } from "vitest";
import { mediaReaders } from "../../../src/intake/media/ffprobe/find-ffprobe.ts";
import { ownReader, readMedia } from "../../../src/intake/media/read-media.ts";
import { BitrateSlices } from "../../../src/intake/media/timing/bitrate-over-time.ts";
import { walk } from "../../../src/intake/package/walk.ts";
import type { RateOverTime } from "../../../src/model/facts/streams.ts";
import { root } from "../../support/policies.ts";

/** Bytes of each slice: its rate × its length. */
function bytesOf({ sliceSeconds, seconds, bitsPerSecond }: RateOverTime): readonly number[] {
  const last = bitsPerSecond.length - 1;
  return bitsPerSecond.map(
    (rate, at) => (rate * (at === last ? seconds - last * sliceSeconds : sliceSeconds)) / 8,
  );
}

describe("slices", () => {
  it("lose no byte, are at most 120, and cover the film", () => {
    const samples = fc.array(fc.tuple(fc.double({ min: 0.01, max: 900, noNaN: true }), fc.nat(1e6)), {
      minLength: 2,
      maxLength: 300,
    });
    fc.assert(
      fc.property(samples, (film) => {
        const slices = new BitrateSlices();
        let at = 0;
        for (const [lasts, bytes] of film) {
          slices.add(at, lasts, bytes);
          at += lasts;
        }
        const rate = slices.result();
        if (!rate) {
          expect(at).toBeLessThan(1.5);
          return;
        }
        expect(rate.bitsPerSecond.length).toBeGreaterThan(1);
        expect(rate.bitsPerSecond.length).toBeLessThanOrEqual(120);
        expect(rate.seconds).toBeCloseTo(at, 5);
        const sum = bytesOf(rate).reduce((all, one) => all + one, 0);
        const rounding = rate.bitsPerSecond.length * rate.sliceSeconds * 1.5;
        expect(Math.abs(sum - film.reduce((all, [, bytes]) => all + bytes, 0))).toBeLessThanOrEqual(rounding);
      }),
    );
  });

  it("say nothing of times that can't be", () => {
    for (const wrong of [Number.NaN, 1e12, Number.POSITIVE_INFINITY]) {
      const slices = new BitrateSlices();
      slices.add(0, 5, 100);
      slices.add(wrong, 1, 100);
      expect(slices.result()).toBeUndefined();
    }
  });
});

/** What an edit list hides is in the file all the same. */
const everything = ["-ignore_editlist", "1"];

/** Time, in seconds from the first, and bytes of every packet of the first picture stream, by ffprobe. */
function packetsOf(path: string): readonly (readonly [number, number])[] {
  const entries = "packet=dts_time,size";
  const argv = [
    "-v",
    "error",
    ...everything,
    "-select_streams",
    "v:0",
    "-show_entries",
    entries,
    "-of",
    "csv=p=0",
    path,
  ];
  const { stdout } = spawnSync(ffprobe.path, argv, { encoding: "utf8", maxBuffer: 2 ** 28 });
  const rows = stdout
    .split("\n")
    .map((line) => line.split(",").slice(0, 2).map(Number))
    .filter(([time, size]) => Number.isFinite(time) && Number.isFinite(size) && size !== undefined);
  const first = rows[0]?.[0] ?? 0;
  return rows.map(([time = 0, size = 0]) => [time - first, size]);
}

const shared = fileURLToPath(new URL("../shared/media/", root));
const folders = ["fixtures/media", "fixtures/packages"].map((name) => fileURLToPath(new URL(name, root)));

describe("the rate that our own reader finds", () => {
  it.each([...folders, ...(existsSync(shared) ? [shared] : [])])(
    "is that of ffprobe's packets: %s",
    async (folder) => {
      const { entries } = await walk([folder]);
      let compared = 0;
      for (const entry of entries.filter(({ path }) => /\.(mp4|mov|m4v)$/i.test(path))) {
        const wanted = {
          slot: <T>(work: () => Promise<T>) => work(),
          timeoutSeconds: 30,
          packets: true,
          scan: false,
        };
        const result = await readMedia(entry, { ...mediaReaders({ env: process.env }), ...wanted });
        if (result.status !== "facts" || result.facts.engine !== ownReader) continue;
        const rate = result.facts.video[0]?.rateOverTime?.value;
        if (!rate) continue;
        const packets = packetsOf(entry.absolute);
        if (packets.length === 0) continue;
        compared++;
        const own = bytesOf(rate);
        const theirs = own.map(() => 0);
        for (const [seconds, bytes] of packets) {
          // ffprobe rounds times to the microsecond.
          const at = Math.min(theirs.length - 1, Math.floor((seconds + 2e-6) / rate.sliceSeconds));
          theirs[at] = (theirs[at] ?? 0) + bytes;
        }
        for (const [at, bytes] of theirs.entries())
          expect(Math.abs(bytes - (own[at] ?? 0)), `${entry.path}, slice ${at}`).toBeLessThanOrEqual(
            rate.sliceSeconds,
          );
      }
      expect(compared).toBeGreaterThan(0);
    },
  );
});
