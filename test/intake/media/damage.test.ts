import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { byFfprobe, media, readFilm } from "../../support/ffprobe.ts";
import { temporaryFolder } from "../../support/folder.ts";

const folder = temporaryFolder();

describe("damage is named as damage", () => {
  function cut(name: string, share: number): string {
    const whole = readFileSync(join(media, name));
    return join(
      folder.place(`cut-${share}-${name}`, { [name]: whole.subarray(0, Math.floor(whole.length * share)) }),
      name,
    );
  }

  it.each([
    ["index-first.mp4", 0.5],
    ["index-first.mp4", 0.9],
    ["index-first.mp4", 0.99],
    ["index-last.mp4", 0.5],
    ["fragmented.mp4", 0.7],
    ["plain.mkv", 0.5],
    ["plain.mkv", 0.98],
    ["plain.webm", 0.5],
    ["plain.avi", 0.5],
    ["quicktime.mov", 0.3],
    ["plain.flv", 0.6],
    ["plain.wmv", 0.6],
    ["plain.mxf", 0.6],
  ])("%s of which %d was copied", async (name, share) => {
    expect(await readFilm(cut(name, share))).toMatchObject({
      status: "damaged",
      damage: { kind: "truncated" },
    });
  });

  it("says how much is missing", async () => {
    const whole = readFileSync(join(media, "index-first.mp4"));
    const result = await readFilm(cut("index-first.mp4", 0.5));
    const missing =
      result.status === "damaged" && result.damage.kind === "truncated" ? result.damage.missingBytes : 0;
    expect(missing).toBe(whole.length - Math.floor(whole.length * 0.5));
  });

  it("does not mind a media data box that claims too much, as long as every sample is there", async () => {
    const whole = Buffer.from(readFileSync(join(media, "index-first.mp4")));
    const mdat = whole.indexOf("mdat") - 4;
    whole.writeUInt32BE(whole.readUInt32BE(mdat) + 1000, mdat);
    expect((await readFilm(join(folder.place("long-mdat", { "a.mp4": whole }), "a.mp4"))).status).toBe(
      "facts",
    );
  });

  it("sees a cut inside the index, although every sample is there", async () => {
    const whole = readFileSync(join(media, "index-last.mp4"));
    for (const missing of [1, 40, 200, 700]) {
      const short = whole.subarray(0, whole.length - missing);
      expect(await readFilm(join(folder.place(`short-${missing}`, { "a.mp4": short }), "a.mp4"))).toEqual({
        status: "damaged",
        damage: { kind: "truncated", missingBytes: missing },
      });
    }
  });

  it("sees zeros where pictures should be", async () => {
    const whole = Buffer.from(readFileSync(join(media, "index-first.mp4")));
    whole.fill(0, whole.indexOf("mdat") + 4);
    expect(await readFilm(join(folder.place("zeroed", { "a.mp4": whole }), "a.mp4"))).toMatchObject({
      damage: { kind: "zeros" },
    });
  });

  it.each([1, 2, 3])("does not stumble over rubbish of bytes %d behind a Matroska film", async (byte) => {
    for (const name of ["plain.mkv", "plain.webm"]) {
      const film = Buffer.concat([readFileSync(join(media, name)), Buffer.alloc(40, byte)]);
      const at = join(folder.place(`rubbish-${byte}`, { [name]: film }), name);
      expect((await readFilm(at)).status, name).toBe("facts");
    }
  });

  it.each([0x00, 0x01, 0x42, 0x81, 0xa3, 0xff])(
    "calls no Matroska film with %d behind it incomplete",
    async (byte) => {
      for (const name of ["plain.mkv", "plain.webm"]) {
        const noise = Buffer.from(Array.from({ length: 5000 }, (_, index) => byte ^ ((index * 7919) % 251)));
        const film = Buffer.concat([readFileSync(join(media, name)), noise]);
        const at = join(folder.place(`noise-${byte}`, { [name]: film }), name);
        expect((await readFilm(at)).status, name).toBe("facts");
      }
    },
  );

  it("calls a Matroska film that was overwritten in the middle damaged, not half copied", async () => {
    const film = Buffer.from(readFileSync(join(media, "plain.mkv")));
    const cluster = film.indexOf(Buffer.from([0x1f, 0x43, 0xb6, 0x75]));
    film.writeUInt32BE(0x107fffff, cluster + 4); // a cluster of 8 MB in a segment that is all there
    expect(await readFilm(join(folder.place("overrun", { "a.mkv": film }), "a.mkv"))).toEqual({
      status: "damaged",
      damage: { kind: "broken-index" },
    });
  });

  it("sees a Matroska head with nothing but zeros behind it, without asking an engine", async () => {
    const head = readFileSync(join(media, "plain.mkv")).subarray(0, 40);
    const sparse = Buffer.concat([head, Buffer.alloc(100_000)]);
    for (const headBytes of [5 + (head[4] ?? 0), 40]) {
      const film = Buffer.concat([sparse.subarray(0, headBytes), Buffer.alloc(100_000)]);
      const at = join(folder.place(`sparse-${headBytes}`, { "a.mkv": film }), "a.mkv");
      expect((await readFilm(at, byFfprobe([]))).status).toBe("damaged");
    }
  });

  it.each([
    ["one byte", Buffer.from([1])],
    ["fifteen bytes of a program stream", Buffer.concat([Buffer.from([0, 0, 1, 0xba]), Buffer.alloc(11, 5)])],
    ["noise", Buffer.from(Array.from({ length: 9000 }, (_, index) => ((index * 7919) % 251) + 2))],
  ])("needs no engine to see that %s is no film", async (name, content) => {
    const at = join(folder.place(`no-film-${content.length}`, { "a.mp4": content }), "a.mp4");
    expect(await readFilm(at, byFfprobe([])), name).toEqual({
      status: "damaged",
      damage: { kind: "foreign" },
    });
  });

  it("asks an engine where a film may begin behind other bytes", async () => {
    const film = Buffer.concat([Buffer.alloc(100, 7), readFileSync(join(media, "plain.mpg"))]);
    const at = join(folder.place("late-start", { "a.mpg": film }), "a.mpg");
    expect((await readFilm(at)).status).toBe("facts");
  });

  it("sees an index without any film", async () => {
    const whole = readFileSync(join(media, "fragmented.mp4"));
    const init = whole.subarray(0, whole.indexOf("moof") - 4);
    expect(await readFilm(join(folder.place("init", { "a.mp4": init }), "a.mp4"))).toMatchObject({
      damage: { kind: "truncated" },
    });
  });

  it("sees a cut behind more fragments than anybody counts", async () => {
    const whole = readFileSync(join(media, "fragmented.mp4"));
    const free = Buffer.from([0, 0, 0, 8, ...Buffer.from("free")]);
    const many = whole.subarray(0, -100);
    const padded = Buffer.concat([
      whole.subarray(0, whole.indexOf("moof") - 4),
      ...Array<Buffer>(30_000).fill(free),
      many.subarray(whole.indexOf("moof") - 4),
    ]);
    expect(await readFilm(join(folder.place("many-boxes", { "a.mp4": padded }), "a.mp4"))).toMatchObject({
      damage: { kind: "truncated" },
    });
  });

  it("sees a cut that the media data box hides", async () => {
    const whole = Buffer.from(readFileSync(join(media, "index-first.mp4")));
    const mdat = whole.indexOf("mdat") - 4;
    whole.writeUInt32BE(0, mdat); // to the end of the file, wherever that is
    const half = whole.subarray(0, Math.floor(whole.length * 0.6));
    expect(await readFilm(join(folder.place("open-mdat", { "a.mp4": half }), "a.mp4"))).toMatchObject({
      damage: { kind: "truncated" },
    });
  });

  const other: Readonly<Record<string, readonly [string | Buffer, object]>> = {
    "empty.mp4": ["", { kind: "empty" }],
    "zeros.mp4": [Buffer.alloc(100_000), { kind: "zeros" }],
    "text.mp4": ["这不是视频\n", { kind: "foreign", looksLike: "TXT" }],
    "page.mp4": ["<!doctype html><p>404", { kind: "foreign", looksLike: "HTML" }],
    "form.mp4": [Buffer.from("PK\x03\x04xxxxxxxxxxxxxxxx"), { kind: "foreign", looksLike: "ZIP" }],
    "photo.mp4": [
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]),
      { kind: "foreign", looksLike: "JPEG" },
    ],
    "noise.mp4": [
      Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251)),
      { kind: "foreign" },
    ],
    "film.mp4.crdownload": ["xxxx", { kind: "unfinished-download", extension: "crdownload" }],
    "film.mp4.baiduyun.p.downloading": ["xxxx", { kind: "unfinished-download", extension: "downloading" }],
  };
  it.each(Object.entries(other))("%s", async (name, [content, damage]) => {
    expect(await readFilm(join(folder.place("other", { [name]: content }), name))).toEqual({
      status: "damaged",
      damage,
    });
  });
});
