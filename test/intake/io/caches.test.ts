/** The cache of what engines said: it saves time, and nothing else may show that it is there. */
import { spawn } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { findFfprobes } from "../../../src/intake/media/ffprobe/find-ffprobe.ts";
import { DiskProbeCache } from "../../../src/intake/media/ffprobe/probe-cache.ts";
import type { ReadMediaOptions } from "../../../src/intake/media/probe-with-fallback.ts";
import { readMedia } from "../../../src/intake/media/read-media.ts";
import { walk } from "../../../src/intake/package/walk.ts";
import { root } from "../../support/policies.ts";
import { run } from "../../support/run.ts";

const folder = mkdtempSync(join(tmpdir(), "reelcheck-cache-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const media = fileURLToPath(new URL("fixtures/media", root));
const cache = join(folder, "cache");
const films = join(folder, "films");
const film = join(films, "x.mkv");
const calls = join(folder, "calls");
const longAgo = new Date("2025-03-05T08:00:00Z");

/** Puts a film there that was last written at a time. */
function place(name = "plain.mkv", when = longAgo): void {
  copyFileSync(join(media, name), film);
  utimesSync(film, when, when);
}

/** Puts another film there, of the same size and time. */
function placeOther(): void {
  const bytes = readFileSync(film);
  // The title of what wrote it, near the head.
  bytes.write("L", bytes.indexOf("Lavf") + 1);
  writeFileSync(film, bytes);
  utimesSync(film, longAgo, longAgo);
}

beforeEach(() => {
  rmSync(cache, { recursive: true, force: true });
  rmSync(films, { recursive: true, force: true });
  rmSync(calls, { force: true });
  mkdirSync(films);
  place();
});

const asked = () => (existsSync(calls) ? readFileSync(calls, "utf8").trim().split("\n").length : 0);

/** An engine that counts how often it is asked, and leaves the work to a real one. */
async function counting(version = "9.9-counting"): Promise<ReadMediaOptions["engines"]> {
  const [real] = await findFfprobes({ env: process.env });
  const path = join(folder, "counting");
  writeFileSync(path, `#!/bin/sh\necho once >> ${calls}\nexec ${real?.path} "$@"\n`);
  chmodSync(path, 0o755);
  return async () => [{ path, found: "option", version }];
}

async function facts(change: Partial<ReadMediaOptions> = {}) {
  const [entry] = (await walk([film])).entries;
  if (!entry) throw new Error("no film");
  return readMedia(entry, {
    engines: await counting(),
    onlyFfprobe: true,
    slot: (work) => work(),
    timeoutSeconds: 30,
    packets: false,
    scan: true,
    cache: new DiskProbeCache(cache),
    ...change,
  });
}

describe.skipIf(process.platform === "win32")("what an engine said", () => {
  it("is not asked for again, and comes out the same", async () => {
    const first = await facts({ packets: true });
    expect([first.status, asked()]).toEqual(["facts", 2]);
    expect(await facts({ packets: true })).toEqual(first);
    expect(asked()).toBe(2);
  });

  const again: readonly (readonly [string, () => unknown, Partial<ReadMediaOptions>?])[] = [
    ["the film was written again", () => place("plain.mkv", new Date("2025-03-05T08:00:02Z"))],
    ["the film has another size", () => place("two-sounds.mkv")],
    ["another film has its path, its size and its time", () => placeOther()],
    ["packets are wanted as well", () => undefined, { packets: true }],
    ["the scan is not wanted", () => undefined, { scan: false }],
    ["no cache is wanted", () => undefined, { cache: undefined }],
  ];
  for (const [why, change, asking = {}] of again) {
    it(`is asked for again where ${why}`, async () => {
      await facts();
      const before = asked();
      change();
      expect((await facts(asking)).status).toBe("facts");
      expect(asked()).toBeGreaterThan(before);
    });
  }

  it("is asked for again of an engine of another version", async () => {
    await facts();
    await facts({ engines: await counting("10.0") });
    expect(asked()).toBe(2);
  });

  it.each([
    ["half a report", (text: string) => text.slice(0, text.length / 2)],
    ["nothing", () => ""],
    ["something else", () => JSON.stringify({ verdict: "pass" })],
    ["a report with a field more", (text: string) => text.replace("{", '{"verdict":"pass",')],
  ])("is asked for again where the cache holds %s", async (_, spoil) => {
    const first = await facts();
    const [name = ""] = readdirSync(cache);
    writeFileSync(join(cache, name), spoil(readFileSync(join(cache, name), "utf8")));
    expect(await facts()).toEqual(first);
    expect(asked()).toBe(2);
  });

  it("is not kept of a film that was written just now, for it may be written on", async () => {
    place("plain.mkv", new Date());
    await facts();
    expect(existsSync(cache)).toBe(false);
  });

  it("is not kept where no engine could say anything", async () => {
    writeFileSync(film, readFileSync(film).fill(0x11, 64));
    utimesSync(film, longAgo, longAgo);
    expect((await facts()).status).toBe("damaged");
    expect(existsSync(cache)).toBe(false);
  });

  it("costs nothing but time where the folder can't be made", async () => {
    const first = await facts({ cache: undefined });
    writeFileSync(join(folder, "a file"), "");
    expect(await facts({ cache: new DiskProbeCache(join(folder, "a file", "cache")) })).toEqual(first);
  });

  it("is kept in bounds: the oldest go", async () => {
    mkdirSync(cache);
    for (let report = 0; report < 5100; report++) {
      const path = join(cache, `${report.toString(16).padStart(64, "0")}.json`);
      writeFileSync(path, "{}");
      utimesSync(path, longAgo, new Date(longAgo.getTime() + report * 1000));
    }
    writeFileSync(join(cache, "notes.txt"), "somebody else's");
    await facts();
    const left = readdirSync(cache);
    expect(left.length).toBe(5000 + 2);
    expect(left).toContain("notes.txt");
    expect(left).not.toContain(`${"0".repeat(64)}.json`);
  });
});

describe("the program", () => {
  const check = (...more: string[]) => ["check", films, "-r", "beijing-2025", "-f", "json", ...more];

  /** A report without the times of the run. */
  const verdict = (json: string) =>
    JSON.stringify(JSON.parse(json), (key, value) => (/At$/.test(key) ? 0 : value));

  it("keeps what it read where the user's system keeps such things, and shows and clears it", async () => {
    const env = { REELCHECK_CACHE: cache };
    const first = await run(check(), { env });
    const kept = () =>
      readdirSync(cache, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length;
    // What ffprobe said, and what was seen.
    expect(kept()).toBe(2);
    expect(verdict((await run(check(), { env })).stdout)).toBe(verdict(first.stdout));
    expect((await run(["doctor", "--lang", "en"], { env })).stdout).toContain("2 cached results");
    expect((await run(["doctor"], { env })).stdout).toContain(cache);
    expect((await run(["doctor", "--clear-cache", "--lang", "zh"], { env })).stdout).toContain("已清空");
    expect(kept()).toBe(0);
  });

  it("keeps nothing where none is wanted", async () => {
    await run(check("--no-cache"), { env: { REELCHECK_CACHE: cache } });
    await run(["probe", film, "--no-cache"], { env: { REELCHECK_CACHE: cache } });
    expect(existsSync(cache)).toBe(false);
  });

  it("writes nothing into what it checks", async () => {
    const before = readdirSync(films);
    await run(check(), { env: { REELCHECK_CACHE: join(films, "cache") } });
    await run(check(), { env: { REELCHECK_CACHE: films } });
    expect(readdirSync(films)).toEqual(before);
  });

  it("is right when two of it run at once", async () => {
    for (let copy = 0; copy < 8; copy++) {
      const path = join(films, `${copy}.mkv`);
      copyFileSync(join(media, "plain.mkv"), path);
      utimesSync(path, longAgo, longAgo);
    }
    const bin = fileURLToPath(new URL("bin/reelcheck.js", root));
    const one = () =>
      new Promise<string>((resolve) => {
        const env = { ...process.env, REELCHECK_CACHE: cache };
        const child = spawn(process.execPath, [bin, ...check()], {
          env,
          stdio: ["ignore", "pipe", "inherit"],
        });
        let out = "";
        child.stdout.on("data", (piece) => (out += piece));
        child.on("close", () => resolve(out));
      });
    const [alone, ...others] = [await one(), ...(await Promise.all([one(), one(), one()]))];
    for (const other of others) expect(verdict(other)).toBe(verdict(alone ?? ""));
    expect(readdirSync(cache).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});
