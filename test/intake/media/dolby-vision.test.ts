import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { media, readFilm } from "../../support/ffprobe.ts";
import { temporaryFolder } from "../../support/folder.ts";

const folder = temporaryFolder();

it.each(["dvav", "dva1"])("reads a sample entry %s as H.264, by its configuration", async (type) => {
  const film = Buffer.from(readFileSync(join(media, "index-first.mp4")));
  film.write(type, film.indexOf("avc1", film.indexOf("stsd")), "latin1");
  const result = await readFilm(join(folder.place(type, { "a.mp4": film }), "a.mp4"));
  expect(result.status === "facts" ? result.facts.video[0]?.codec : result).toBe("h264");
});
