/** Sample entries of pictures as some writers make them: read by our own reader, as players show them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { box, boxAt, changed, replaced, words } from "../../../support/boxes.ts";
import { byFfprobe, media, readFilm } from "../../../support/ffprobe.ts";
import { temporaryFolder } from "../../../support/folder.ts";

const folder = temporaryFolder();
const film = readFileSync(join(media, "index-last.mp4"));
const toEntry = ["moov", "trak", "mdia", "minf", "stbl", "stsd"];

async function picture(name: string, bytes: Buffer) {
  const result = await readFilm(join(folder.place(name, { "a.mp4": bytes }), "a.mp4"), {
    ...byFfprobe(),
    onlyFfprobe: false,
  });
  if (result.status !== "facts") throw new Error(JSON.stringify(result));
  return { engine: result.facts.engine, ...result.facts.video[0] };
}

/** Where width and height stand in the first sample entry. */
const sizeAt = (bytes: Buffer) => boxAt(bytes, ...toEntry).payload + 8 + 8 + 24;

it("shows what the stream shows where an entry states whole macroblocks", async () => {
  const at = sizeAt(film);
  const [width, height] = [film.readUInt16BE(at), film.readUInt16BE(at + 2)];
  const coded = Math.ceil(height / 16) * 16;
  expect(coded).not.toBe(height);
  const stated = changed(film, (copy) => copy.writeUInt16BE(coded, at + 2));
  expect(await picture("macroblocks", stated)).toMatchObject({
    engine: "reelcheck",
    codedWidth: width,
    codedHeight: height,
  });
});

it("leaves an entry of any other size to an engine", async () => {
  const at = sizeAt(film);
  const other = changed(film, (copy) => copy.writeUInt16BE(film.readUInt16BE(at + 2) + 2, at + 2));
  expect((await picture("other", other)).engine).not.toBe("reelcheck");
});

it("reads color behind a profile", async () => {
  const stsd = boxAt(film, ...toEntry);
  const entry = film.subarray(stsd.payload + 8, stsd.end);
  const type = entry.toString("latin1", 4, 8);
  const profile = box("colr", Buffer.from("prof"), Buffer.alloc(128));
  // Code points of ITU-T H.273: BT.2020, HLG, BT.2020 non-constant; full range off.
  const hlg = box("colr", Buffer.from("nclx"), Buffer.from([0, 9, 0, 18, 0, 9, 0]));
  const rest = entry.subarray(8, entry.readUInt32BE(0));
  const grown = box("stsd", words(0, 1), box(type, rest, profile, hlg));
  expect(await picture("colr", replaced(film, toEntry, grown))).toMatchObject({
    engine: "reelcheck",
    color: { transfer: "arib-std-b67", primaries: "bt2020" },
  });
});
