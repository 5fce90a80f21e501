/** Boxes that lie: the reader of MP4 and MOV takes bounded time and memory, never throws, and says nothing it does not know. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sourceOf } from "../../../src/intake/io/open-file.ts";
import { readIsoBmff } from "../../../src/intake/media/iso-bmff/read-iso-bmff.ts";
import { box, words } from "../../support/boxes.ts";
import { root } from "../../support/policies.ts";

const film = (name: string) => readFileSync(fileURLToPath(new URL(`fixtures/media/${name}`, root)));
const read = (bytes: Buffer) => readIsoBmff(sourceOf(bytes), bytes.length);

const ftyp = box("ftyp", Buffer.from("isom\0\0\0\0isom", "latin1"));

/** A film whose index holds one box more, or whose boxes of a type are others. */
function indexOf(name: string, change: (index: Buffer) => Buffer): Buffer {
  const bytes = film(name);
  const at = bytes.indexOf("moov") - 4;
  const end = at + bytes.readUInt32BE(at);
  return Buffer.concat([
    bytes.subarray(0, at),
    box("moov", change(bytes.subarray(at + 8, end))),
    bytes.subarray(end),
  ]);
}

describe("the box reader", () => {
  it("gives an answer for any bytes, and never throws", () => {
    const whole = film("index-first.mp4");
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(changes, fc.double({ min: 0.05, max: 1, noNaN: true }), (edits, share) => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of edits) bytes[at] = value;
        expect(read(bytes.subarray(0, Math.ceil(bytes.length * share)))).toBeTypeOf("object");
      }),
      { numRuns: 300 },
    );
  });

  it("is not led astray by counts that lie", () => {
    const bytes = film("index-first.mp4");
    for (const type of ["stts", "stsz", "stsc", "stco", "elst"]) {
      for (let at = bytes.indexOf(type); at >= 0; at = bytes.indexOf(type, at + 1)) {
        bytes.writeUInt32BE(0xffffffff, at + 8);
        if (type === "stsz") bytes.writeUInt32BE(0xffffffff, at + 12);
      }
    }
    expect(read(bytes)).toBeTypeOf("object");
  });

  it("does not go down into depth without end", () => {
    const deep = 200_000;
    const nested = Buffer.alloc(deep * 8);
    for (let level = 0; level < deep; level++) {
      nested.writeUInt32BE(nested.length - level * 8, level * 8);
      nested.write("minf", level * 8 + 4, "latin1");
    }
    const { answer, damage } = read(indexOf("index-last.mp4", (index) => Buffer.concat([index, nested])));
    expect([answer, damage]).toEqual([undefined, undefined]);
  });

  it("gives up a file of nothing but small boxes", () => {
    const tiny = Buffer.alloc(8 * 2_100_000);
    for (let at = 0; at < tiny.length; at += 8) box("free").copy(tiny, at);
    expect(read(Buffer.concat([ftyp, tiny])).damage).toEqual({ kind: "broken" });
  });

  it("leaves an index to ffprobe that is larger than any film's", () => {
    const large = box("free", Buffer.alloc(65 * 2 ** 20));
    const { answer, damage, tracks } = read(
      indexOf("index-last.mp4", (index) => Buffer.concat([index, large])),
    );
    expect([answer, damage, tracks]).toEqual([undefined, undefined, []]);
  });

  it("keeps no table of times that no film has", () => {
    const entries = 2_000_000;
    const table = Buffer.alloc(entries * 8);
    for (let entry = 0; entry < entries; entry++) words(1, entry).copy(table, entry * 8);
    const stts = box("stts", words(0, entries), table);
    const trak = box("trak", box("mdia", box("minf", box("stbl", stts))));
    const { tracks } = read(Buffer.concat([ftyp, box("moov", trak)]));
    expect(tracks[0]?.timing).toBeUndefined();
  });

  it("adds up an edit list of any length", () => {
    const entries = 1_000_000;
    const list = Buffer.alloc(entries * 12);
    for (let entry = 0; entry < entries; entry++) list.writeUInt32BE(2, entry * 12);
    const trak = box("trak", box("edts", box("elst", words(0, entries), list)));
    const { tracks } = read(Buffer.concat([ftyp, box("moov", trak)]));
    expect(tracks[0]?.edits).toEqual({ pieces: entries, units: 2 * entries, pauseUnits: 0 });
  });

  it.each([
    ["more samples than there are entries", [0x300, 0xffffffff]],
    ["samples without end that need no entries", [0, 0xffffffff]],
    ["a picture shown an hour after it was decoded", [0x800, 1, 90_000 * 3600]],
    ["a field behind its end", [0x1, 1]],
  ])("leaves a fragment to ffprobe that names %s", (_, run) => {
    const bytes = film("fragmented.mp4");
    const at = bytes.indexOf("moof") - 4;
    const fragment = box("moof", box("traf", box("tfhd", words(0x20000, 1)), box("trun", words(...run))));
    const { answer } = read(Buffer.concat([bytes.subarray(0, at), fragment]));
    expect(answer).toBeUndefined();
  });

  it("is not kept busy by a thousand fragments of a million samples", () => {
    const bytes = film("fragmented.mp4");
    const at = bytes.indexOf("moof") - 4;
    const fragment = box(
      "moof",
      box("traf", box("tfhd", words(0x20000, 1)), box("trun", words(0, 1_000_000))),
    );
    const many = Buffer.concat(Array.from({ length: 1000 }, () => fragment));
    expect(read(Buffer.concat([bytes.subarray(0, at), many])).answer).toBeUndefined();
  });

  it("sees zeros where more fragments were to come", () => {
    const bytes = Buffer.from(film("fragmented.mp4"));
    const second = bytes.indexOf("moof", bytes.indexOf("moof") + 4) - 4;
    expect(second).toBeGreaterThan(0);
    expect(read(bytes.fill(0, second)).damage).toEqual({ kind: "zeros" });
  });

  it("sees where the last fragment is cut off, and where its samples are not there", () => {
    const bytes = film("fragmented.mp4");
    const mdat = bytes.lastIndexOf("mdat") - 4;
    expect(read(bytes.subarray(0, mdat + 100)).damage).toMatchObject({ kind: "truncated" });
    expect(read(bytes.subarray(0, mdat)).damage).toMatchObject({ kind: "truncated" });
  });
});
