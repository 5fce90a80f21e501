/** Films that end too early: what is missing, and what may have happened. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sourceOf } from "../../../../src/intake/io/open-file.ts";
import { topLevelBoxes } from "../../../../src/intake/media/iso-bmff/boxes.ts";
import { readIsoBmff } from "../../../../src/intake/media/iso-bmff/read-iso-bmff.ts";
import { box, boxAt, changed, replaced, words } from "../../../support/boxes.ts";
import { media } from "../../../support/ffprobe.ts";
import { temporaryFolder } from "../../../support/folder.ts";
import { canEncode, madeFilm } from "../../../support/made-films.ts";

const film = (name: string) => readFileSync(join(media, name));
const read = (bytes: Buffer) => readIsoBmff(sourceOf(bytes), bytes.length);
const fragmented = film("fragmented.mp4");
const fragments = topLevelBoxes(sourceOf(fragmented), fragmented.length).fragments;
const second = fragments[1]?.start ?? 0;

describe("a copy that did not finish may as well be a recording that broke off", () => {
  it("where the index was to come last", () => {
    const whole = film("index-last.mp4");
    const cut = whole.subarray(0, boxAt(whole, "mdat").end - 100);
    expect(read(cut).damage).toEqual({ kind: "truncated", missingBytes: 100, maybeRecording: true });
  });

  it("where the media data go on to wherever the file ends", () => {
    const whole = film("index-last.mp4");
    const { start, end } = boxAt(whole, "mdat");
    const cut = changed(whole.subarray(0, end - 100), (copy) => copy.writeUInt32BE(0, start));
    expect(read(cut).damage).toEqual({ kind: "no-index" });
  });

  it("where it is written in fragments", () => {
    const { damage } = read(fragmented.subarray(0, second + 60));
    expect(damage).toMatchObject({ kind: "truncated", maybeRecording: true });
  });

  it("but not where the index in front knows of more", () => {
    const whole = film("index-first.mp4");
    expect(read(whole.subarray(0, whole.length - 100)).damage).toEqual({
      kind: "truncated",
      missingBytes: 100,
    });
  });
});

describe("a fragmented film that was cut between fragments", () => {
  /** The film up to its second fragment, whose header states how long all fragments last. */
  function stating(milliseconds: number, of = fragmented.subarray(0, second)): Buffer {
    const mvex = boxAt(of, "moov", "mvex");
    const stated = box("mvex", box("mehd", words(0, milliseconds)), of.subarray(mvex.payload, mvex.end));
    // What follows must not move: its offsets are of the whole file.
    const udta = boxAt(of, "moov", "udta");
    const shorter = box("udta", box("free", Buffer.alloc(udta.end - udta.start - 32)));
    return replaced(replaced(of, ["moov", "mvex"], stated), ["moov", "udta"], shorter);
  }

  it("is told by the length that its header states", () => {
    expect(fragments.length).toBeGreaterThan(1);
    expect(read(stating(5000)).damage).toEqual({ kind: "truncated", maybeRecording: true });
  });

  it("is whole where the header states what is there, give or take a second, or nothing", () => {
    for (const stated of [1000, 1900, 0, 0xffffffff])
      expect(read(stating(stated)).damage, `${stated}`).toBeUndefined();
  });

  const folder = temporaryFolder();
  it.skipIf(!canEncode("libx264"))("is told by the index of its segments, with what is missing", () => {
    const flags = ["-movflags", "+dash+frag_keyframe+empty_moov+global_sidx"];
    const whole = madeFilm(folder.path, "segments.mp4", ["-c:v", "libx264", "-g", "12", ...flags]);
    const [, , third] = topLevelBoxes(sourceOf(whole), whole.length).fragments;
    const cut = whole.subarray(0, third?.start);
    expect(cut.length).toBeLessThan(whole.length);
    expect(read(whole).damage).toBeUndefined();
    expect(read(cut).damage).toMatchObject({ kind: "truncated", maybeRecording: true });
    // The index of random access at its end is no segment.
    const tail = boxAt(whole, "mfra");
    expect(read(cut).damage).toMatchObject({ missingBytes: tail.start - cut.length });
  });

  it("is told by the index of fragments at its end, where that is left", () => {
    const far = box("mfra", box("tfra", words(0, 1, 0, 1, 0, fragmented.length * 2), Buffer.from([1, 1, 1])));
    const bytes = Buffer.concat([fragmented.subarray(0, second), far]);
    expect(read(bytes).damage).toMatchObject({ kind: "truncated" });
  });
});

describe("an index that is wrong in a file that is all there", () => {
  it("is called broken, wherever it points", () => {
    for (const name of ["index-first.mp4", "index-last.mp4", "quicktime.mov"]) {
      const bytes = changed(film(name), (copy) => {
        const { end } = boxAt(copy, "moov", "trak", "mdia", "minf", "stbl", "stco");
        copy.writeUInt32BE(0x7f000000, end - 4);
      });
      expect(read(bytes).damage, name).toEqual({ kind: "broken-index" });
    }
  });

  it("is called broken in fragments too", () => {
    const bytes = changed(fragmented, (copy) => {
      const last = fragments.at(-1)?.start ?? 0;
      const run = copy.indexOf("trun", last);
      copy.writeUInt32BE(0x7f000000, run + 12);
    });
    expect(read(bytes).damage).toEqual({ kind: "broken-index" });
  });

  it("is a copy that did not finish where media data end behind the file", () => {
    const whole = film("index-first.mp4");
    const { start } = boxAt(whole, "mdat");
    const open = changed(whole.subarray(0, whole.length - 100), (copy) => copy.writeUInt32BE(0, start));
    expect(read(open).damage).toEqual({ kind: "truncated", missingBytes: 100 });
  });
});
