/** Whose fault it is that a film can't be decoded, or not all of it. */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { decodeFilm } from "../../../src/intake/decode/decode-film.ts";
import { findFfmpeg } from "../../../src/intake/decode/find-ffmpeg.ts";
import { FaultCounter, faultOf } from "../../../src/intake/decode/frames/faults.ts";
import { LastWords } from "../../../src/intake/decode/last-words.ts";
import type { Program } from "../../../src/intake/io/find-program.ts";
import type { Detection } from "../../../src/model/facts/decoded.ts";
import { byFfprobe, readFilm } from "../../support/ffprobe.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { run } from "../../support/run.ts";

const folder = temporaryFolder();
let program: Program;
let whole: Buffer;

beforeAll(async () => {
  const found = await findFfmpeg({ env: process.env });
  if (!found) throw new Error("no ffmpeg");
  program = found;
  const path = join(folder.path, "whole.mp4");
  const source = [
    "-f",
    "lavfi",
    "-i",
    "testsrc2=s=640x360:r=25:d=12",
    "-c:v",
    "libx264",
    "-preset",
    "ultrafast",
  ];
  const args = ["-v", "error", ...source, "-g", "50", "-pix_fmt", "yuv420p", "-movflags", "+faststart", path];
  const made = spawnSync(program.path, args, { encoding: "utf8", timeout: 60_000 });
  if (made.status !== 0) throw new Error(made.stderr);
  whole = readFileSync(path);
}, 60_000);

/** The film with its media data changed; the facts of the index stay those of the film. */
async function decoded(change: (data: Buffer) => void, ...asked: Detection[]) {
  const facts = await readFilm(join(folder.path, "whole.mp4"), { ...byFfprobe(), onlyFfprobe: false });
  if (facts.status !== "facts") throw new Error(facts.status);
  const bytes = Buffer.from(whole);
  change(bytes.subarray(bytes.indexOf("mdat") + 4));
  const path = join(folder.path, "changed.mp4");
  writeFileSync(path, bytes);
  return decodeFilm(path, facts.facts, new Set(asked), { program, threads: 0, stallSeconds: 60 });
}

function noise(data: Buffer): void {
  for (let at = 0, value = 1; at < data.length; at++) {
    value = (value * 1103515245 + 12345) % 2 ** 31;
    data[at] = value >> 16;
  }
}

describe("a film that was spoilt", () => {
  it.each(["color-bars", "filmstrip", "playback", "captions"] as const)(
    "shows its faults to whoever looks at it: %s",
    async (asked) => {
      const middle = (data: Buffer) => data.subarray(data.length / 2, data.length / 2 + 2 ** 16);
      const result = await decoded((data) => middle(data).fill(0), asked);
      const { faults } = result.status === "facts" ? result.facts : {};
      expect(faults?.count).toBeGreaterThan(0);
      expect(faults?.first).toMatch(/^(?:h264|NULL): /);
      expect(faults?.from).toBeGreaterThan(3);
      expect(faults?.to).toBeLessThan(9);
      const { faults: none } = (await decoded(() => {}, asked)) as { faults?: unknown };
      expect(none).toBeUndefined();
    },
  );

  it.each(["color-bars", "filmstrip", "playback"] as const)(
    "is at fault where nothing of it can be decoded: %s",
    async (asked) => {
      for (const spoil of [noise, (data: Buffer) => void data.fill(0)])
        expect(await decoded(spoil, asked)).toEqual({
          status: "not-decoded",
          failure: { kind: "undecodable", detail: expect.stringMatching(/NAL/) },
        });
    },
  );
});

describe("what ffmpeg says", () => {
  const saying = (...lines: string[]) => {
    const words = new LastWords("/films/Permission denied [error].mp4");
    for (const line of lines) words.onLine(line);
    return [words.whose(), words.said()];
  };
  const invalid = "[error] Error while decoding stream #0:0: Invalid data found when processing input";

  it.each([
    [
      "invalid data are the film's",
      ["[h264 @ 0x5] [error] Invalid NAL unit size", invalid, "[fatal] Conversion failed!"],
      "film",
      "h264: Invalid NAL unit size",
    ],
    ["with nothing more, that is told", [invalid], "film", invalid.slice(8)],
    [
      "a path is not taken for what is said",
      ["[error] file:/films/Permission denied [error].mp4: Invalid data found when processing input"],
      "film",
      "Invalid data found when processing input",
    ],
    [
      "a title is not taken for it either",
      ["[info]     title           : [error] Permission denied"],
      undefined,
      undefined,
    ],
    [
      "a decoder that is missing is ours",
      ["[error] Decoder (codec none) not found for input stream #0:0"],
      "decoder",
      "Decoder (codec none) not found for input stream #0:0",
    ],
    [
      "so is one that can't do it",
      ["[hevc @ 0x5] [error] SPS 0 has an unsupported profile", invalid],
      "decoder",
      "hevc: SPS 0 has an unsupported profile",
    ],
    [
      "rubbish may look like that later",
      ["[h264 @ 0x5] [error] top block unavailable", "[h264 @ 0x5] [error] FMO is not implemented", invalid],
      "film",
      "h264: FMO is not implemented",
    ],
    [
      "memory is the machine's",
      [invalid, "[error] Error while decoding stream #0:0: Cannot allocate memory"],
      "machine",
      "Error while decoding stream #0:0: Cannot allocate memory",
    ],
    [
      "so is a file that went away",
      ["[error] file:/films/a.mp4: No such file or directory"],
      "machine",
      "file:/films/a.mp4: No such file or directory",
    ],
    ["nothing tells nothing", ["[info] Conversion failed!"], undefined, undefined],
  ] as const)("%s", (_, lines, whose, said) => {
    expect(saying(...lines)).toEqual([whose, said]);
  });

  it.each([
    ["[h264 @ 0x5] [error] left block unavailable", "h264: left block unavailable"],
    ["[vist#0:0/h264 @ 0x5] [dec:h264 @ 0x6] [error] Error submitting", "dec:h264: Error submitting"],
    ["[fatal] Error marking filters as finished", "Error marking filters as finished"],
    [
      "[null @ 0x5] [error] Application provided invalid, non monotonically increasing dts to muxer",
      undefined,
    ],
    ["[info] Input #0, mov, from 'file:/films/[error] a.mp4':", undefined],
    ["[mov @ 0x5] [warning] [error]", undefined],
  ])("a fault or none: %s", (line, fault) => {
    expect(faultOf(line)).toBe(fault);
  });

  it("counts no pictures whose references are not there", () => {
    const counter = new FaultCounter();
    counter.add("h264: mmco: unref short failure", 1);
    expect(counter.result()).toBeUndefined();
    counter.add("h264: left block unavailable", 2);
    counter.add("h264: top block unavailable", 5);
    expect(counter.result()).toEqual({ count: 2, first: "h264: left block unavailable", from: 2, to: 5 });
  });
});

describe.skipIf(process.platform === "win32")("a run whose ffmpeg fails", () => {
  let count = 0;
  async function checked(script: string) {
    const usb = join(folder.path, `usb-${count++}`);
    mkdirSync(usb);
    writeFileSync(join(usb, "a.mp4"), whole);
    const rules = join(folder.path, "bars.yaml");
    const head = 'contest: { id: x, title: 测试, read: "2026-11-20" }\nroles: { film: { kind: video } }\n';
    writeFileSync(
      rules,
      `${head}rules: { bars: { clause: "1", for: film, check: color-bars, with: forbidden } }\n`,
    );
    const ffmpeg = join(folder.path, `ffmpeg-${count}`);
    const version =
      'case "$*" in *-version*) echo "ffmpeg version 5.0-test"; exit 0;; *-formats*|*-encoders*) exit 0;; esac';
    writeFileSync(ffmpeg, `#!/bin/sh\n${version}\n${script}\n`);
    chmodSync(ffmpeg, 0o755);
    const { code, stdout } = await run([usb, "-r", rules, "--ffmpeg", ffmpeg, "--lang", "en"]);
    return { code, stdout: stdout.replace(/\s+/g, " ") };
  }
  const says = (line: string) => `echo '${line}' >&2`;

  it("over data that are invalid: the film fails, exit 1", async () => {
    const { code, stdout } = await checked(
      `${says("[h264 @ 0x5] [error] Invalid NAL unit size (0 > 9336).")}; ${says("[error] Error while decoding stream #0:0: Invalid data found when processing input")}; exit 1`,
    );
    expect([code, stdout]).toEqual([1, expect.stringContaining("not a single picture can be decoded")]);
    expect(stdout).toContain("decoder output: h264: Invalid NAL unit size");
    expect(stdout).toContain("copy it again");
  });

  it.each([
    [
      "a decoder that is missing",
      `${says("[error] Decoder (codec none) not found for input stream #0:0")}; exit 1`,
      "this ffmpeg can't decode the file (Decoder (codec none) not found",
    ],
    [
      "memory",
      `${says("[error] Error: Cannot allocate memory")}; exit 1`,
      "ffmpeg crashed (exit code 1: Error: Cannot allocate memory)",
    ],
    ["a signal", "kill -SEGV $$", "ffmpeg crashed (ffmpeg was killed with signal SIGSEGV)"],
    ["nothing that it says", "exit 69", "ffmpeg crashed (exit code 69)"],
    ["nothing at all", "exit 0", "ffmpeg crashed (no pictures)"],
    ["an error of nobody knows what", "exit 9", "ffmpeg crashed (exit code 9)"],
  ])("over %s: nothing is said of the film, exit 3", async (_, script, said) => {
    const { code, stdout } = await checked(script);
    expect([code, stdout]).toEqual([3, expect.stringContaining(said)]);
    expect(stdout).not.toContain("a.mp4 is damaged");
    expect(stdout).not.toMatch(/: \)/);
  });
});

describe.skipIf(process.platform === "win32")("what was decoded of a film", () => {
  it("is not believed of another film with its path, size and time", async () => {
    const usb = join(folder.path, "replaced");
    mkdirSync(usb);
    const film = join(usb, "a.mp4");
    const longAgo = new Date("2025-03-05T08:00:00Z");
    const place = (content: Buffer) => {
      writeFileSync(film, content);
      utimesSync(film, longAgo, longAgo);
    };
    const rules = join(folder.path, "bars.yaml");
    const env = { REELCHECK_CACHE: join(folder.path, "cache") };
    const outcome = async () => {
      const { stdout } = await run([usb, "-r", rules, "-f", "json"], { env });
      const findings: readonly { rule: string; outcome: string }[] = JSON.parse(stdout).findings;
      return findings.find(({ rule }) => rule === "bars")?.outcome;
    };
    place(whole);
    expect(await outcome()).toBe("pass");
    expect(await outcome()).toBe("pass");
    const bars = join(folder.path, "bars.mp4");
    const source = ["-f", "lavfi", "-i", "smptebars=s=640x360:r=25:d=12", "-c:v", "libx264", "-g", "50"];
    spawnSync(program.path, [
      "-v",
      "error",
      ...source,
      "-pix_fmt",
      "yuv420p",
      "-movflags",
      "+faststart",
      bars,
    ]);
    const free = Buffer.alloc(whole.length - statSync(bars).size);
    free.writeUInt32BE(free.length);
    free.write("free", 4);
    place(Buffer.concat([readFileSync(bars), free]));
    expect(statSync(film).size).toBe(whole.length);
    expect(await outcome()).toBe("fail");
  });
});
