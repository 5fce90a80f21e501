/** A run that is killed, or has no room, leaves the old report whole: the program is started, and stopped at many moments. */
import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { aboutFormats } from "../../src/report/index.ts";
import { root } from "../support/policies.ts";
import { reportOf, written } from "../support/report.ts";

const bin = fileURLToPath(new URL("bin/reelcheck.js", root));
const folder = mkdtempSync(join(tmpdir(), "reelcheck-whole-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const out = join(folder, "out");
const saved = join(folder, "saved.json");
const names = Object.keys(aboutFormats);
const old = "an old report\n";

/** Milliseconds that writing a report of the size below takes at most. */
const mostWriting = 30;

const film = { path: "短片/片.mp4" };
const many = reportOf({
  files: Array.from({ length: 400 }, (_, at) => ({ ...film, path: `短片/片${at}.mp4` })),
});

beforeEach(async () => {
  if (!existsSync(saved)) writeFileSync(saved, await written("json", many));
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
});

const argvTo = (at: string) => [
  ...[bin, "report", saved],
  ...names.flatMap((name) => ["-f", `${name}=${join(at, name)}`]),
];
const runTo = (argv: readonly string[]) => spawnSync(process.execPath, argv, { encoding: "utf8" });

/** Moments at which the writing of each format is killed: a few at a desk, `KILL_RUNS` for a long run. */
const kills = Number(process.env.KILL_RUNS ?? 2);

describe.skipIf(process.platform === "win32")("a run that is killed", () => {
  const to = (name: string, at: string) => [bin, "report", saved, "-f", `${name}=${join(at, name)}`];

  it.each(names)(
    "leaves of %s the old one or the new one, whole",
    { timeout: 60_000 + kills * 20_000 },
    async (name) => {
      const started = Date.now();
      expect(runTo(to(name, out)).stderr).toBe("");
      const lasts = Date.now() - started;
      const file = join(out, name);
      const whole = readFileSync(file);
      const isNew = (found: Buffer) =>
        // A workbook holds the time of its making, and ends with the list of its parts.
        name === "xlsx"
          ? found.subarray(-22, -18).toString("latin1") === "PK\u0005\u0006"
          : whole.equals(found);
      const outcomes = { old: 0, half: 0, new: 0 };
      for (let at = 0; at < kills; at++) {
        rmSync(out, { recursive: true, force: true });
        mkdirSync(out);
        writeFileSync(file, old);
        const child = spawn(process.execPath, to(name, out), { stdio: "ignore" });
        const ended = new Promise((resolve) => child.once("exit", resolve));
        const isWriting = () => readdirSync(out).length > 1 || readFileSync(file, "utf8") !== old;
        while (child.exitCode === null && !isWriting()) await setTimeout(1);
        // Every other time within the few milliseconds that the writing takes, else up to the end of the run.
        await setTimeout(Math.random() * (at % 2 === 0 ? mostWriting : lasts * 0.3));
        child.kill("SIGKILL");
        await ended;
        const found = readFileSync(file);
        outcomes[found.toString() === old ? "old" : isNew(found) ? "new" : "half"]++;
      }
      if (process.env.KILL_RUNS) console.info(name, outcomes);
      expect({ ...outcomes, half: 0 }).toEqual(outcomes);
      expect(outcomes.old + outcomes.new).toBe(kills);
    },
  );
});

describe.skipIf(process.platform === "win32")("a report is written", () => {
  const to = (file: string, format = "csv") => runTo([bin, "report", saved, "-f", `${format}=${file}`]);

  it("over an old one, with its permissions, and leaves nothing beside it", () => {
    const file = join(out, "r.csv");
    writeFileSync(file, old);
    chmodSync(file, 0o640);
    expect(to(file).stderr).toBe("");
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readFileSync(file, "utf8")).not.toBe(old);
    expect(readdirSync(out)).toEqual(["r.csv"]);
  });

  it("where a link leads, and the link stays", () => {
    mkdirSync(join(out, "there"));
    writeFileSync(join(out, "there", "r.csv"), old);
    symlinkSync("there/r.csv", join(out, "link"));
    symlinkSync("there/new.csv", join(out, "dangling"));
    expect([to(join(out, "link")).stderr, to(join(out, "dangling")).stderr]).toEqual(["", ""]);
    expect(readFileSync(join(out, "there", "r.csv"), "utf8")).not.toBe(old);
    expect(readdirSync(join(out, "there")).sort()).toEqual(["new.csv", "r.csv"]);
    expect(readdirSync(out).sort()).toEqual(["dangling", "link", "there"]);
  });

  it("over a file with a second name, which both stand for, and says so", () => {
    writeFileSync(join(out, "a"), old);
    linkSync(join(out, "a"), join(out, "b"));
    expect(to(join(out, "a")).stderr).toContain("直接覆盖原来的文件");
    expect(readFileSync(join(out, "b"), "utf8")).not.toBe(old);
  });

  it("under a name as long as names can be", () => {
    const file = join(out, "n".repeat(255));
    expect(to(file).stderr).toBe("");
    expect(readdirSync(out)).toEqual(["n".repeat(255)]);
  });

  it("to pipes and streams, which are not replaced", () => {
    const pipe = join(out, "pipe");
    spawnSync("mkfifo", [pipe]);
    const shell = (line: string) =>
      spawnSync("sh", ["-c", line, "sh", bin, saved, pipe], { encoding: "utf8" });
    const node = `"${process.execPath}" "$1" report "$2"`;
    const read = shell(`cat "$3" & ${node} -f csv="$3"; wait`);
    expect([read.stderr, read.stdout.startsWith("\ufeff"), statSync(pipe).isFIFO()]).toEqual([
      "",
      true,
      true,
    ]);
    expect(shell(`${node} -f csv=/dev/stdout | head -c 3`).stdout).toBe("\ufeff");
    const file = join(out, "shell");
    shell(`{ ${node} -f csv=/dev/stdout; echo end; } > "${file}"`);
    expect(readdirSync(out).sort()).toEqual(["pipe", "shell"]);
    expect(readFileSync(file, "utf8")).toContain("end\n");
  });

  it.skipIf(process.getuid?.() === 0)("over a file in a folder that takes no new one, and says so", () => {
    const file = join(out, "r.csv");
    writeFileSync(file, old);
    chmodSync(out, 0o555);
    const { stderr } = to(file);
    chmodSync(out, 0o755);
    expect(stderr).toContain("直接覆盖原来的文件");
    expect(readFileSync(file, "utf8")).not.toBe(old);
  });
});

/** A disk of 200 KB, where this user may make one. */
function smallDisk(at: string): boolean {
  mkdirSync(at, { recursive: true });
  return spawnSync("mount", ["-t", "tmpfs", "-o", "size=200k", "tmpfs", at]).status === 0;
}
const disk = join(folder, "disk");
const isMounted = process.platform === "linux" && smallDisk(disk);
afterAll(() => {
  if (isMounted) spawnSync("umount", [disk]);
});

it.skipIf(!isMounted)(
  "a full disk leaves the old report whole, and nothing beside it",
  { timeout: 60_000 },
  () => {
    for (const name of names) writeFileSync(join(disk, name), old);
    writeFileSync(join(disk, "filler"), Buffer.alloc(140_000));
    const { status, stderr } = runTo(argvTo(disk));
    expect([status, stderr.includes("ENOSPC"), stderr.includes("    at ")]).toEqual([3, true, false]);
    expect(readdirSync(disk).filter((name) => !names.includes(name))).toEqual(["filler"]);
    expect(readFileSync(join(disk, "json"), "utf8")).toBe(old);
  },
);
