/** Where reports go: several at once, each to its place, and none where it would do harm. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { reporters } from "../../src/report/index.ts";
import { root } from "../support/policies.ts";
import { run } from "../support/run.ts";

const source = fileURLToPath(new URL("fixtures/packages/sichuan-2024/微视频/赶集.mp4", root));
const folder = mkdtempSync(join(tmpdir(), "reelcheck-destinations-"));
const usb = join(folder, "usb");
const out = join(folder, "out");
mkdirSync(join(usb, "微视频"), { recursive: true });
cpSync(source, join(usb, "微视频", "赶集.mp4"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
});

const file = (name: string) => join(out, name);
const check = (formats: readonly string[], host: Parameters<typeof run>[1] = {}) =>
  run(
    [
      ...["check", usb, "--rules", "sichuan", "--on", "2024-08-10", "--quick", "--lang", "zh"],
      ...formats.flatMap((format) => ["-f", format]),
    ],
    host,
  );

describe("several formats", () => {
  it("come out of one run, and none changes the exit code", async () => {
    const names = Object.keys(reporters);
    const { code, stdout, stderr } = await check([...names.map((name) => `${name}=${file(name)}`), "text"]);
    expect([code, stderr, stdout.startsWith("参赛视频合规检查")]).toEqual([1, "", true]);
    for (const name of names) expect(readFileSync(file(name)).length).toBeGreaterThan(100);
    for (const name of names) expect((await check([name])).code).toBe(1);
  });

  it("begin with the mark that old programs on Windows want, where people open the file", async () => {
    const { stdout } = await check([`text=${file("报告.txt")}`, `csv=${file("结果.csv")}`, "text"]);
    const mark = Buffer.from([0xef, 0xbb, 0xbf]);
    for (const name of ["报告.txt", "结果.csv"])
      expect(readFileSync(file(name)).subarray(0, 3)).toEqual(mark);
    expect(readFileSync(file("报告.txt"), "utf8")).toBe(`\ufeff${stdout}`);
  });

  it("are all written but the one that can't be, and that is said with code 3", async () => {
    mkdirSync(file("taken"));
    const { code, stdout, stderr } = await check([
      `json=${file("taken")}`,
      `csv=${file("r.csv")}`,
      "text",
      `junit=${file("r.xml")}`,
    ]);
    expect([code, stderr.includes("报告无法写入"), stdout.includes("现在不能寄出")]).toEqual([3, true, true]);
    expect(readdirSync(out).sort()).toEqual(["r.csv", "r.xml", "taken"]);
  });
});

describe("2, and nothing is checked", () => {
  it.each([
    ["a format with a slip", ["jsn"], "是不是想写 json？"],
    ["another", ["markdown"], "没有「markdown」这种格式"],
    ["sarif, which is there for rule files", ["sarif"], "reelcheck rules lint -f sarif"],
    ["two for one screen", ["text", "csv"], "只能输出一种格式"],
    ["no file after the name", ["json="], "json= 后面要写文件名"],
    ["two for one file", [`json=${file("a")}`, `csv=${file("a")}`], "写进同一个文件"],
    ["two for one file by another way", [`json=${file("a")}`, `csv=${out}/./a`], "写进同一个文件"],
    ["a file in the package", [`csv=${join(usb, "a.csv")}`], "不能写进报送材料"],
  ])("%s", async (_, formats, message) => {
    const { code, stdout, stderr } = await check(formats);
    expect([code, stdout, stderr.includes(message)]).toEqual([2, "", true]);
    expect(readdirSync(out)).toEqual([]);
    expect(readdirSync(usb)).toEqual(["微视频"]);
  });

  it.skipIf(process.platform === "win32")("two for one file behind a link", async () => {
    symlinkSync(file("a"), file("b"));
    const { code } = await check([`json=${file("a")}`, `csv=${file("b")}`]);
    expect([code, existsSync(file("a"))]).toEqual([2, false]);
    symlinkSync(join(usb, "new.csv"), file("c"));
    expect((await check([`csv=${file("c")}`])).code).toBe(2);
    expect(readdirSync(usb)).toEqual(["微视频"]);
  });

  it("a workbook for the screen; a pipe takes it", async () => {
    const { code, stderr } = await check(["xlsx"], { columns: 80 });
    expect([code, stderr.includes("xlsx=文件")]).toEqual([2, true]);
    const { bytes } = await check(["xlsx"]);
    expect(bytes.subarray(0, 2).toString()).toBe("PK");
  });
});

it("models in the package are refused, for code comes with them", async () => {
  const argv = ["check", usb, "--rules", "sichuan", "--on", "2024-08-10", "--quick", "--lang", "zh"];
  const { code, stderr } = await run([...argv, "--ocr", join(usb, "微视频")]);
  expect([code, stderr.includes("在报送材料里")]).toEqual([2, true]);
});

it("options of the whole program are taken behind a command, too", async () => {
  const argv = ["check", usb, "--rules", "sichuan", "--on", "2024-08-10", "--quick"];
  expect((await run([...argv, "--color", "always"])).stdout).toContain("\u001b[31m");
  expect((await run(["--color", "always", ...argv])).stdout).toContain("\u001b[31m");
  expect((await run(argv)).stdout).not.toContain("\u001b");
});

it("help names every format", async () => {
  for (const command of ["check", "report"]) {
    const { stdout } = await run([command, "--help", "--lang", "zh"]);
    for (const name of Object.keys(reporters)) expect(stdout).toMatch(new RegExp(`^.*\\b${name} `, "m"));
  }
});
