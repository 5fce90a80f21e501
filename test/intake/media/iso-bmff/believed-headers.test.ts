/** Films whose headers are right and which nobody can play, or not everybody the same way. */
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
const stbl = ["moov", "trak", "mdia", "minf", "stbl"];
const plain = film("plain.mp4");

/** The plain film with its sample entry of another type, and more boxes in it. */
function entryOf(type: string, ...more: readonly Buffer[]): Buffer {
  const { payload, end } = boxAt(plain, ...stbl, "stsd");
  const entry = plain.subarray(payload + 16, end);
  return replaced(plain, [...stbl, "stsd"], box("stsd", words(0, 1), box(type, entry, ...more)));
}

/** The plain film with a box behind its sample tables. */
function besideTables(extra: Buffer): Buffer {
  const { payload, end } = boxAt(plain, ...stbl);
  return replaced(plain, stbl, box("stbl", plain.subarray(payload, end), extra));
}

const sinf = box(
  "sinf",
  box("frma", Buffer.from("avc1")),
  box("schm", words(0), Buffer.from("cenc"), words(0x10000)),
);
const piff = Buffer.from("a2394f525a9b4f14a2446c427c648df4", "hex");

describe("an encrypted film", () => {
  it.each([
    ["an entry encv", entryOf("encv", sinf)],
    ["FairPlay's entry drmi", entryOf("drmi")],
    ["an entry avc1 with a protection scheme", entryOf("avc1", sinf)],
    ["initialization vectors beside the tables", besideTables(box("senc", words(0, 1), Buffer.alloc(8, 7)))],
    [
      "auxiliary information of a scheme",
      besideTables(box("saiz", words(1), Buffer.from("cenc"), words(0, 0))),
    ],
  ])("is told by %s", (_, bytes) => {
    expect(read(bytes).damage).toEqual({ kind: "encrypted" });
  });

  it("is told by its sound, in an entry of QuickTime's first version too", () => {
    const sound = film("sound-only.mp4");
    const { payload, end } = boxAt(sound, ...stbl, "stsd");
    const entry = sound.subarray(payload + 16, end);
    const first = changed(entry.subarray(0, 28), (copy) => copy.writeUInt16BE(1, 8));
    for (const inside of [[entry], [first, Buffer.alloc(16), entry.subarray(28)]]) {
      const stsd = box("stsd", words(0, 1), box("mp4a", ...inside, sinf));
      expect(read(replaced(sound, [...stbl, "stsd"], stsd)).damage).toEqual({ kind: "encrypted" });
    }
  });

  it.each([
    ["no sample in senc", besideTables(box("senc", words(0, 0)))],
    ["auxiliary information of no scheme", besideTables(box("saiz", words(0, 0, 0)))],
    ["a box of one's own", besideTables(box("uuid", Buffer.alloc(16, 9)))],
  ])("is not one with %s", (_, bytes) => {
    expect(read(bytes).damage).toBeUndefined();
  });

  it("is told by PIFF's box too, in a fragment", () => {
    const whole = film("fragmented.mp4");
    const at = topLevelBoxes(sourceOf(whole), whole.length).fragments.at(-1)?.start ?? 0;
    const tail = replaced(
      whole.subarray(at),
      ["moof", "traf", "tfdt"],
      Buffer.concat([box("tfdt", words(0, 0)), box("uuid", piff, words(0, 1))]),
    );
    expect(read(Buffer.concat([whole.subarray(0, at), tail])).damage).toEqual({ kind: "encrypted" });
  });

  const folder = temporaryFolder();
  it.skipIf(!canEncode("libx264")).each([[[]], [["-movflags", "+frag_keyframe+empty_moov"]]])(
    "made by ffmpeg %j keeps its entry avc1, and is told all the same",
    (flags) => {
      const key = [
        "-encryption_key",
        "76a6c65c5ea762046bd749a2e632ccbb",
        "-encryption_kid",
        "a7e61c373e219033c21091fa607bf3b8",
      ];
      const options = ["-c:v", "libx264", "-encryption_scheme", "cenc-aes-ctr", ...key, ...flags];
      expect(read(madeFilm(folder.path, "cenc.mp4", options)).damage).toEqual({ kind: "encrypted" });
    },
  );
});

/** The plain film with another data reference. */
function referring(...reference: readonly Buffer[]): Buffer {
  const dref = box("dref", words(0, 1), ...reference);
  return replaced(plain, ["moov", "trak", "mdia", "minf", "dinf", "dref"], dref);
}

/** An alias record of the Macintosh with a file's name. */
function alias(name: string): Buffer {
  const record = Buffer.alloc(150);
  record.writeUInt16BE(record.length, 4);
  record[50] = name.length;
  record.write(name, 51, "latin1");
  return record;
}

describe("a film whose pictures lie elsewhere", () => {
  it("is named with the address", () => {
    const bytes = referring(box("url ", words(0), Buffer.from("file:///D:/film.mxf\0")));
    expect(read(bytes).damage).toEqual({ kind: "external-media", address: "file:///D:/film.mxf" });
  });

  it("is named with the file of an alias", () => {
    const bytes = referring(box("alis", words(0), alias("A001.mov")));
    expect(read(bytes).damage).toEqual({ kind: "external-media", address: "A001.mov" });
  });

  it("is named where the alias gives no name", () => {
    expect(read(referring(box("alis", words(0), alias("")))).damage).toEqual({ kind: "external-media" });
  });

  it("is told before anything is called missing", () => {
    const bytes = referring(box("url ", words(0), Buffer.from("film.mxf\0")));
    const { start, end } = boxAt(bytes, "mdat");
    const without = Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
    expect(read(without).damage).toMatchObject({ kind: "external-media" });
  });

  it("is told where the index only lists other films", () => {
    const bytes = Buffer.concat([box("ftyp", Buffer.from("qt  \0\0\0\0qt  ")), box("moov", box("rmra"))]);
    expect(read(bytes).damage).toEqual({ kind: "external-media" });
  });

  it("is none if the reference is flagged as its own, whatever it says", () => {
    const bytes = referring(box("url ", words(1), Buffer.from("film.mxf\0")));
    expect(read(bytes)).toMatchObject({ ambiguities: [] });
    expect(read(bytes).damage).toBeUndefined();
  });

  it("is a point to confirm if no other is named", () => {
    const { damage, ambiguities } = read(referring(box("url ", words(0))));
    expect([damage, ambiguities]).toEqual([undefined, [{ kind: "unflagged-reference" }]]);
  });
});

/** The header of a track switched off. */
function switchedOff(bytes: Buffer): Buffer {
  return changed(bytes, (copy) =>
    copy.writeUInt8(
      copy.readUInt8(boxAt(copy, "moov", "trak", "tkhd").payload + 3) & 0xfe,
      boxAt(copy, "moov", "trak", "tkhd").payload + 3,
    ),
  );
}

describe("what players take in different ways", () => {
  it("is a video track that is switched off", () => {
    expect(read(switchedOff(plain)).ambiguities).toEqual([
      { kind: "disabled-video", tracks: 1, disabled: 1 },
    ]);
  });

  it("is one of two", () => {
    const trak = boxAt(plain, "moov", "trak");
    const both = Buffer.concat([plain.subarray(trak.start, trak.end), plain.subarray(trak.start, trak.end)]);
    const bytes = switchedOff(replaced(plain, ["moov", "trak"], both));
    expect(read(bytes).ambiguities).toEqual([{ kind: "disabled-video", tracks: 2, disabled: 1 }]);
  });

  it("is no track of pictures for chapters", () => {
    const trak = boxAt(plain, "moov", "trak");
    const id = plain.readUInt32BE(boxAt(plain, "moov", "trak", "tkhd").payload + 12);
    const telling = box("trak", plain.subarray(trak.payload, trak.end), box("tref", box("chap", words(id))));
    const bytes = switchedOff(replaced(plain, ["moov", "trak"], telling));
    expect(read(bytes).ambiguities).toEqual([]);
  });

  it("is no sound that is switched off", () => {
    expect(read(switchedOff(film("sound-only.mp4"))).ambiguities).toEqual([]);
  });

  it.each([
    [1000, []],
    [1001, [{ kind: "pause", seconds: 1.001 }]],
    [3_600_000, [{ kind: "pause", seconds: 3600 }]],
  ])("is a pause of %d ms in front, if it is more than a second", (units, wanted) => {
    const edits = words(0, 2, units, -1, 0x10000, 2000, 0, 0x10000);
    expect(
      read(replaced(plain, ["moov", "trak", "edts"], box("edts", box("elst", edits)))).ambiguities,
    ).toEqual(wanted);
  });

  it("is a second index for the same pictures, in front or behind", () => {
    const { start, end } = boxAt(plain, "moov");
    const index = plain.subarray(start, end);
    for (const bytes of [
      Buffer.concat([plain, index]),
      Buffer.concat([plain.subarray(0, end), index, plain.subarray(end)]),
    ]) {
      const { damage, ambiguities } = read(bytes);
      expect([damage, ambiguities]).toEqual([undefined, [{ kind: "second-index" }]]);
    }
  });

  it("is no second film, which is surplus", () => {
    expect(read(Buffer.concat([plain, plain])).ambiguities).toEqual([]);
  });
});

describe("the same pictures throughout", () => {
  const h264 = film("index-first.mp4");

  it("are an index that names one chunk for all", () => {
    const bytes = changed(h264, (copy) => {
      const { payload } = boxAt(copy, ...stbl, "stco");
      const count = copy.readUInt32BE(payload + 4);
      expect(count).toBeGreaterThan(2);
      for (let chunk = 1; chunk < count; chunk++)
        copy.copy(copy, payload + 8 + chunk * 4, payload + 8, payload + 12);
    });
    expect(read(bytes).damage).toEqual({ kind: "same-samples" });
  });

  it("are a point to confirm if their bytes lie in many places", () => {
    const size = 1000;
    const copies = 8;
    const picture = Buffer.alloc(size, 0x5a);
    picture.writeUInt32BE(size - 4, 0);
    picture[4] = 0x65;
    const tables = [
      box("stts", words(0, 1, copies, 512)),
      box("stsz", words(0, size, copies)),
      box("stsc", words(0, 1, 1, copies, 1)),
      box("stco", words(0, 1, 8)),
    ];
    const stsd = boxAt(plain, ...stbl, "stsd");
    const index = replaced(plain, stbl, box("stbl", plain.subarray(stsd.start, stsd.end), ...tables));
    const moov = boxAt(index, "moov");
    const bytes = Buffer.concat([
      box("mdat", ...Array<Buffer>(copies).fill(picture)),
      index.subarray(moov.start, moov.end),
    ]);
    expect(read(bytes)).toMatchObject({ ambiguities: [{ kind: "same-pictures", looked: copies }] });
  });
});
