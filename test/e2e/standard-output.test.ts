/** Standard output that is full, closed, or read by somebody who has seen enough. */
import { spawnSync } from "node:child_process";
import { EventEmitter } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { listenForLoss } from "../../src/cli/standard-streams.ts";
import { aboutFormats, binaryFormats } from "../../src/report/index.ts";
import { root } from "../support/policies.ts";
import { good, reportOf, written } from "../support/report.ts";

const bin = fileURLToPath(new URL("bin/reelcheck.js", root));
const folder = mkdtempSync(join(tmpdir(), "reelcheck-output-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const saved = join(folder, "saved.json");
/** Formats that may go to a screen. */
const printed = Object.keys(aboutFormats).filter((name) => !binaryFormats.includes(name));
const passes = reportOf({ ...good, whole: false });

/** Runs the program in a shell, with its standard output led elsewhere. */
function shell(led: string, more = "-f json") {
  const line = `{ "${process.execPath}" "${bin}" report "${saved}" ${more}; echo "rc $?" >&2; } ${led}`;
  return spawnSync("bash", ["-c", line], { encoding: "utf8", env: { ...process.env, REELCHECK_LANG: "en" } });
}

/** Two pages: less than a report in JSON. */
const diskSize = 8192;
const disk = join(folder, "disk");
mkdirSync(disk);
const isMounted =
  process.platform === "linux" &&
  spawnSync("mount", ["-t", "tmpfs", "-o", `size=${diskSize}`, "tmpfs", disk]).status === 0;
afterAll(() => {
  if (isMounted) spawnSync("umount", [disk]);
});

describe.skipIf(!existsSync("/dev/full"))("standard output", () => {
  it("that is full is one line and code 3, and files are written all the same", async () => {
    writeFileSync(saved, await written("json", passes));
    const file = join(folder, "r.csv");
    const { stderr } = shell("> /dev/full", `-f json -f csv="${file}"`);
    const [said, code] = stderr.trim().split("\n");
    expect([said?.includes("(ENOSPC)"), code, existsSync(file)]).toEqual([true, "rc 3", true]);
    expect(stderr.trim().split("\n").length).toBe(2);
  });

  it("that is closed is said, and changes no verdict", () => {
    const usual = shell("> /dev/null").stderr;
    expect(usual).toMatch(/^rc [01]\n$/);
    const closed = shell(">&-").stderr;
    expect([closed.includes("standard output is closed"), closed.endsWith(usual)]).toEqual([true, true]);
    expect(shell(">&-", `-f json="${join(folder, "r.json")}"`).stderr).toBe(usual);
  });

  it.each(printed)("in %s: full is one line and code 3, closed is one line and the usual code", (name) => {
    const full = shell("> /dev/full", `-f ${name}`).stderr;
    expect(full).toMatch(/^[^\n]*\(ENOSPC\)[^\n]*\nrc 3\n$/);
    const closed = shell(">&-", `-f ${name}`).stderr;
    expect(closed).toMatch(/^[^\n]*standard output is closed[^\n]*\nrc [01]\n$/);
  });

  it.skipIf(!isMounted)("to a disk without room, in every format, a workbook as a file", () => {
    const filler = join(disk, "filler");
    writeFileSync(filler, Buffer.alloc(diskSize));
    for (const name of Object.keys(aboutFormats)) {
      const file = join(disk, name);
      const { stderr } = binaryFormats.includes(name)
        ? shell("> /dev/null", `-f ${name}="${file}"`)
        : shell(`> "${file}"`, `-f ${name}`);
      expect([name, stderr]).toEqual([name, expect.stringMatching(/ENOSPC[^\n]*\nrc 3\n$/)]);
      rmSync(file, { force: true });
    }
    rmSync(filler);
  });

  it("that nobody reads to the end changes nothing", () => {
    expect(shell("| head -c 1").stderr).toBe(shell("> /dev/null").stderr);
  });
});

it.skipIf(!isMounted)("a disk with room for a part of the report is full, too", () => {
  expect(shell(`> "${join(disk, "r.json")}"`).stderr).toMatch(/\(ENOSPC\)[^\n]*\nrc 3\n$/);
});

it.each([
  ["EIO", 1],
  ["EPIPE", 0],
])("%s is told so many times: %i", (code, times) => {
  const [stdout, stderr] = [1, 2].map(() => Object.assign(new EventEmitter(), { write: () => true }));
  if (!stdout || !stderr) throw new Error("no streams");
  const told: unknown[] = [];
  listenForLoss(stdout, stderr, (_, exit) => told.push(exit));
  for (let at = 0; at < 3; at++) stdout.emit("error", Object.assign(new Error(), { code }));
  stderr.emit("error", Object.assign(new Error(), { code }));
  expect(told).toEqual(Array.from({ length: times }, () => 3));
});
