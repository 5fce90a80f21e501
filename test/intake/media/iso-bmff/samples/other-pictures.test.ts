/** Films whose samples bring sequence parameter sets of their own. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sourceOf } from "../../../../../src/intake/io/open-file.ts";
import { readIsoBmff } from "../../../../../src/intake/media/iso-bmff/read-iso-bmff.ts";
import type { VideoStream } from "../../../../../src/model/facts/streams.ts";
import { box, boxAt, changed, replaced, words } from "../../../../support/boxes.ts";
import { readFilm } from "../../../../support/ffprobe.ts";
import { temporaryFolder } from "../../../../support/folder.ts";
import { canEncode } from "../../../../support/made-films.ts";

const folder = temporaryFolder().place("films", { "none.txt": "" });
const stbl = ["moov", "trak", "mdia", "minf", "stbl"];
const stsd = [...stbl, "stsd"];

interface Wanted {
  readonly codec?: string;
  readonly size?: string;
  readonly pixels?: string;
  readonly more?: readonly string[];
  readonly name?: string;
}

/** A film of two seconds with a key frame every half; parameter sets stand in front of each. */
function inBand({
  codec = "libx264",
  size = "640x360",
  pixels = "yuv420p",
  more = [],
  name,
}: Wanted): Buffer {
  const path = join(folder, name ?? `${codec}-${size}-${pixels}${more.join("").replace(/\W/g, "")}.mp4`);
  if (existsSync(path)) return readFileSync(path);
  const input = ["-f", "lavfi", "-i", `testsrc2=s=${size}:r=24:d=2`, "-g", "12", "-threads", "1"];
  const sets = ["-bsf:v", "dump_extra=freq=keyframe", "-pix_fmt", pixels];
  const quiet =
    codec === "libx265" ? ["-preset", "ultrafast", "-x265-params", "log-level=none", "-tag:v", "hvc1"] : [];
  execFileSync("ffmpeg", ["-v", "error", "-y", ...input, "-c:v", codec, ...quiet, ...more, ...sets, path]);
  return readFileSync(path);
}

/** A film with the sample entry and the layout of another one. */
function withEntryOf(film: Buffer, other: Buffer): Buffer {
  const entry = boxAt(other, ...stsd);
  const layout = boxAt(other, "moov", "trak", "tkhd").end - 8;
  const swapped = replaced(film, stsd, other.subarray(entry.start, entry.end));
  const at = boxAt(swapped, "moov", "trak", "tkhd").end - 8;
  return changed(swapped, (copy) => other.copy(copy, at, layout, layout + 8));
}

async function streamOf(bytes: Buffer): Promise<VideoStream | undefined> {
  const path = join(folder, "read.mp4");
  writeFileSync(path, bytes);
  const result = await readFilm(path);
  return result.status === "facts" ? result.facts.video[0] : undefined;
}

const doubts = (bytes: Buffer) => readIsoBmff(sourceOf(bytes), bytes.length).ambiguities;
const found = (bytes: Buffer) => doubts(bytes).find(({ kind }) => kind === "other-pictures");

describe.skipIf(!canEncode("libx264"))("H.264 with its sets in band", () => {
  const small = () => inBand({ size: "320x180" });
  const large = () => inBand({});

  it("is believed where the sample entry agrees", async () => {
    expect(doubts(large())).toEqual([]);
    expect(await streamOf(large())).toMatchObject({ codedWidth: 640, displayHeight: 360 });
  });

  it("counts by its samples where the sample entry is of a larger film", async () => {
    const film = withEntryOf(small(), large());
    expect(found(film)).toMatchObject({
      stated: { width: 640, height: 360 },
      found: [{ width: 320, height: 180 }],
    });
    const stream = await streamOf(film);
    expect(stream).toMatchObject({
      codedWidth: 320,
      codedHeight: 180,
      displayWidth: 320,
      displayHeight: 180,
    });
    expect(stream).not.toHaveProperty("otherPictures");
  });

  it.each(["avc3", "dvav"])("does so in an entry %s", (type) => {
    const film = withEntryOf(small(), large());
    expect(
      found(changed(film, (copy) => copy.write(type, copy.lastIndexOf("avc1"), "latin1"))),
    ).toBeDefined();
  });

  it("counts by its samples for color, depth, profile and fields", async () => {
    const deep = inBand({ pixels: "yuv422p10le" });
    expect(await streamOf(withEntryOf(large(), deep))).toMatchObject({
      chroma: "4:2:0",
      bitDepth: 8,
      profile: "High",
      pixelFormat: "yuv420p",
    });
    const fields = inBand({ more: ["-flags", "+ilme+ildct"] });
    expect(found(withEntryOf(fields, large()))).toMatchObject({ found: [{ progressive: false }] });
    expect((await streamOf(withEntryOf(fields, large())))?.scan).toBeUndefined();
  });

  it("is told in fragments", () => {
    const film = inBand({
      size: "320x180",
      more: ["-movflags", "frag_keyframe+empty_moov+default_base_moof"],
      name: "frag.mp4",
    });
    const other = large();
    const entry = boxAt(other, ...stsd);
    const swapped = replaced(film, stsd, other.subarray(entry.start, entry.end));
    expect(found(film)).toBeUndefined();
    expect(found(swapped)).toMatchObject({ found: [{ width: 320, height: 180 }] });
  });

  it("is told by the entry that describes the samples, of two", async () => {
    const film = small();
    const [first, second] = [large(), film].map((one) => {
      const { payload, end } = boxAt(one, ...stsd);
      return one.subarray(payload + 8, end);
    });
    const two = replaced(film, stsd, box("stsd", words(0, 2), first ?? film, second ?? film));
    const runs = boxAt(two, ...stbl, "stsc");
    const count = two.readUInt32BE(runs.payload + 4);
    const moved = changed(two, (copy) => {
      for (let run = 0; run < count; run++) copy.writeUInt32BE(2, runs.payload + 8 + run * 12 + 8);
    });
    expect(found(moved)).toMatchObject({ stated: { width: 640 }, found: [{ width: 320 }] });
    expect(await streamOf(moved)).toMatchObject({ displayWidth: 320 });
  });

  it("keeps all kinds of pictures where they change inside the film", async () => {
    const parts = ["640x360", "320x180"].map((size) => {
      const path = join(folder, `${size}.ts`);
      const input = ["-f", "lavfi", "-i", `testsrc2=s=${size}:r=24:d=1`, "-g", "12", "-pix_fmt", "yuv420p"];
      execFileSync("ffmpeg", ["-v", "error", "-y", ...input, "-c:v", "libx264", path]);
      return path;
    });
    const path = join(folder, "changing.mp4");
    execFileSync("ffmpeg", ["-v", "error", "-y", "-i", `concat:${parts.join("|")}`, "-c", "copy", path]);
    const film = readFileSync(path);
    expect(found(film)).toMatchObject({ found: [{ width: 640 }, { width: 320 }] });
    const stream = await streamOf(film);
    expect(stream).toMatchObject({
      displayWidth: 640,
      otherPictures: [{ displayWidth: 320, displayHeight: 180 }],
    });
  });
});

describe.skipIf(!canEncode("libx265"))("H.265 with its sets in band", () => {
  const film = (size: string, pixels = "yuv420p") => inBand({ codec: "libx265", size, pixels });

  it("counts by its samples where the sample entry is of another film", async () => {
    expect(found(film("640x360"))).toBeUndefined();
    expect(await streamOf(withEntryOf(film("320x180"), film("640x360")))).toMatchObject({
      displayWidth: 320,
    });
    const deep = withEntryOf(film("640x360"), film("640x360", "yuv420p10le"));
    expect(await streamOf(deep)).toMatchObject({ bitDepth: 8, profile: "Main" });
  });

  it.each(["hev1", "dvh1", "dvhe"])("does so in an entry %s", (type) => {
    const swapped = withEntryOf(film("320x180"), film("640x360"));
    expect(
      found(changed(swapped, (copy) => copy.write(type, copy.lastIndexOf("hvc1"), "latin1"))),
    ).toBeDefined();
  });
});
