import { execFileSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import type { Program } from "../../src/intake/io/find-program.ts";
import { detectSignature } from "../../src/intake/io/signatures.ts";
import { mediaFacts } from "../../src/intake/media/facts/media-facts.ts";
import { findFfprobes } from "../../src/intake/media/ffprobe/find-ffprobe.ts";
import { PacketTotals } from "../../src/intake/media/ffprobe/packets.ts";
import { readMedia } from "../../src/intake/media/read-media.ts";
import { frameTiming } from "../../src/intake/media/timing/frame-timing.ts";
import { findDuplicates } from "../../src/intake/package/find-duplicates.ts";
import { type Entry, PathError, walk } from "../../src/intake/package/walk.ts";
import { readPackage } from "../../src/intake/read-package.ts";
import type { MediaResult } from "../../src/model/facts/media.ts";
import { fraction } from "../../src/model/fraction.ts";
import { type PackageCase, packageOf } from "../support/package.ts";
import { policyOf, readProject, root } from "../support/policies.ts";

const media = fileURLToPath(new URL("fixtures/media/", root));
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "reelcheck-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Makes a folder of files, each with a text. */
function place(name: string, files: Readonly<Record<string, string | Buffer>>): string {
  const at = join(folder, name);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(at, path, ".."), { recursive: true });
    writeFileSync(join(at, path), content);
  }
  return at;
}

describe("scan", () => {
  it("lists every depth in natural order, and sets junk aside", async () => {
    const at = place("junk", {
      "作品/第10集.mp4": "x",
      "作品/第9集.mp4": "x",
      "作品/a/b/c/d/深.mp4": "x",
      ".DS_Store": "x",
      "作品/._第9集.mp4": "x",
      "Thumbs.db": "x",
      "desktop.ini": "x",
      "~$报名表.docx": "x",
      ".~lock.报名表.docx#": "x",
      "System Volume Information/IndexerVolumeGuid": "x",
      "$RECYCLE.BIN/S-1-5/deleted.mp4": "x",
      ".Trashes/501/deleted.mp4": "x",
      "__MACOSX/作品/._a": "x",
      "reelcheck.yaml": "x",
      ".hidden": "x",
    });
    const { entries, ignored, folders, whole } = await walk([at]);
    expect(entries.map(({ path }) => path)).toEqual([
      "作品/a/b/c/d/深.mp4",
      "作品/第9集.mp4",
      "作品/第10集.mp4",
    ]);
    expect(folders).toEqual(["作品", "作品/a", "作品/a/b", "作品/a/b/c", "作品/a/b/c/d"]);
    expect(whole).toBe(true);
    expect(Object.fromEntries(ignored.map(({ path, reason }) => [path, reason]))).toEqual({
      "$RECYCLE.BIN": "system",
      ".DS_Store": "system",
      ".Trashes": "system",
      ".hidden": "hidden",
      ".~lock.报名表.docx#": "temporary",
      "System Volume Information": "system",
      "Thumbs.db": "system",
      __MACOSX: "system",
      "desktop.ini": "system",
      "reelcheck.yaml": "rule-file",
      "~$报名表.docx": "temporary",
      "作品/._第9集.mp4": "system",
    });
  });

  it("follows links once, and does not loop", async () => {
    const at = place("links", { "a/film.mp4": "x" });
    symlinkSync(at, join(at, "a", "back"));
    symlinkSync(join(at, "a"), join(at, "again"));
    symlinkSync(join(at, "a", "film.mp4"), join(at, "linked.mp4"));
    symlinkSync(join(at, "nowhere.mp4"), join(at, "dangling.mp4"));
    symlinkSync("self.mp4", join(at, "self.mp4"));
    const { entries, ignored } = await walk([at]);
    const trouble = Object.fromEntries(entries.map((entry) => [entry.path, entry.trouble]));
    expect(trouble["linked.mp4"]).toBeUndefined();
    expect(trouble["dangling.mp4"]).toBe("dangling-link");
    expect(trouble["self.mp4"]).toBe("dangling-link");
    expect(entries.filter(({ path }) => path.endsWith("film.mp4"))).toHaveLength(1);
    expect(ignored.map(({ reason }) => reason)).toEqual(["repeated-link", "repeated-link"]);
  });

  it.skipIf(process.platform === "win32")("does not open a pipe", async () => {
    const at = place("pipe", { "film.mp4": "x" });
    execFileSync("mkfifo", [join(at, "pipe.mp4")]);
    const { entries } = await walk([at]);
    const pipe = entries.find(({ path }) => path === "pipe.mp4");
    if (!pipe) throw new Error("the pipe is not listed");
    expect(await readMedia(pipe, options([]))).toEqual({ status: "damaged", damage: { kind: "not-a-file" } });
  });

  it.skipIf(process.platform !== "linux")("lists names of any bytes", async () => {
    const at = place("names", {
      "-leading-dash.mp4": "x",
      "tab\tand\nline.mp4": "x",
      "\u202egpj.mp4": "x",
      "\"quotes'.mp4": "x",
      [`${"长".repeat(83)}.mp4`]: "x",
      "e\u0301.mp4": "x",
      "é.mp4": "x",
    });
    writeFileSync(
      Buffer.concat([Buffer.from(`${at}/`), Buffer.from([0xb9, 0xe2, 0x2e, 0x6d, 0x70, 0x34])]),
      "GBK",
    );
    const { entries } = await walk([at]);
    expect(entries).toHaveLength(8);
    const wrong = entries.find(({ trouble }) => trouble === "name-encoding");
    expect(wrong?.path).toBe("\\xb9\\xe2.mp4");
  });

  it("takes single files and several paths as a selection", async () => {
    const at = place("selection", { "a/1.mp4": "x", "b/2.mp4": "x", "3.mp4": "x" });
    const one = await walk([join(at, "3.mp4")]);
    expect([one.whole, one.entries.map(({ path }) => path)]).toEqual([false, ["3.mp4"]]);
    const two = await walk([join(at, "a"), join(at, "b", "2.mp4")]);
    expect([two.whole, two.entries.map(({ path }) => path)]).toEqual([false, ["a/1.mp4", "b/2.mp4"]]);
    const twice = await walk([join(at, "a"), join(at, "a", "1.mp4")]);
    expect(twice.entries.map(({ path }) => path)).toEqual(["1.mp4"]);
  });

  it("takes a drive as drag-and-drop hands it over", async () => {
    const at = place("quoted", { "1.mp4": "x" });
    expect((await walk([`${at}"`])).entries).toHaveLength(1);
  });

  it("names a path that is not there", async () => {
    await expect(walk([join(folder, "missing")])).rejects.toBeInstanceOf(PathError);
  });
});

describe("works", () => {
  interface WorkCase {
    readonly name: string;
    readonly setup?: Readonly<Record<string, unknown>>;
    readonly files: readonly string[];
    readonly works: readonly Readonly<Record<string, unknown>>[];
  }
  const cases: readonly WorkCase[] = parse(readProject("fixtures/works.yaml"));
  it.each(cases)("$name", ({ setup, files, works }) => {
    const text = stringify({
      contest: { id: "test", title: "测试", read: "2026-11-20" },
      roles: { film: { kind: "video" } },
      ...setup,
      rules: { any: { clause: "1", for: "work", check: "series", with: false } },
    });
    const pack = packageOf({ files } as PackageCase, policyOf(text));
    const seen = pack.works.map(({ id, title, category, unit, serial, files: of }) => ({
      id,
      title,
      category: category.status === "known" ? category.value : null,
      unit,
      serial,
      files: of.map(({ path }) => path),
      episodes: of.map(({ episode }) => episode),
    }));
    expect(seen).toHaveLength(works.length);
    expect(seen).toMatchObject(works);
  });

  it("has no two works with one id", () => {
    const policy = policyOf(`
contest: { id: test, title: 测试, read: "2026-11-20" }
categories: [微电影, 微视频]
roles: { film: { kind: video, name: "{片名}-{分类}" } }
rules: { any: { clause: "1", for: work, check: category } }
`);
    const files = ["光-微电影.mp4", "光-微电影.mov", "光-微视频.mp4", "光-微视频.mov"];
    const ids = packageOf({ files }, policy).works.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

/** Facts as cases write them: fractions as `25/1`, sourced values bare, `null` for what must be absent. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  if ("num" in value && "den" in value) return `${String(value.num)}/${String(value.den)}`;
  if ("value" in value && "source" in value) return plain(value.value);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
}

function matches(actual: unknown, expected: unknown, path: string): void {
  if (expected === null) {
    expect(actual, path).toBeUndefined();
  } else if (Array.isArray(expected)) {
    expect(Array.isArray(actual) ? actual.length : actual, `${path}.length`).toBe(expected.length);
    for (const [index, one] of expected.entries())
      matches((actual as unknown[])[index], one, `${path}[${index}]`);
  } else if (typeof expected === "object") {
    for (const [key, one] of Object.entries(expected as object)) {
      matches((actual as Record<string, unknown> | undefined)?.[key], one, `${path}.${key}`);
    }
  } else if (typeof expected === "number" && !Number.isInteger(actual)) {
    expect(actual, path).toBeCloseTo(expected, 2);
  } else {
    expect(actual, path).toBe(expected);
  }
}

describe("recorded probes", () => {
  const cases: readonly {
    name: string;
    answer: Parameters<typeof mediaFacts>[0]["answer"];
    facts: unknown;
  }[] = parse(readProject("fixtures/probes.yaml"));
  it.each(cases)("$name", ({ answer, facts }) => {
    const streams = answer.streams.map((stream) => ({ ...stream }));
    const made = mediaFacts({ answer: { ...answer, streams }, engine: "test", format: "mp4", bytes: 60_000 });
    matches(plain(made), facts, "facts");
  });
});

describe("packets of one stream", () => {
  function summed(gap: number, duration: number, packets = 100) {
    const fold = new PacketTotals(fraction(1, 1000));
    for (let index = 0; index < packets; index++)
      fold.add({ stream: 0, pts: index * gap, dts: undefined, duration, bytes: 125 });
    return fold.summary();
  }
  it("that follow one another say how long they last", () => {
    expect(summed(40, 40)).toMatchObject({ packets: 100, bytes: 12_500, seconds: 4, constant: true });
  });
  it("that overlap throughout have wrong times: no length, no rate", () => {
    expect(summed(1, 40)).toEqual({ packets: 100, bytes: 12_500 });
  });
});

let engines: readonly Program[] = [];
beforeAll(async () => {
  engines = await findFfprobes({ env: process.env });
});
function options(some: readonly Program[] = engines) {
  const found = Promise.resolve(some);
  return {
    engines: () => found,
    onlyFfprobe: true,
    slot: <T>(work: () => Promise<T>) => work(),
    timeoutSeconds: 30,
    packets: true,
    scan: true,
  };
}
async function facts(path: string): Promise<MediaResult> {
  const [entry] = (await walk([path])).entries;
  if (!entry) throw new Error(`${path} is not there`);
  return readMedia(entry, options());
}

describe("facts of real files, by the engine that comes with the package", () => {
  const expected: Readonly<Record<string, Readonly<Record<string, unknown>>>> = parse(
    readProject("fixtures/media/expected.yaml"),
  );
  it.each(Object.entries(expected))("%s", async (name, wanted) => {
    const result = await facts(join(media, name));
    if ("damage" in wanted) expect(result).toEqual({ status: "damaged", ...wanted });
    else matches(plain(result.status === "facts" ? result.facts : result), wanted, name);
  });

  it("covers every file of the folder", () => {
    const files = readdirSync(media).filter((name) => name !== "expected.yaml");
    expect(Object.keys(expected).sort()).toEqual(files.sort());
  });

  it("tells interlaced from progressive where a second engine is at hand", async (context) => {
    if (engines.length < 2) context.skip("only the packaged ffprobe is on this machine");
    const result = await facts(join(media, "interlaced.mp4"));
    expect(result.status === "facts" && result.facts.video[0]?.scan?.value).toBe("top-field-first");
  });
});

describe("damage is named as damage", () => {
  function cut(name: string, share: number): string {
    const whole = readFileSync(join(media, name));
    return join(
      place(`cut-${share}-${name}`, { [name]: whole.subarray(0, Math.floor(whole.length * share)) }),
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
    expect(await facts(cut(name, share))).toMatchObject({ status: "damaged", damage: { kind: "truncated" } });
  });

  it("says how much is missing", async () => {
    const whole = readFileSync(join(media, "index-first.mp4"));
    const result = await facts(cut("index-first.mp4", 0.5));
    const missing =
      result.status === "damaged" && result.damage.kind === "truncated" ? result.damage.missingBytes : 0;
    expect(missing).toBe(whole.length - Math.floor(whole.length * 0.5));
  });

  it("does not mind a media data box that claims too much, as long as every sample is there", async () => {
    const whole = Buffer.from(readFileSync(join(media, "index-first.mp4")));
    const mdat = whole.indexOf("mdat") - 4;
    whole.writeUInt32BE(whole.readUInt32BE(mdat) + 1000, mdat);
    expect((await facts(join(place("long-mdat", { "a.mp4": whole }), "a.mp4"))).status).toBe("facts");
  });

  it("sees a cut inside the index, although every sample is there", async () => {
    const whole = readFileSync(join(media, "index-last.mp4"));
    for (const missing of [1, 40, 200, 700]) {
      const short = whole.subarray(0, whole.length - missing);
      expect(await facts(join(place(`short-${missing}`, { "a.mp4": short }), "a.mp4"))).toEqual({
        status: "damaged",
        damage: { kind: "truncated", missingBytes: missing },
      });
    }
  });

  it("sees zeros where pictures should be", async () => {
    const whole = Buffer.from(readFileSync(join(media, "index-first.mp4")));
    whole.fill(0, whole.indexOf("mdat") + 4);
    expect(await facts(join(place("zeroed", { "a.mp4": whole }), "a.mp4"))).toMatchObject({
      damage: { kind: "zeros" },
    });
  });

  it("sees an index without any film", async () => {
    const whole = readFileSync(join(media, "fragmented.mp4"));
    const init = whole.subarray(0, whole.indexOf("moof") - 4);
    expect(await facts(join(place("init", { "a.mp4": init }), "a.mp4"))).toMatchObject({
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
    expect(await facts(join(place("many-boxes", { "a.mp4": padded }), "a.mp4"))).toMatchObject({
      damage: { kind: "truncated" },
    });
  });

  it("sees a cut that the media data box hides", async () => {
    const whole = Buffer.from(readFileSync(join(media, "index-first.mp4")));
    const mdat = whole.indexOf("mdat") - 4;
    whole.writeUInt32BE(0, mdat); // to the end of the file, wherever that is
    const half = whole.subarray(0, Math.floor(whole.length * 0.6));
    expect(await facts(join(place("open-mdat", { "a.mp4": half }), "a.mp4"))).toMatchObject({
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
    expect(await facts(join(place("other", { [name]: content }), name))).toEqual({
      status: "damaged",
      damage,
    });
  });
});

describe.skipIf(process.platform === "win32")("an engine that fails is ours, and never the entrant's", () => {
  const film = join(media, "index-first.mp4");
  function engine(name: string, script: string): Program {
    const path = join(place("engines", { [name]: `#!/bin/sh\n${script}\n` }), name);
    chmodSync(path, 0o755);
    return { path, found: "option", version: "fake" };
  }
  async function by(...some: readonly Program[]): Promise<MediaResult> {
    const [entry] = (await walk([film])).entries;
    if (!entry) throw new Error("no film");
    return readMedia(entry, { ...options(some), timeoutSeconds: 1 });
  }

  it("none at all", async () =>
    expect(await by()).toEqual({ status: "unread", failure: { kind: "no-engine" } }));

  it("one that hangs is stopped", async () => {
    expect(await by(engine("hangs", "sleep 60"))).toEqual({
      status: "unread",
      failure: { kind: "timeout", seconds: 1 },
    });
  });

  it("one that crashes", async () => {
    expect(await by(engine("crashes", "kill -SEGV $$"))).toEqual({
      status: "unread",
      failure: { kind: "crash", detail: "SIGSEGV" },
    });
  });

  it("one that answers nonsense", async () => {
    expect(await by(engine("nonsense", "echo not json"))).toMatchObject({
      status: "unread",
      failure: { kind: "crash" },
    });
  });

  it("one that rejects a film whose index is sound", async () => {
    expect(await by(engine("rejects", "echo 'film: Invalid data' >&2; exit 1"))).toMatchObject({
      status: "unread",
      failure: { kind: "unsupported" },
    });
  });

  it.each([
    ["crashes", "kill -SEGV $$", { status: "unread", failure: { kind: "crash", detail: "SIGSEGV" } }],
    ["takes too long", "sleep 60", { status: "unread", failure: { kind: "timeout", seconds: 1 } }],
    ["refuses it", "echo 'Invalid data' >&2; exit 1", { status: "damaged", damage: { kind: "broken" } }],
    [
      "finds nothing in it",
      "echo '{\"streams\": []}'",
      { status: "damaged", damage: { kind: "no-streams" } },
    ],
  ])("one that %s, of a film that is not ours to read", async (name, script, found) => {
    const [entry] = (await walk([join(media, "plain.mkv")])).entries;
    if (!entry) throw new Error("no film");
    const result = await readMedia(entry, { ...options([engine(name, script)]), timeoutSeconds: 1 });
    expect(result).toEqual(found);
  });

  it("one that floods us is stopped", async () => {
    expect(await by(engine("floods", "yes 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'"))).toMatchObject({
      status: "unread",
    });
  });

  it("the next one is asked where the first fails", async () => {
    const real = engines[0];
    if (!real) throw new Error("no engine");
    expect((await by(engine("crashes-too", "kill -ABRT $$"), real)).status).toBe("facts");
  });

  it("one that is not there is not used", async () => {
    expect(await findFfprobes({ ffprobe: "/nonexistent/ffprobe", env: process.env })).toEqual([]);
    expect(await findFfprobes({ env: { REELCHECK_FFPROBE: "/nonexistent/ffprobe" } })).toEqual([]);
  });
});

it("tells films from everything else by their first bytes, whatever they are", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 4096 }), (bytes) => void detectSignature(Buffer.from(bytes))),
  );
});

describe("frame timing", () => {
  it.each([
    ["one distance", [[1000, 250]], 25_000, "25/1", true],
    [
      "NTSC in milliseconds",
      [
        [33, 180],
        [34, 104],
      ],
      1000,
      "30000/1001",
      true,
    ],
    [
      "a frame late where a tick is a frame",
      [
        [1, 47],
        [2, 1],
      ],
      25,
      "25/1",
      false,
    ],
    [
      "a phone that slows down",
      [
        [33, 133],
        [34, 67],
        [50, 40],
        [67, 10],
      ],
      1000,
      "30/1",
      false,
    ],
    [
      "slow motion",
      [
        [1, 600],
        [1330, 20],
        [670, 10],
      ],
      10_000,
      "1000/133",
      false,
    ],
    [
      "no rhythm at all",
      [
        [10, 5],
        [30, 5],
        [50, 5],
        [70, 5],
      ],
      1000,
      "25/1",
      false,
    ],
  ] as const)("%s", (_, distances, ticks, rate, constant) => {
    const timing = frameTiming(new Map(distances), fraction(ticks));
    expect(plain(timing)).toEqual({ rate, constant });
  });
});

describe("digests", () => {
  it("are made only of files that could be the same", async () => {
    const at = place("digests", {
      "a.mp4": "same",
      "b.mp4": "same",
      "c.mp4": "else",
      "d.mp4": "longer",
      "e.mp4": "",
      "f.mp4": "",
    });
    const found = await findDuplicates((await walk([at])).entries);
    expect([...found.keys()]).toEqual(["a.mp4", "b.mp4"]);
    expect(found.get("a.mp4")).toBe(found.get("b.mp4"));
  });
});

describe("a package as it is taken in", () => {
  const policy = () => policyOf(readProject("rules/sichuan-2024.yaml"), "sichuan");
  const taking = { lookup: { env: process.env }, timeoutSeconds: 30 };

  it("knows a film by its content where its name tells nothing", async () => {
    const at = place("nameless", { 花开: readFileSync(join(media, "index-first.mp4")), 说明: "text" });
    const { package: pack } = await readPackage([at], policy(), taking);
    expect(pack.works.map(({ title }) => title)).toEqual(["花开"]);
  });

  it("changes nothing in the folder", async () => {
    const at = place("read-only", { "微视频/光.mp4": readFileSync(join(media, "index-first.mp4")) });
    const before = execFileSync("ls", ["-laR", "--time-style=full-iso", at], { encoding: "utf8" });
    await readPackage([at], policy(), taking);
    expect(execFileSync("ls", ["-laR", "--time-style=full-iso", at], { encoding: "utf8" })).toBe(before);
  });

  it("stops when asked to, and says that it is not all", async () => {
    const at = join(folder, "many");
    mkdirSync(at);
    for (let index = 0; index < 12; index++) copyFileSync(join(media, "plain.mkv"), join(at, `${index}.mkv`));
    const stop = new AbortController();
    const { package: pack } = await readPackage([at], policy(), {
      ...taking,
      jobs: 1,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(pack.complete).toBe(false);
    const unread = pack.files.filter(
      ({ media: one }) => one?.status === "unread" && one.failure.kind === "interrupted",
    );
    expect(unread.length).toBeGreaterThan(0);
  });

  it("gives one file the same facts and the same category alone and in its folder", async () => {
    const at = place("alone", { "微视频/光.mp4": readFileSync(join(media, "index-first.mp4")) });
    const inFolder = (await readPackage([at], policy(), taking)).package.works[0];
    const alone = (await readPackage([join(at, "微视频", "光.mp4")], policy(), taking)).package.works[0];
    expect(alone?.category).toMatchObject({ status: "known", value: "微视频" });
    expect(alone?.category).toEqual(inFolder?.category);
    expect(alone?.files[0]?.media).toEqual(inFolder?.files[0]?.media);
  });
});

const shared = fileURLToPath(new URL("../shared/media/", root));
describe.skipIf(!existsSync(shared))("real files that nobody here made (../shared/media)", () => {
  it("each give facts or one finding, in bounded time", async () => {
    const { entries } = await walk([shared]);
    const films = entries.filter(({ path }) => !path.endsWith(".md"));
    expect(films.length).toBeGreaterThan(200);
    for (const entry of films as readonly Entry[]) {
      const result = await readMedia(entry, options());
      expect(["facts", "damaged", "unread"], entry.path).toContain(result.status);
      if (result.status === "unread") expect(["unsupported"], entry.path).toContain(result.failure.kind);
    }
  }, 240_000);
});
