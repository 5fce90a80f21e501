/** Bytes that are no film are named, wherever they stand. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { byFfprobe, media, readFilm } from "../../support/ffprobe.ts";
import { temporaryFolder } from "../../support/folder.ts";

const folder = temporaryFolder();
const padding = 600_000;

function box(type: string): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(padding + 8);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, Buffer.alloc(padding, 0x55)]);
}

let count = 0;

async function surplusOf(name: string, content: readonly Buffer[]) {
  const place = folder.place(`surplus-${count++}`, { [name]: Buffer.concat(content) });
  const result = await readFilm(join(place, name), { ...byFfprobe(), onlyFfprobe: false });
  return result.status === "facts" ? result.facts.surplus : result;
}

function film(name: string): Buffer {
  return readFileSync(join(media, name));
}

describe.each(["plain.mp4", "quicktime.mov", "fragmented.mp4"])("of %s", (name) => {
  it.each(["free", "skip", "uuid"])("a box %s is filler", async (type) => {
    expect(await surplusOf(name, [film(name), box(type)])).toContainEqual({ kind: "filler", bytes: padding });
  });

  it("a second box of media data is not used", async () => {
    const found = await surplusOf(name, [film(name), box("mdat")]);
    expect(found).toContainEqual({ kind: "unused", bytes: expect.any(Number) });
  });
});

describe.each(["plain.mp4", "quicktime.mov", "plain.mkv", "plain.webm", "plain.avi", "plain.wmv"])(
  "behind %s",
  (name) => {
    it.each([0, 0x01, 0x99])("bytes %d are named with their size", async (byte) => {
      expect(await surplusOf(name, [film(name), Buffer.alloc(padding, byte)])).toEqual([
        { kind: "trailing", bytes: padding },
      ]);
    });

    it("another film is named", async () => {
      expect(await surplusOf(name, [film(name), film(name)])).toContainEqual({
        kind: "second-film",
        bytes: film(name).length,
      });
    });

    it("nothing is said of the film by itself", async () => {
      expect(await surplusOf(name, [film(name)])).toBeUndefined();
    });
  },
);
