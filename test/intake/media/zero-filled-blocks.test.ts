import { truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sourceOf } from "../../../src/intake/io/open-file.ts";
import {
  zeroFilledAvi,
  zeroFilledPackets,
} from "../../../src/intake/media/other-containers/zero-filled-blocks.ts";
import { byFfprobe, readFilm } from "../../support/ffprobe.ts";
import { temporaryFolder } from "../../support/folder.ts";

const bytes = 1_000_000;

/** Packets of a transport stream that hold nothing but zeros. */
function quiet(): Buffer {
  const stream = Buffer.alloc(bytes);
  for (let at = 0; at < bytes; at += 188) stream[at] = 0x47;
  return stream;
}

describe("packets that were never copied", () => {
  it.each([
    ["the last tenth", 0.9, 1],
    ["the second half", 0.5, 1],
    ["a hole in the middle", 0.4, 0.6],
  ])("finds zeros in %s", (_name, from, to) => {
    const stream = quiet().fill(0, bytes * from, bytes * to);
    const found = zeroFilledPackets(sourceOf(stream), bytes);
    expect(found).toMatchObject({ kind: "zeros", ofBytes: bytes });
    // The packets on both sides hold zeros as well.
    if (found?.kind !== "zeros") throw new Error("no zeros");
    expect(Math.abs((found.from ?? 0) - bytes * from)).toBeLessThan(188);
    expect(Math.abs((found.zeroBytes ?? 0) - bytes * (to - from))).toBeLessThan(2 * 188);
  });

  it("takes packets of silence for what they are", () => {
    expect(zeroFilledPackets(sourceOf(quiet()), bytes)).toBeUndefined();
  });

  it("says nothing of a file that is shorter than a block", () => {
    const stream = Buffer.alloc(1000);
    expect(zeroFilledPackets(sourceOf(stream), stream.length)).toBeUndefined();
  });
});

describe("an AVI that was never copied to its end", () => {
  function avi(flags: number): Buffer {
    const file = Buffer.alloc(bytes);
    file.write("RIFF");
    file.writeUInt32LE(bytes - 8, 4);
    file.write("AVI LIST", 8);
    file.write("hdrlavih", 20);
    file.writeUInt32LE(flags, 24 + 20);
    return file;
  }
  const found = (file: Buffer) => zeroFilledAvi(sourceOf(file), file.subarray(0, 4096), bytes);

  it("finds zeros where its index should stand", () => {
    expect(found(avi(0x10))).toMatchObject({ kind: "zeros", ofBytes: bytes });
  });

  it("passes an index, and zeros of a film without one, which may be black pictures", () => {
    const whole = avi(0x10);
    whole.write("idx1", bytes - 1000);
    expect(found(whole)).toBeUndefined();
    expect(found(avi(0))).toBeUndefined();
  });
});

describe("a sparse film of 20 GB", () => {
  const folder = temporaryFolder();

  it.each([
    ["ogv", "OggS\0\x02"],
    ["rm", ".RMF\0\0\0\x12"],
    ["dv", "\x1f\x07\0\x3f"],
  ])("of zeros behind its head (%s) is damaged at once, without an engine", async (extension, head) => {
    const path = join(folder.path, `sparse.${extension}`);
    writeFileSync(path, Buffer.from(head, "latin1"));
    truncateSync(path, 20e9);
    expect(await readFilm(path, byFfprobe([]))).toMatchObject({
      status: "damaged",
      damage: { kind: "zeros" },
    });
  });
});
