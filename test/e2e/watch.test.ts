/** `check --watch`: a film is mended while it waits, and the verdict follows. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { filmRules, root } from "../support/policies.ts";
import { run } from "../support/run.ts";

const at = (path: string) => fileURLToPath(new URL(path, root));
const folder = mkdtempSync(join(tmpdir(), "reelcheck-watch-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const good = at("fixtures/packages/sichuan-2024/微视频/一碗面.mp4");
const usb = join(folder, "usb");
const rules = join(folder, "films.yaml");
const json = join(folder, "report.json");
const film = join(usb, "微视频/一碗面.mp4");

const isPossible = existsSync(at("dist/cli/main.js")) && process.platform !== "win32";
describe.skipIf(!isPossible)("watching", () => {
  let child: ChildProcessWithoutNullStreams | undefined;
  let [stdout, stderr] = ["", ""];
  const start = (...more: readonly string[]) => {
    [stdout, stderr] = ["", ""];
    const options = ["--rules", rules, "--on", "2024-08-10", "--lang", "zh", "--watch", ...more];
    const env = { ...process.env, REELCHECK_CACHE: join(folder, "cache") };
    const started = spawn(process.execPath, [at("bin/reelcheck.js"), usb, ...options], { env });
    started.stdout.on("data", (piece) => (stdout += piece));
    started.stderr.on("data", (piece) => (stderr += piece));
    child = started;
    const ended = new Promise((resolve) => started.on("close", resolve));
    const times = (count: number) =>
      vi.waitUntil(() => stderr.split("有改动就重新检查").length > count, { timeout: 30_000, interval: 50 });
    return { started, ended, times };
  };
  beforeEach(() => {
    rmSync(usb, { recursive: true, force: true });
    mkdirSync(join(usb, "微视频"), { recursive: true });
    writeFileSync(rules, filmRules("sichuan-2024"));
  });
  afterEach(() => void child?.kill("SIGKILL"));

  it("follows a film that is replaced and renamed, writes the files anew, and ends with the last verdict", async () => {
    writeFileSync(film, readFileSync(good).subarray(0, readFileSync(good).length / 2));
    const { started, ended, times } = start("-f", "text", "-f", `json=${json}`);
    const verdict = () => JSON.parse(readFileSync(json, "utf8")).verdict;
    await times(1);
    expect([verdict(), stdout.includes("现在不能寄出"), stdout.includes("重新检查\n")]).toEqual([
      "fail",
      true,
      false,
    ]);
    stdout = "";
    cpSync(good, film);
    await times(2);
    expect([verdict(), stdout.includes("现在不能寄出")]).toEqual(["pass", false]);
    expect(stdout).toMatch(/^\n={80}\n\d\d:\d\d:\d\d 重新检查\n\n参赛视频合规检查/);
    renameSync(film, join(usb, "微视频/两碗面.mp4"));
    await times(3);
    expect(JSON.parse(readFileSync(json, "utf8")).files[0].path).toBe("微视频/两碗面.mp4");
    started.kill("SIGINT");
    expect(await ended).toBe(0);
  }, 60_000);

  it("waits for the first film, and for rules to be mended", async () => {
    const { started, ended, times } = start();
    await times(1);
    expect([stdout, stderr]).toEqual(["", expect.stringContaining("没有找到作品")]);
    cpSync(good, film);
    await times(2);
    expect(stdout).toContain("程序能查的都合格");
    writeFileSync(rules, "contest: {}\n");
    await times(3);
    expect(stderr).toContain("没有检查任何文件");
    started.kill("SIGINT");
    expect(await ended).toBe(2);
  }, 60_000);

  it("is quiet while nothing changes", async () => {
    cpSync(good, film);
    const { started, ended, times } = start();
    await times(1);
    const before = stdout + stderr;
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(stdout + stderr).toBe(before);
    started.kill("SIGINT");
    expect(await ended).toBe(0);
  }, 60_000);
});

it("does not wait where the command itself is wrong", async () => {
  const { code, stderr } = await run([
    join(folder, "nowhere"),
    "--watch",
    "--rules",
    "henan",
    "--lang",
    "zh",
  ]);
  expect([code, stderr]).toEqual([2, expect.stringContaining("找不到")]);
});
