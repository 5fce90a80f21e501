import { spawnSync } from "node:child_process";
import {
  chmodSync,
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
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { filmRules, readProject, root } from "../support/policies.ts";
import { run } from "../support/run.ts";

const at = (path: string) => fileURLToPath(new URL(path, root));
const packages = at("fixtures/packages/");
/** A day on which each demo package is judged. */
const days: Readonly<Record<string, string>> = JSON.parse(readProject("fixtures/demo-days.json"));
const good = at("fixtures/packages/sichuan-2024/微视频/一碗面.mp4");
const folder = mkdtempSync(join(tmpdir(), "reelcheck-cli-"));
const ofFilms = join(folder, "films.yaml");
writeFileSync(ofFilms, filmRules("sichuan-2024"));
const sichuan = ["--rules", ofFilms, "--on", "2024-08-10", "--lang", "en"];
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function copy(name: string, files: Readonly<Record<string, string>>): string {
  const target = join(folder, name);
  for (const [path, from] of Object.entries(files)) {
    mkdirSync(join(target, path, ".."), { recursive: true });
    cpSync(from, join(target, path));
  }
  return target;
}

describe("the demo packages", () => {
  const cases = Object.entries(days).flatMap(([id, on]) => [
    [id, "zh", on] as const,
    [id, "en", on] as const,
  ]);
  it.each(cases)("%s in %s", async (id, lang, on) => {
    const { code, stdout, stderr } = await run([
      "check",
      packages + id,
      "--rules",
      id,
      "--on",
      on,
      "--lang",
      lang,
    ]);
    expect([code, stderr]).toEqual([1, ""]);
    await expect(stdout).toMatchFileSnapshot(at(`fixtures/reports/${id}.${lang}.txt`));
  });

  it("come out the same twice", async () => {
    const argv = ["check", `${packages}henan-2025`, "--rules", "henan", "--on", "2025-10-01"];
    expect((await run(argv)).stdout).toBe((await run(argv)).stdout);
  });
});

describe("exit codes", () => {
  it("0: it complies", async () => {
    const usb = copy("complies", { "微视频/一碗面.mp4": good });
    const { code, stdout } = await run([usb, ...sichuan]);
    expect(stdout).toContain("All automated checks pass");
    expect(code).toBe(0);
  });

  it("0 with points to confirm, 1 with --strict", async () => {
    const usb = copy("confirm", { "一碗面.mp4": good });
    const lenient = await run([usb, ...sichuan]);
    expect([lenient.code, lenient.stdout.includes("[REVIEW]")]).toEqual([0, true]);
    const strict = await run([usb, ...sichuan, "--strict"]);
    expect([strict.code, strict.stdout.includes("--strict: REVIEW counts as a failure")]).toEqual([1, true]);
  });

  it("1: it does not comply", async () => {
    const usb = copy("late", { "微视频/一碗面.mp4": good });
    expect((await run([usb, "--rules", "sichuan", "--on", "2024-08-25"])).code).toBe(1);
  });

  it("1: a damaged file is the entrant's", async () => {
    const usb = copy("damaged", { "微视频/一碗面.mp4": good });
    writeFileSync(join(usb, "微视频", "空.mp4"), "");
    const { code, stdout } = await run([usb, ...sichuan]);
    expect([code, stdout.includes("empty file (0 bytes)")]).toEqual([1, true]);
  });

  it("2: no works were found", async () => {
    const usb = join(folder, "empty");
    mkdirSync(usb, { recursive: true });
    writeFileSync(join(usb, "说明.txt"), "x");
    const { code, stdout, stderr } = await run([usb, ...sichuan]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("no works found, nothing checked");
    const allowed = await run([usb, ...sichuan, "--allow-empty"]);
    expect([allowed.code, allowed.stdout.includes("nothing to submit")]).toEqual([0, true]);
  });

  it.each([
    ["a path that is not there", [join("nowhere", "at-all"), ...sichuan], "no such file or folder"],
    ["no path", ["check", ...sichuan], "specify the folder"],
    ["an unknown option", [packages, "--rulez", "x"], "unknown option --rulez"],
    ["an option without its value", [packages, "--on"], "needs a value"],
    ["an unknown contest", [packages, "--rules", "guangdong"], "beijing-2025"],
    ["no contest at all", [packages], "add --rules with one of:\n  beijing-2025"],
    ["an unknown format", [packages, ...sichuan, "-f", "pdf"], 'unknown format "pdf"'],
    ["two formats for one screen", [packages, ...sichuan, "-f", "text", "-f", "json"], "only one format"],
    ["a date that is none", [packages, "--rules", "henan", "--on", "2025-02-30"], "--on must be a date"],
    [
      "a category that the contest has not",
      [packages, ...sichuan, "--category", "微动漫"],
      "use one of: 微电影, 微视频",
    ],
    ["a unit type where there are none", [packages, ...sichuan, "--unit-type", "city"], "no unit types"],
    [
      "an unknown rule",
      [packages, ...sichuan, "--only", "lenght"],
      'unknown rule "lenght"\n  did you mean length?',
    ],
    ["what makes a verdict sound left out", [packages, ...sichuan, "--skip", "intact"], "can't be skipped"],
    ["a timeout that is none", [packages, ...sichuan, "--timeout", "10m"], "--timeout must be a duration"],
    ["jobs that are none", [packages, ...sichuan, "--jobs", "0"], "--jobs must be a positive integer"],
    ["an unknown language", [packages, "--lang", "fr"], "--lang must be zh or en"],
    ["a mistyped command", ["chekc", ...sichuan], "did you mean check?"],
  ])("2: %s", async (_, argv, message) => {
    const { code, stdout, stderr } = await run(argv, { env: { REELCHECK_LANG: "en" } });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });

  it.each([
    [
      "in GBK, as Notepad saves it",
      Buffer.from([0xb1, 0xc8, 0xc8, 0xfc, 0x0a]),
      "不是 UTF-8 编码（可能是 GBK）",
    ],
    ["larger than any", Buffer.alloc(1_000_001, 0x20), "超过 1 MB"],
  ])("2: a rule file %s", async (name, bytes, message) => {
    const rules = join(folder, `${name}.yaml`);
    writeFileSync(rules, bytes);
    const { code, stdout, stderr } = await run([packages, "--rules", rules, "--lang", "zh"]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });

  it("2: a broken rule file, with all its problems and nothing judged", async () => {
    const rules = join(folder, "broken.yaml");
    writeFileSync(
      rules,
      'contest: { id: x, title: x, read: "2026-11-20" }\nroles: { film: { kind: vidoe } }\nrules:\n  a: { cluase: 1 }\n',
    );
    const { code, stdout, stderr } = await run([packages, "--rules", rules, "--lang", "zh"]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("是不是想写「video」？");
    expect(stderr).toContain("规则文件有 4 处错误，没有检查任何文件。");
  });

  it("3: something could not be judged for our own reasons, which outranks a failure", async () => {
    const usb = copy("no-engine", { "微视频/一碗面.mp4": good });
    writeFileSync(join(usb, "微视频", "空.mp4"), "");
    const { code, stdout } = await run([usb, ...sichuan, "--ffprobe", "/nonexistent"]);
    expect([code, stdout.includes("[INCOMPLETE]"), stdout.includes("[FAIL]")]).toEqual([3, true, true]);
  });

  it("3: a report that can't be written", async () => {
    const usb = copy("unwritable", { "微视频/一碗面.mp4": good });
    const taken = join(folder, "taken.json");
    mkdirSync(taken);
    const { code, stderr } = await run([usb, ...sichuan, "-f", `json=${taken}`]);
    expect([code, stderr.includes("can't write the report")]).toEqual([3, true]);
    const nowhere = await run([usb, ...sichuan, "-f", `json=${join(folder, "no", "such", "folder.json")}`]);
    expect([nowhere.code, nowhere.stderr.includes("the output folder doesn't exist")]).toEqual([2, true]);
  });

  it("130: interrupted, with a partial report that says so", async () => {
    const usb = copy("interrupted", { "微视频/一碗面.mp4": good });
    const { code, stdout } = await run([usb, ...sichuan], { signal: AbortSignal.abort() });
    expect([code, stdout.includes("Check interrupted; these results are partial")]).toEqual([130, true]);
  });
});

describe("options", () => {
  it.each(["always", "never"])("paints or not, wherever it is said: --color %s", async (when) => {
    for (const argv of [
      ["check", good, ...sichuan, "--color", when],
      ["--color", when, "check", good, ...sichuan],
    ]) {
      const { stdout } = await run(argv);
      expect(stdout.includes("\u001b[32m")).toBe(when === "always");
    }
  });

  it("shows some pictures of every film in a page, where there is an ffmpeg, and judges the same without", async () => {
    const page = join(folder, "report.html");
    const strips = async (...more: readonly string[]) => {
      const { code } = await run(["check", good, ...sichuan, "-f", `html=${page}`, ...more]);
      const written = readFileSync(page, "utf8");
      return { code, strips: written.match(/<img src="data:image\/jpeg/g)?.length ?? 0, written };
    };
    const [shown, none, quick] = [
      await strips(),
      await strips("--ffmpeg", "/nowhere"),
      await strips("--quick"),
    ];
    expect([shown.code, none.code, quick.code]).toEqual([0, 0, 0]);
    expect(none.strips + quick.strips).toBe(0);
    expect(none.written.split("No screenshots: ").length).toBe(2);
    expect(quick.written).not.toContain("No screenshots: ");
    const hasDecoder = (await run(["doctor"])).stdout.includes("ffmpeg ");
    if (hasDecoder) expect(shown.strips).toBeGreaterThan(0);
  });

  it("write several formats in one run", async () => {
    const usb = copy("formats", { "微视频/一碗面.mp4": good });
    const file = join(folder, "out.json");
    const { code, stdout } = await run([usb, ...sichuan, "-f", "text", "-f", `json=${file}`]);
    expect([code, stdout.startsWith("Contest entry check")]).toEqual([0, true]);
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ schemaVersion: "1.0", verdict: "pass" });
  });

  it("never write into the package", async () => {
    const usb = copy("inside", { "微视频/一碗面.mp4": good });
    const { code, stderr } = await run([usb, ...sichuan, "-f", `json=${join(usb, "report.json")}`]);
    expect([code, existsSync(join(usb, "report.json"))]).toEqual([2, false]);
    expect(stderr).toContain("can't write a report into the package");
  });

  it("never write over a film", async () => {
    const usb = copy("over", { "微视频/一碗面.mp4": good });
    const film = join(usb, "微视频/一碗面.mp4");
    const { code } = await run([film, ...sichuan, "-f", `json=${film}`]);
    expect([code, readFileSync(film).equals(readFileSync(good))]).toEqual([2, true]);
  });

  it("give every work a category", async () => {
    const usb = copy("category", { "一碗面.mp4": good });
    const { stdout } = await run([usb, ...sichuan, "--category", "微视频", "-f", "json"]);
    expect(JSON.parse(stdout).works[0]).toMatchObject({
      category: "微视频",
      categoryKnownFrom: { from: "option" },
    });
  });

  it("pick and leave out rules, and say so", async () => {
    const usb = copy("only", { "微视频/一碗面.mp4": good });
    const { stdout } = await run([usb, ...sichuan, "--only", "SC-3", "--skip", "submission"]);
    expect(stdout).toContain("Skipped on the command line:");
    const json = JSON.parse((await run([usb, ...sichuan, "--only", "SC-3", "-f", "json"])).stdout);
    const judged = json.findings.filter(({ outcome }: { outcome: string }) => outcome !== "n/a");
    expect(judged.map(({ rule }: { rule: string }) => rule)).toEqual([
      "duplicates",
      "archives",
      "ignored-files",
      "intact",
      "format",
    ]);
  });

  it("show only problems, or everything", async () => {
    const argv = [`${packages}henan-2025`, "--rules", "henan", "--on", "2025-10-01", "--lang", "zh"];
    const quiet = await run([...argv, "-q"]);
    expect(quiet.stdout).not.toContain("逐条结果");
    expect(quiet.stdout).not.toContain("[合格]");
    const verbose = await run([...argv, "-v"]);
    expect(verbose.stdout).toMatch(/现在 1\d\.\d Mbps，要求 10–50 Mbps/);
    expect(verbose.stdout).toContain("Thumbs.db");
  });

  it("say that picture and sound were not looked at", async () => {
    const usb = copy("quick", { "微视频/一碗面.mp4": good });
    expect((await run([usb, ...sichuan, "--quick"])).stdout).toContain(
      "only file properties were checked, not picture and sound",
    );
  });

  it("take the rules that lie nearest above the path", async () => {
    const usb = copy("nearest", {
      "作品/微视频/一碗面.mp4": good,
      "reelcheck.yaml": ofFilms,
    });
    const { code, stdout } = await run([join(usb, "作品"), "--on", "2024-08-10", "--lang", "en"]);
    expect([code, stdout.includes("(sichuan-2024)")]).toEqual([0, true]);
  });

  it.each(["henan-2025", "henan", "河南", "河南省", "rules/henan-2025.yaml"])(
    "find a contest by %s",
    async (name) => {
      const wanted = name.endsWith(".yaml") ? at(name) : name;
      expect((await run(["rules", "show", wanted])).stdout).toContain("henan-2025");
    },
  );
});

describe("other commands", () => {
  it("probe shows what the rules see", async () => {
    const { code, stdout } = await run(["probe", good, "--lang", "zh"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/大小\s+1920×1080/);
    expect(stdout).toMatch(/帧率\s+25 fps，恒定（按采样表计算）/);
  });

  it("probe gives the same facts as a check", async () => {
    const facts = JSON.parse((await run(["probe", good, "-f", "json"])).stdout).facts;
    const report = JSON.parse((await run([good, ...sichuan, "-f", "json"])).stdout);
    expect(report.files[0].facts).toEqual(facts);
  });

  it("probe names damage", async () => {
    const empty = join(folder, "empty.mp4");
    writeFileSync(empty, "");
    const { code, stdout } = await run(["probe", empty, "--lang", "zh"]);
    expect([code, stdout.includes("空文件，大小为 0")]).toEqual([1, true]);
    expect((await run(["probe", packages])).code).toBe(2);
  });

  it.each(["duration", "bitrate", "henan/bitrate", "HN-3", "henan-2025/length"])(
    "explain %s",
    async (subject) => {
      const { code, stdout } = await run(["explain", subject, "--lang", "zh"]);
      expect(code).toBe(0);
      expect(stdout.length).toBeGreaterThan(100);
    },
  );

  it("explain suggests what was meant", async () => {
    const { code, stderr } = await run(["explain", "duratoin"]);
    expect([code, stderr.includes("did you mean duration?")]).toEqual([2, true]);
  });

  it("rules list, show, lint and schema", async () => {
    expect((await run(["rules", "list", "--lang", "zh"])).stdout).toContain(
      "全省党员教育短视频创作大赛（第一季）",
    );
    expect((await run(["rules", "show", "henan", "--lang", "zh"])).stdout).toContain(
      "1080P：文件码率 10–50 Mbps",
    );
    expect((await run(["rules", "lint", at("rules/henan-2025.yaml")])).code).toBe(0);
    expect((await run(["rules", "lint", at("fixtures/policies/misspelled-keys.yaml")])).code).toBe(2);
    expect(JSON.parse((await run(["rules", "schema"])).stdout)).toMatchObject({
      title: "reelcheck rule file",
    });
  });

  it("doctor says what is there, and what is missing", async () => {
    const well = await run(["doctor", "--lang", "zh"]);
    expect([well.code, well.stdout.includes("一切就绪。")]).toEqual([0, true]);
    const ill = await run(["doctor", "--ffprobe", "/nonexistent"]);
    expect([ill.code, ill.stdout.includes("no working ffprobe")]).toEqual([3, true]);
  });

  it.each(["zh", "en"])("help keeps to 80 columns in %s", async (lang) => {
    const { displayWidth } = await import("../../src/report/index.ts");
    for (const argv of [["--help"], ["check", "--help"], ["rules", "--help"], ["probe", "--help"]]) {
      const { code, stdout } = await run([...argv, "--lang", lang]);
      expect(code).toBe(0);
      expect(stdout.split("\n").filter((line) => displayWidth(line) > 80)).toEqual([]);
    }
  });
});

describe("faults of other checkers that this one must not have", () => {
  const bad = at("fixtures/packages/sichuan-2024/微视频/赶集.mp4");
  const outcomes = (stdout: string) =>
    Object.fromEntries(
      JSON.parse(stdout)
        .works.map((work: { files: string[]; verdict: string }) => [
          work.files[0]?.split("/").at(-1),
          work.verdict,
        ])
        .sort(),
    );

  it("a verdict that depends on the order of the files", async () => {
    const first = copy("order-1", { "微视频/a-好.mp4": good, "微视频/b-坏.mp4": bad });
    const second = copy("order-2", { "微视频/b-好.mp4": good, "微视频/a-坏.mp4": bad });
    const json = [...sichuan, "-f", "json"];
    expect(outcomes((await run([first, ...json])).stdout)).toEqual({
      "a-好.mp4": "pass",
      "b-坏.mp4": "fail",
    });
    expect(outcomes((await run([second, ...json])).stdout)).toEqual({
      "b-好.mp4": "pass",
      "a-坏.mp4": "fail",
    });
  });

  it.each(["text", "json"])("success reported for a failure, in the format %s", async (format) => {
    const usb = copy(`exit-${format}`, { "微视频/坏.mp4": bad });
    expect((await run([usb, ...sichuan, "-f", format])).code).toBe(1);
  });

  it("a half-copied film that passes", async () => {
    const usb = copy("half", {});
    mkdirSync(join(usb, "微视频"), { recursive: true });
    const whole = readFileSync(good);
    writeFileSync(join(usb, "微视频", "一半.mp4"), whole.subarray(0, whole.length / 2));
    const { code, stdout } = await run([usb, ...sichuan]);
    expect([code, stdout.includes("truncated: about")]).toEqual([1, true]);
  });

  it("a mistyped rule that says nothing", async () => {
    const rules = join(folder, "typo.yaml");
    writeFileSync(
      rules,
      readFileSync(at("rules/sichuan-2024.yaml"), "utf8").replace("check: container", "check: continer"),
    );
    const { code, stderr } = await run([
      at("fixtures/packages/sichuan-2024"),
      "--rules",
      rules,
      "--lang",
      "en",
    ]);
    expect([code, stderr.includes('did you mean "container"?')]).toEqual([2, true]);
  });
});

const built = at("dist/cli/main.js");
describe.skipIf(!existsSync(built))("the program itself", () => {
  const bin = at("bin/reelcheck.js");
  const spawned = (argv: readonly string[], options: { input?: string; shell?: string } = {}) =>
    spawnSync(process.execPath, [bin, ...argv], { encoding: "utf8", cwd: folder, ...options });

  it("runs from any folder, with the exit code of the verdict", () => {
    const { status, stdout, stderr } = spawned([
      `${packages}henan-2025`,
      "--rules",
      "henan",
      "--on",
      "2025-10-01",
      "--lang",
      "zh",
    ]);
    expect([status, stderr]).toEqual([1, ""]);
    expect(stdout).toContain("现在不能寄出。");
  });

  it.skipIf(process.platform === "win32")("does not mind a reader that has seen enough", () => {
    const command = `"${process.execPath}" "${bin}" "${packages}changzhou-2024" --rules changzhou -v | head -1`;
    const { stdout, stderr } = spawnSync("sh", ["-c", command], { encoding: "utf8" });
    expect([stdout.split("\n").length, stderr]).toEqual([2, ""]);
  });

  it("prints its version", () => {
    const { version } = JSON.parse(readFileSync(at("package.json"), "utf8"));
    expect(spawned(["--version"]).stdout).toBe(`${version}\n`);
  });

  it("leaves nothing behind in the package", () => {
    const usb = copy("untouched", { "微视频/一碗面.mp4": good });
    spawned([usb, ...sichuan]);
    expect(readdirSync(usb)).toEqual(["微视频"]);
    expect(readdirSync(join(usb, "微视频"))).toEqual(["一碗面.mp4"]);
  });

  // Root may read and write everything, so that permissions only show to somebody else.
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const asNobody = (argv: readonly string[]) =>
    spawnSync(process.execPath, [bin, ...argv], { encoding: "utf8", cwd: "/", ...nobody });
  const isPossible = process.platform !== "win32" && asNobody(["--version"]).status === 0;

  it.skipIf(!isPossible)("needs no right to write", () => {
    const usb = copy("read-only", { "微视频/一碗面.mp4": good });
    chmodSync(folder, 0o755);
    for (const path of [join(usb, "微视频/一碗面.mp4"), join(usb, "微视频"), usb]) chmodSync(path, 0o555);
    const { status, stderr } = asNobody([usb, ...sichuan]);
    for (const path of [usb, join(usb, "微视频")]) chmodSync(path, 0o755);
    expect([status, stderr]).toEqual([0, ""]);
  });

  it.skipIf(!isPossible)("names a folder that it may not open", () => {
    const usb = copy("locked", { "微视频/一碗面.mp4": good, "表格/汇总表.xlsx": good });
    chmodSync(folder, 0o755);
    chmodSync(join(usb, "表格"), 0);
    const { status, stdout } = asNobody([usb, ...sichuan, "--lang", "zh"]);
    chmodSync(join(usb, "表格"), 0o755);
    expect([status, stdout]).toEqual([1, expect.stringMatching(/\[不合格\] 表格\n +文件完整 +没有读取权限/)]);
  });

  it.skipIf(!isPossible)("judges nothing where it may not look at all", () => {
    const usb = copy("closed", { "微视频/一碗面.mp4": good });
    chmodSync(folder, 0o755);
    chmodSync(usb, 0);
    const { status, stderr } = asNobody([usb, ...sichuan]);
    chmodSync(usb, 0o755);
    expect([status, stderr]).toEqual([2, expect.stringContaining("EACCES")]);
  });
});
