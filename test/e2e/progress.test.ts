/** How far it is, for those who wait: at a terminal, in a log, and after Ctrl-C. */
import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cutTo, progressLine } from "../../src/cli/progress.ts";
import { secondsReached } from "../../src/intake/decode/run-ffmpeg.ts";
import type { Progress } from "../../src/model/progress.ts";
import { displayWidth, reporters } from "../../src/report/index.ts";
import { filmRules, root } from "../support/policies.ts";

const at = (path: string) => fileURLToPath(new URL(path, root));
const folder = mkdtempSync(join(tmpdir(), "reelcheck-progress-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the line", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const read = (done: number, more: Partial<Progress> = {}): Progress => ({
    phase: "read",
    done,
    total: 400,
    path: "微视频/大山深处的党员教师.mp4",
    damaged: 0,
    ...more,
  });
  const line = (
    stderr: { isTTY?: boolean; columns?: number },
    env: Record<string, string> = {},
    signal?: AbortSignal,
  ) => {
    const written: string[] = [];
    const host = {
      stdout: { write: () => true },
      stderr: { write: (text: string | Uint8Array) => written.push(String(text)), ...stderr },
      env,
      now: () => new Date(),
      signal,
    };
    return { written, progress: progressLine(host, true, "zh") };
  };
  const terminal = { isTTY: true, columns: 80 };

  it("is written over at most ten times a second, shows what came last, and is taken back", () => {
    const { written, progress } = line(terminal);
    for (let done = 0; done < 1000; done++) {
      progress.show(read(done % 400));
      vi.advanceTimersByTime(1);
    }
    expect(written.length).toBeLessThanOrEqual(10);
    progress.show(read(132, { damaged: 7 }));
    vi.advanceTimersByTime(100);
    expect(written.at(-1)).toBe("\r\u001b[2K已读 132/400  损坏 7  微视频/大山深处的党员教师.mp4");
    const before = written.length;
    vi.advanceTimersByTime(5000);
    expect(written.length).toBe(before);
    progress.clear();
    expect(written.at(-1)).toBe("\r\u001b[2K");
    vi.advanceTimersByTime(5000);
    expect(written.length).toBe(before + 1);
  });

  it("says how much is left when that can be known, and counts down", () => {
    const { written, progress } = line(terminal);
    progress.show(read(0));
    vi.advanceTimersByTime(10_000);
    progress.show(read(100));
    vi.advanceTimersByTime(100);
    expect(written.at(-1)).toContain("已读 100/400，还要约 30 秒");
    vi.advanceTimersByTime(10_000);
    expect(written.at(-1)).toContain("还要约 20 秒");
    progress.show({ ...read(0), phase: "decode", total: 6 });
    vi.advanceTimersByTime(100);
    expect(written.at(-1)).not.toContain("还要");
    progress.clear();
  });

  it.each([10, 20, 37, 80])("never wraps at a terminal of %d columns", (columns) => {
    const { written, progress } = line({ isTTY: true, columns });
    progress.show(read(3));
    vi.advanceTimersByTime(100);
    expect(displayWidth(written.join("").replace("\r\u001b[2K", ""))).toBeLessThan(columns);
    progress.clear();
  });

  it("is cut between characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 0, max: 50 }), (text, columns) => {
        const cut = cutTo(text, columns);
        expect(text.startsWith(cut)).toBe(true);
        expect(displayWidth(cut)).toBeLessThanOrEqual(columns);
      }),
    );
  });

  it.each([
    ["a pipe", {}, {}],
    ["CI with a terminal", terminal, { CI: "true" }],
    ["a terminal that can't go back", terminal, { TERM: "dumb" }],
  ])("is a plain line now and then in %s, and none where it is quick", (_, stderr, env) => {
    const { written, progress } = line(stderr, env);
    progress.show(read(3));
    vi.advanceTimersByTime(9_000);
    expect(written).toEqual([]);
    vi.advanceTimersByTime(30_000);
    expect(written).toEqual(["reelcheck: 已读 3/400\n"]);
    progress.clear();
    vi.advanceTimersByTime(90_000);
    expect(written.length).toBe(1);
  });

  it("says that it is stopping", () => {
    const { written, progress } = line(terminal, {}, AbortSignal.abort());
    progress.show(read(3));
    vi.advanceTimersByTime(100);
    expect(written.at(-1)).toContain("正在停止");
    progress.clear();
  });
});

it.each([
  ["[info] frame=  465 fps=462 q=-0.0 size=N/A time=00:00:18.64 bitrate=N/A speed=18.5x", 18.64],
  ["frame=    1 fps=0.0 q=-0.0 Lsize=N/A time=01:00:01.50 bitrate=N/A", 3601.5],
  ["[info] size=N/A time=00:01:00.00 bitrate=N/A speed= 9x", 60],
  ["[info] frame=    0 fps=0.0 q=0.0 size=N/A time=N/A bitrate=N/A", undefined],
  ["[Parsed_showinfo_2 @ 0x55] [info] n:   3 pts:  12 pts_time:0.48 time=00:00:01.00", undefined],
])("ffmpeg tells how far it is: %s", (said, seconds) => {
  expect(secondsReached(said)).toBe(seconds);
});

const isPossible = existsSync(at("dist/cli/main.js")) && process.platform !== "win32";
describe.skipIf(!isPossible)("the program itself", () => {
  const bin = at("bin/reelcheck.js");
  const usb = join(folder, "usb");
  const rules = join(folder, "films.yaml");
  const marker = `86${process.pid}`;
  const ffprobe = join(folder, "ffprobe");
  if (isPossible) {
    mkdirSync(join(usb, "微视频"), { recursive: true });
    cpSync(at("fixtures/packages/sichuan-2024/微视频/一碗面.mp4"), join(usb, "微视频/一碗面.mp4"));
    writeFileSync(rules, filmRules("sichuan-2024"));
    // An engine that never has done.
    const script = `case "$*" in *-version*) echo "ffprobe version 5.0-test"; exit 0;; esac\nsleep ${marker}`;
    writeFileSync(ffprobe, `#!/bin/sh\n${script}\n`);
    chmodSync(ffprobe, 0o755);
  }
  const argv = [bin, "check", usb, "--rules", rules, "--on", "2024-08-10", "--lang", "zh"];
  const running = () => spawnSync("pgrep", ["-f", `sleep ${marker}`], { encoding: "utf8" }).stdout;
  const names = Object.keys(reporters);
  const file = (name: string) => join(folder, `partial.${name}`);

  it.each([
    ["SIGINT", []],
    ["SIGTERM", []],
    ["SIGHUP", []],
    ["SIGTERM", ["SIGTERM"]],
    ["SIGTERM", ["SIGHUP"]],
  ] as const)(
    "%s, then %j at once: the partial report in every format, marked as such, and nothing is left running",
    async (first, more) => {
      for (const name of names) rmSync(file(name), { force: true });
      const formats = names.flatMap((name) => ["-f", `${name}=${file(name)}`]);
      const child = spawn(process.execPath, [
        ...argv,
        "--ffprobe",
        ffprobe,
        "--no-cache",
        "-f",
        "text",
        ...formats,
      ]);
      let stdout = "";
      let stderr = "";
      child.stdout.on("data", (piece) => (stdout += piece));
      child.stderr.on("data", (piece) => (stderr += piece));
      await vi.waitUntil(() => running() !== "", { timeout: 20_000, interval: 50 });
      for (const signal of [first, ...more]) {
        child.kill(signal);
        // Signals that come at once are one to the system.
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      const code = await new Promise((resolve) => child.on("close", resolve));
      expect([code, stderr, running()]).toEqual([130, "", ""]);
      expect(stdout).toContain("检查被中断");
      for (const name of names) {
        const bytes = readFileSync(file(name));
        if (name === "xlsx") expect(bytes.subarray(0, 2).toString()).toBe("PK");
        else
          expect([name, bytes.toString()]).toEqual([name, expect.stringMatching(/中断|"complete": ?false/)]);
      }
    },
    30_000,
  );

  it.each(names)("a reader that has seen enough of %s is no error", (name) => {
    const quoted = [process.execPath, ...argv, "-f", name].map((arg) => `'${arg}'`).join(" ");
    const { stdout, stderr } = spawnSync(
      "sh",
      ["-c", `{ ${quoted}; echo "code $?" >&2; } | head -c 20 | wc -c`],
      {
        encoding: "utf8",
      },
    );
    expect([Number(stdout) > 0, stderr]).toEqual([true, "code 0\n"]);
  });
});
