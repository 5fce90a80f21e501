/** Started by itself at a terminal, the program asks; without one it doesn't. */
import { spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { typedPath } from "../../src/cli/ask.ts";
import { main } from "../../src/cli/main.ts";
import { filmRules, root } from "../support/policies.ts";
import { run } from "../support/run.ts";

const at = (path: string) => fileURLToPath(new URL(path, root));
const folder = mkdtempSync(join(tmpdir(), "reelcheck-ask-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const film = at("fixtures/packages/sichuan-2024/微视频/一碗面.mp4");
const usb = join(folder, "材 料");
mkdirSync(join(usb, "微视频"), { recursive: true });
cpSync(film, join(usb, "微视频/一碗面.mp4"));

describe("a path that was typed or dropped on the window", () => {
  const env = { HOME: "/home/wang" };
  it.each([
    ["/media/usb", "/media/usb"],
    ["  /media/usb  ", "/media/usb"],
    ["'/media/材 料' ", "/media/材 料"],
    ['"D:\\作品 报送"', "D:\\作品 报送"],
    ['E:\\"', "E:\\"],
    ["E:", "E:\\"],
    ['"E:"', "E:\\"],
    ["& 'E:\\作品'", "E:\\作品"],
    ["~", "/home/wang"],
    ["~/作品", "/home/wang/作品"],
    ["~wang", "~wang"],
    ["/media/My\\ Films\\ \\(2\\)", "/media/My Films (2)"],
    ["file:///media/%E6%9D%90%20%E6%96%99", "/media/材 料"],
    ['"', ""],
    ["", ""],
  ])("%s is %s", (raw, path) => {
    expect(typedPath(raw, env, (one) => one === "/media/My Films (2)")).toBe(path);
  });
});

/** A terminal that answers each question when it is asked. */
function terminal(answers: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  const left = [...answers];
  let [stdout, stderr] = ["", ""];
  const host = {
    stdin,
    stdout: { write: (piece: string | Uint8Array) => (stdout += String(piece)) },
    stderr: {
      isTTY: true,
      columns: 80,
      write(piece: string | Uint8Array) {
        stderr += String(piece);
        if (!/[：？] ?$|\(y\/N\) $/.test(String(piece).replaceAll(/\u001b\[\d*[A-Z]/g, ""))) return;
        const next = left.shift();
        setTimeout(() => (next === undefined ? stdin.write("\u0004") : stdin.write(`${next}\r`)), 5);
      },
    },
    env: { PATH: process.env.PATH, REELCHECK_LANG: "zh", REELCHECK_CACHE: "", CI: "1", ...env },
    now: () => new Date("2024-08-10T12:00:00Z"),
  };
  return main([], host).then((code) => ({ code, stdout, stderr }));
}

describe("at a terminal", () => {
  afterEach(() => rmSync(join(folder, "reelcheck.yaml"), { force: true }));

  it("asks for the folder until there is one, and for a contest until there is one", async () => {
    const { code, stdout, stderr } = await terminal([join(folder, "nix"), `'${usb}' `, "湖南", "四川"]);
    expect(stderr).toContain("找不到");
    expect(stderr).toContain("没有「湖南」这个比赛");
    expect(stderr).toMatch(/^ {3}5 {2}2024年四川省.*sichuan-2024$/m);
    expect([code, stdout.includes("（sichuan-2024）")]).toEqual([1, true]);
    expect(readdirSync(usb)).toEqual(["微视频"]);
  });

  it.each(["5", "５", "sichuan", " sichuan-2024 "])("takes %s for a contest", async (answer) => {
    expect((await terminal([usb, answer])).stdout).toContain("（sichuan-2024）");
  });

  it("offers the rule file beside the folder first", async () => {
    writeFileSync(
      join(folder, "reelcheck.yaml"),
      filmRules("sichuan-2024").replace("id: sichuan-2024", "id: ours"),
    );
    const { code, stdout, stderr } = await terminal([usb, ""]);
    expect(stderr).toMatch(/^ {3}1 {2}2024年四川省[\s\S]*reelcheck\.yaml/m);
    expect([code, stdout.includes("（ours）")]).toEqual([0, true]);
    expect((await terminal([usb, "4"])).stdout).toContain("（henan-2025）");
  });

  it("says what is wrong with the rule file beside the folder when it is chosen", async () => {
    writeFileSync(join(folder, "reelcheck.yaml"), "contest: {}\n");
    const { code, stderr } = await terminal([usb, ""]);
    expect([code, stderr.includes("没有检查任何文件")]).toEqual([2, true]);
  });

  it.each([[[]], [[usb]]])("ends with code 2 where nobody answers after %j", async (answers) => {
    const { code, stdout } = await terminal(answers);
    expect([code, stdout]).toEqual([2, ""]);
  });

  it("offers a page beside the folder, and never in it", async () => {
    expect((await terminal([usb, "5", "n"])).code).toBe(1);
    expect(readdirSync(folder).filter((name) => name.endsWith(".html"))).toEqual([]);
    for (const nth of ["", "-2"]) {
      const { code, stderr } = await terminal([usb, "5", "y"]);
      const file = join(folder, `材 料-检查报告${nth}.html`);
      expect([code, stderr.includes(`已存为 ${file}`), existsSync(file)]).toEqual([1, true, true]);
      expect(readFileSync(file, "utf8")).toContain("<main");
    }
    expect(readdirSync(usb)).toEqual(["微视频"]);
  });

  it("does not ask where there are arguments, or no terminal", async () => {
    const { code, stdout, stderr } = await run([], { env: { REELCHECK_LANG: "zh" } });
    expect([code, stdout, stderr]).toEqual([2, "", expect.stringContaining("--help")]);
  });
});

const script = spawnSync("script", ["--version"]).stdout?.toString().includes("util-linux") ?? false;
describe.skipIf(!script || !existsSync(at("dist/cli/main.js")))("the program itself, at a terminal", () => {
  const started = () => {
    const command = `${process.execPath} ${at("bin/reelcheck.js")}`;
    const env = { ...process.env, REELCHECK_LANG: "zh", TERM: "xterm", CI: "" };
    const child = spawn("script", ["-qec", command, "/dev/null"], { env });
    let shown = "";
    child.stdout.on("data", (piece) => (shown += piece));
    const until = (wanted: string) =>
      vi.waitUntil(() => shown.includes(wanted), { timeout: 20_000, interval: 20 });
    const ended = new Promise((resolve) => child.on("close", resolve));
    return { child, until, ended, shown: () => shown };
  };

  it("asks, checks and ends with the code of the verdict", async () => {
    const { child, until, ended, shown } = started();
    await until("要检查的文件夹");
    child.stdin.write(`'${usb}' \r`);
    await until("序号、编号或地名");
    child.stdin.write("5\r");
    await until("网页报告");
    child.stdin.write("n\r");
    expect([await ended, shown().includes("现在不能寄出")]).toEqual([1, true]);
  }, 30_000);

  it("130: Ctrl-C at a question leaves", async () => {
    const { child, until, ended } = started();
    await until("要检查的文件夹");
    child.stdin.write("\u0003");
    expect(await ended).toBe(130);
  }, 30_000);
});
