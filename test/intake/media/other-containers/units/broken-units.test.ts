/** Whole films are not called damaged. */
import { describe, expect, it } from "vitest";
import { sourceOf } from "../../../../../src/intake/io/open-file.ts";
import { streamDamage } from "../../../../../src/intake/media/other-containers/streams.ts";
import { aviChunks } from "../../../../../src/intake/media/other-containers/units/avi-chunks.ts";
import { brokenUnits } from "../../../../../src/intake/media/other-containers/units/broken-units.ts";
import { flvTags } from "../../../../../src/intake/media/other-containers/units/flv-tags.ts";
import { matroskaBlocks } from "../../../../../src/intake/media/other-containers/units/matroska-blocks.ts";
import { mxfTriplets } from "../../../../../src/intake/media/other-containers/units/mxf-triplets.ts";

/** Bytes like those of one picture that can't be compressed (xorshift32). */
function noise(length: number, seed: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = seed;
  for (let at = 0; at < length; at++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[at] = state & 0xff;
  }
  return bytes;
}

describe("one picture as large as all that is looked at", () => {
  it.each(Object.entries({ aviChunks, flvTags, matroskaBlocks, mxfTriplets }))(
    "has no %s in it by chance",
    (_name, units) => {
      const pictures = Array.from({ length: 200 }, (_, index) => noise(600_000, index + 1));
      const extent = { from: 0, to: 600_000 };
      const found = pictures.filter((one) => brokenUnits(sourceOf(one), units, extent, one.length));
      expect(found).toHaveLength(0);
    },
    60_000,
  );
});

describe("sectors of Video CD that hold sound", () => {
  const head = Buffer.from([0, 0, 1, 0xba, 0x21, 0, 1, 0, 1, 0x80, 0, 1, 0, 0, 1, 0xc0, 0x07, 0xda]);
  const sector = Buffer.concat([head, noise(2010, 7).map((byte) => byte | 1), Buffer.alloc(20)]);
  const film = Buffer.concat(Array<Buffer>(100).fill(sector));

  it("are filled up with zeros", () => {
    expect(streamDamage(sourceOf(film), film.length, "mpg")).toBeUndefined();
  });

  it("are damaged where ten of them are noise", () => {
    const damaged = Buffer.from(film);
    noise(20_480, 9).copy(damaged, 90_000);
    expect(streamDamage(sourceOf(damaged), damaged.length, "mpg")?.kind).toBe("broken-structure");
  });
});
