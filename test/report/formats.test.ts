/** The formats for CI, spreadsheets and programs, each held against a real reader of it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { marked } from "marked";
import { parseFragment } from "parse5";
import { readSheet } from "read-excel-file/node";
import { SaxesParser } from "saxes";
import { afterAll, describe, expect, it } from "vitest";
import type { Report } from "../../src/model/report.ts";
import { severityOf } from "../../src/model/severity.ts";
import { visible } from "../../src/model/text.ts";
import { command } from "../../src/report/ci/github.ts";
import { markdownText } from "../../src/report/ci/markdown.ts";
import { reporters } from "../../src/report/index.ts";
import { sayIn } from "../../src/report/shared/finding-text.ts";
import { relativePath } from "../../src/report/shared/relative-path.ts";
import { xmlText, xmlValue } from "../../src/report/shared/xml.ts";
import { csvCell } from "../../src/report/spreadsheet/csv.ts";
import { mostRows, workbook } from "../../src/report/spreadsheet/workbook.ts";
import { readProject, root } from "../support/policies.ts";
import { good, hostileNames, mixed, reportOf, style, text, written } from "../support/report.ts";

const folder = mkdtempSync(join(tmpdir(), "reelcheck-formats-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (path: string) => fileURLToPath(new URL(path, root));
const has = (program: string, ...argv: string[]) => spawnSync(program, argv).status === 0;
const schemaOf = (path: string) => JSON.parse(readProject(path));
const ajv = () => new Ajv2020({ strict: false });

const whole = reportOf(mixed);
const weights = (report: Report, ...wanted: readonly string[]) =>
  report.findings.filter((finding) => wanted.includes(severityOf(finding))).length;
/** Any text, with what breaks formats in it more often than chance would have it. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 3 }),
      fc.constantFrom(..."|`*_[]()<>&\"'%:,;=+-@#$!\\\r\n\t\ud800\udc00\u0000\ufffe"),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

it("every kind of outcome is in the report that formats are tried on", () => {
  const kinds = new Set(whole.findings.map((finding) => severityOf(finding)));
  expect([...kinds].sort()).toEqual(["fail", "incomplete", "n/a", "pass", "review"]);
});

it.each(Object.keys(reporters).filter((name) => name !== "xlsx"))(
  "%s is the same, byte for byte, for the same report",
  async (name) => {
    const first = await text(name, whole);
    expect(first).not.toBe("");
    expect(await text(name, whole)).toBe(first);
  },
);

interface Case {
  readonly suite: string;
  readonly id: string;
  kind: string;
  message: string;
  content: string;
}

/** Cases of a JUnit file, as a strict XML parser reads them; throws where it is not well-formed. */
function casesOf(xml: string): { cases: Case[]; suites: Record<string, string>[]; output: string } {
  const parser = new SaxesParser();
  const cases: Case[] = [];
  const suites: Record<string, string>[] = [];
  let output = "";
  let open = "";
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    open = name;
    const last = cases.at(-1);
    if (name === "testsuite") suites.push(attributes as Record<string, string>);
    else if (name === "testcase") {
      const id = `${attributes.classname}\n${attributes.name}`;
      cases.push({ suite: suites.at(-1)?.name ?? "", id, kind: "passed", message: "", content: "" });
    } else if (last && /^(failure|error|skipped)$/.test(name)) {
      last.kind = name;
      last.message = String(attributes.message);
    }
  });
  parser.on("text", (said) => {
    const last = cases.at(-1);
    if (last && /^(failure|error|skipped)$/.test(open)) last.content += said;
    if (open === "system-out") output += said;
  });
  parser.on("closetag", () => {
    open = "";
  });
  parser.write(xml).close();
  return { cases, suites, output };
}

describe("junit", () => {
  it("has a case for every finding, each with a class and a name of its own", async () => {
    const { cases, suites } = casesOf(await text("junit", whole));
    expect(cases.length).toBe(whole.findings.length);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    expect(suites.slice(1, whole.works.length + 1).map(({ name }) => name)).toEqual(
      whole.works.map(({ title }) => visible(title).replaceAll(/[\ufffe\uffff]/g, "")),
    );
    const total = (name: string) => suites.reduce((sum, suite) => sum + Number(suite[name]), 0);
    expect(["tests", "failures", "errors", "skipped"].map(total)).toEqual([
      whole.findings.length,
      weights(whole, "fail"),
      weights(whole, "incomplete"),
      weights(whole, "n/a", "review"),
    ]);
    // What is open, or left to a person, is never a pass.
    expect(cases.filter(({ kind }) => kind === "passed").length).toBe(weights(whole, "pass"));
  });

  it("says why in the attribute and in the content, and points to confirm in the output", async () => {
    const { cases, output } = casesOf(await text("junit", whole));
    const told = cases.filter(({ kind }) => kind !== "passed");
    expect(told.filter(({ message, content }) => message === "" || !content.startsWith(message))).toEqual([]);
    expect(output.match(/\[请确认\]/g)?.length).toBe(weights(whole, "review"));
    for (const { says } of whole.asks) expect(output).toContain(says.zh);
  });

  it("counts points to confirm as failures where the exit code does", async () => {
    const strict = { ...whole, run: { ...whole.run, strict: true } };
    const { cases } = casesOf(await text("junit", strict));
    expect(cases.filter(({ kind }) => kind === "failure").length).toBe(weights(whole, "fail", "review"));
  });

  it("is no success where the check was interrupted", async () => {
    const { cases } = casesOf(await text("junit", reportOf(good, { complete: false })));
    expect(cases.filter(({ kind }) => kind === "error").map(({ id }) => id)).toEqual([
      "整份材料\n检查完整 [complete]",
    ]);
  });

  it.skipIf(!has("xmllint", "--version")).each(["junit-jenkins.xsd", "junit-ant.xsd"])(
    "is valid by %s",
    async (schema) => {
      const reports = { mixed: whole, good: reportOf(good), empty: reportOf({ files: [] }) };
      for (const [name, report] of Object.entries(reports)) {
        for (const lang of ["zh", "en"] as const) {
          const file = join(folder, `${name}.${lang}.xml`);
          writeFileSync(file, await written("junit", report, { ...style, lang }));
          const { status, stderr } = spawnSync(
            "xmllint",
            ["--noout", "--schema", at(`fixtures/schemas/${schema}`), file],
            { encoding: "utf8" },
          );
          expect([status, stderr]).toEqual([0, `${file} validates\n`]);
        }
      }
      const wrong = join(folder, "wrong.xml");
      writeFileSync(wrong, (await text("junit", whole)).replace("<testcase ", '<testcase file="a" '));
      const argv = ["--noout", "--schema", at(`fixtures/schemas/${schema}`), wrong];
      expect(spawnSync("xmllint", argv).status).not.toBe(0);
    },
  );

  it("takes any text, and leaves out only what XML forbids", () => {
    const allowed = (raw: string) =>
      Array.from(raw.replace(/\p{Surrogate}/gu, ""))
        .filter((char) => /[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(char))
        .join("");
    fc.assert(
      fc.property(anyText, (raw) => {
        const parser = new SaxesParser();
        let value = "";
        let content = "";
        parser.on("error", (error) => {
          throw error;
        });
        parser.on("opentag", ({ attributes }) => {
          value = String(attributes.a);
        });
        parser.on("text", (said) => {
          content += said;
        });
        parser.write(`<x a=${xmlValue(raw)}>${xmlText(raw)}</x>`).close();
        expect([value, content]).toEqual([allowed(raw), allowed(raw)]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("github", () => {
  const annotations = async (report: Report) => (await text("github", report)).trimEnd().split("\n");

  it("has at most ten annotations of a kind, errors first, and says what is left out", async () => {
    const lines = await annotations(whole);
    const kinds = lines.map((line) => /^::(error|warning|notice)(?= |::)/.exec(line)?.[1]);
    expect(kinds).not.toContain(undefined);
    for (const kind of ["error", "warning"]) {
      expect(kinds.filter((one) => one === kind).length).toBeLessThanOrEqual(10);
    }
    const order = ["error", "warning", "notice"];
    expect(kinds.toSorted((a = "", b = "") => order.indexOf(a) - order.indexOf(b))).toEqual(kinds);
    const left = weights(whole, "fail", "incomplete") - 9;
    expect(left).toBeGreaterThan(0);
    expect(lines).toContain(`::error::还有 ${left} 条，见摘要或其他报告。`);
  });

  it("tells the conclusion even where there is nothing to annotate", async () => {
    expect(await annotations(reportOf(good))).toEqual([
      expect.stringMatching(/^::notice title=reelcheck::结论：程序能查的都合格。/),
    ]);
  });

  it("names files as they lie in the repository", async () => {
    const bad = reportOf({ files: ["光.mp4"] }, { root: "/builds/repo/works" });
    const said = await text("github", bad, { ...style, base: "/builds/repo" });
    expect(said).toContain("::error file=works/光.mp4,title=");
    expect(relativePath("C:\\repo", "C:\\repo\\works\\", "a/b.mp4")).toBe("works/a/b.mp4");
    expect(relativePath("/repo", "/repository", "a.mp4")).toBe("a.mp4");
    expect(relativePath("/", "/a", "b")).toBe("a/b");
  });

  it("obeys no name: any text comes back from the runner's own decoding", () => {
    fc.assert(
      fc.property(anyText, anyText, (title, message) => {
        const line = command("error", { title, line: 1 }, message);
        const [, properties = "", data = ""] = /^::error ([^\r\n]*?)::([^\r\n]*)\n$/.exec(line) ?? [];
        const plain = (raw: string) => raw.replaceAll("%0D", "\r").replaceAll("%0A", "\n");
        const value = (raw: string) => plain(raw).replaceAll("%3A", ":").replaceAll("%2C", ",");
        const [first = "", second] = properties.split(",");
        expect(value(first.slice("title=".length)).replaceAll("%25", "%")).toBe(title);
        expect(second).toBe("line=1");
        expect(plain(data).replaceAll("%25", "%")).toBe(message);
      }),
      { numRuns: 1000 },
    );
  });
});

/** What a reader sees of HTML. */
function shown(html: string): string {
  const walk = (node: object): string =>
    "value" in node
      ? String(node.value)
      : "childNodes" in node
        ? (node.childNodes as object[]).map(walk).join("")
        : "";
  return walk(parseFragment(html));
}

describe("md", () => {
  it("shows every name as it is, and makes nothing of it", async () => {
    const html = marked.parse(await text("md", whole), { gfm: true, async: false });
    for (const name of hostileNames) {
      expect(shown(html).replaceAll(/\s+/g, " ")).toContain(visible(name).replaceAll(/\s+/g, " ").trim());
    }
    expect(html).not.toMatch(/<(script|img|a|strong|em|code)\b[^>]*>(?!结论)/);
  });

  it("says any text, with no markup of its own", () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const said = visible(raw);
        const html = marked.parse(`| a |\n| --- |\n| ${markdownText(said)} |\n`, { gfm: true, async: false });
        const cells = [...html.matchAll(/<td>([\s\S]*?)<\/td>/g)];
        expect(cells.length).toBe(1);
        expect(shown(cells[0]?.[1] ?? "").trim()).toBe(said.trim());
        expect(cells[0]?.[1]).not.toMatch(/<[a-z]/i);
      }),
      { numRuns: 1000 },
    );
  });

  it("puts the conclusion first and the worst works before the others, and has boxes to tick", async () => {
    const said = await text("md", whole);
    const html = marked.parse(said, { gfm: true, async: false });
    expect(said.indexOf("结论")).toBeLessThan(80);
    const words = [...said.matchAll(/^\| (没查完|不合格|请确认|合格) \|/gm)].map(([, word]) => word ?? "");
    const order = ["没查完", "不合格", "请确认", "合格"];
    expect(words.map((word) => order.indexOf(word))).toEqual(
      words.map((word) => order.indexOf(word)).sort((a, b) => a - b),
    );
    expect(html.match(/type="checkbox"/g)?.length).toBe(whole.asks.length);
    expect(shown(html)).toContain("逐条结果");
  });

  it("stops before GitHub would drop it, and says how much is left out", async () => {
    const many = reportOf({
      files: Array.from({ length: 1500 }, (_, at) => `${"很长的名字".repeat(20)}${at}.mp4`),
    });
    const said = await text("md", many);
    expect(Buffer.byteLength(said)).toBeLessThan(2 ** 20);
    const left = Number(/还有 (\d+) 个作品或文件放不下/.exec(said)?.[1]);
    const listed = said.match(/^\| (不合格|请确认|合格) \|/gm)?.length ?? 0;
    expect(left).toBeGreaterThan(0);
    expect(left + listed).toBeGreaterThanOrEqual(1500);
    for (const { says } of many.asks) expect(said).toContain(markdownText(says.zh));
  });
});

describe("gitlab", () => {
  const validate = ajv().compile(schemaOf("fixtures/schemas/code-quality.json"));
  const issues = async (report: Report) => JSON.parse(await text("gitlab", report));

  it("has an issue for all that does not pass, each with a fingerprint of its own", async () => {
    const found = await issues(whole);
    expect(validate(found), JSON.stringify(validate.errors)).toBe(true);
    expect(found.length).toBe(weights(whole, "fail", "incomplete", "review"));
    const prints = found.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
    expect(await issues(reportOf({ files: [] }))).toEqual(expect.any(Array));
  });

  it("knows an issue again when it has other figures, in another language and in other company", async () => {
    const printsOf = async (report: Report, lang: "zh" | "en") =>
      JSON.parse(await text("gitlab", report, { ...style, lang }))
        .filter(({ check_name }: { check_name: string }) => check_name === "bitrate")
        .map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    const film = (bitsPerSecond: number) => ({ path: "甲校-02-短.mp4", bitsPerSecond });
    const first = await printsOf(reportOf({ files: [film(1_000_000)] }), "zh");
    const second = await printsOf(reportOf({ files: ["其他.mp4", film(2_000_000)] }), "en");
    expect(first.length).toBe(1);
    expect(second).toContain(first[0]);
  });
});

describe("ndjson", () => {
  const schema = schemaOf("src/report/json/report-1.0.schema.json");
  const { $id } = schema;
  const validate = ajv()
    .addSchema(schema)
    .compile({ $ref: `${$id}#/$defs/line` });
  it("says on lines what json says in one value, the summary last", async () => {
    const lines = (await text("ndjson", whole))
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    for (const line of lines) expect(validate(line), JSON.stringify(validate.errors)).toBe(true);
    expect(lines.map(({ type }) => type)).toEqual([
      "run",
      "package",
      ...whole.works.map(() => "work"),
      ...lines.filter(({ type }) => type === "file").map(() => "file"),
      "summary",
    ]);
    const json = JSON.parse(await text("json", whole));
    const sorted = (values: readonly unknown[]) => values.map((one) => JSON.stringify(one)).sort();
    expect(sorted(lines.flatMap(({ findings = [] }) => findings))).toEqual(sorted(json.findings));
    expect(sorted(lines.flatMap(({ files = [], file }) => [...files, ...(file ? [file] : [])]))).toEqual(
      sorted(json.files),
    );
    expect(lines.flatMap(({ work }) => (work ? [work] : []))).toEqual(json.works);
    const [run] = lines;
    expect([run.contest, run.run, run.rules, run.ask]).toEqual([
      json.contest,
      json.run,
      json.rules,
      json.ask,
    ]);
    expect(lines.at(-1)).toMatchObject({ verdict: json.verdict, summary: json.summary, complete: true });
    expect(validate({ type: "work", findings: [] })).toBe(false);
  });
});

/** Rows of a CSV file after RFC 4180. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let rest = csv;
  while (rest !== "") {
    const [all = "", quoted, plain, end] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest) ?? [];
    if (all === "") throw new Error(`no cell at ${rest.slice(0, 40)}`);
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\r\n") {
      rows.push(row);
      row = [];
    }
    rest = rest.slice(all.length);
  }
  return rows;
}

describe("csv", () => {
  it("opens in Excel: a mark for UTF-8, lines as Windows ends them, failures first", async () => {
    const bytes = await written("csv", whole);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const said = bytes.toString("utf8").slice(1);
    expect(said.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    const [head = [], ...rows] = rowsOf(said);
    expect(head.slice(0, 5)).toEqual(["结论", "作品", "文件", "项目", "现在"]);
    expect(rows.filter((row) => row.length !== head.length)).toEqual([]);
    expect(rows.length).toBe(whole.findings.length + whole.asks.length);
    const order = ["没查完", "不合格", "请确认", "合格", "不适用", "人工核对"];
    expect([...new Set(rows.map(([outcome]) => outcome))]).toEqual(order);
  });

  it("has no cell that a spreadsheet would take for a formula", async () => {
    const rows = rowsOf((await text("csv", whole)).slice(1));
    expect(rows.flat().filter((cell) => /^\s*[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
    expect(rows.flat()).toContain(`'${hostileNames[1]}`);
    expect(rows.flat()).toContain(`'${hostileNames[2]}`);
    for (const start of ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", " ="]) {
      expect(csvCell(`${start}1+1`).replace(/^"/, "")).toMatch(/^'/);
    }
  });

  it("gives any text back", () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 2, maxLength: 5 }), (cells) => {
        const [row = []] = rowsOf(`${cells.map(csvCell).join(",")}\r\n`);
        expect(
          row.map((cell, index) => (cells[index]?.startsWith("'") ? cell : cell.replace(/^'/, ""))),
        ).toEqual(cells);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("xlsx", () => {
  it("opens, with what csv says, the works, and what a person has to look at", async () => {
    const file = join(folder, "report.xlsx");
    writeFileSync(file, await written("xlsx", whole));
    const works = await readSheet(file, "作品");
    expect(works.slice(1, whole.works.length + 1).map(([verdict]) => verdict)).toEqual(
      ["没查完", "不合格", "请确认", "合格"].flatMap((word, at) => {
        const verdict = ["incomplete", "fail", "review", "pass"][at];
        return whole.works.filter((work) => work.verdict === verdict).map(() => word);
      }),
    );
    const findings = await readSheet(file, "逐条结论");
    expect(findings.length).toBe(whole.findings.length + 1);
    expect(findings.flat()).toContain(hostileNames[1]);
    const byPerson = await readSheet(file, "需人工确认");
    expect(byPerson.length).toBe(weights(whole, "review") + whole.asks.length + 1);
  });

  it("says how many rows it has no room for", () => {
    const [one] = whole.findings.slice(-1);
    if (!one) throw new Error("no finding");
    const many = { ...whole, findings: Array.from({ length: mostRows + 5 }, () => one) };
    const [, findings] = workbook(many, sayIn("zh"));
    expect([findings?.rows.length, findings?.rows.at(-1)?.cells]).toEqual([
      mostRows + 1,
      ["还有 5 行没有列出，完整的结果见 csv 或 json 报告。"],
    ]);
  });

  const python = ["/usr/bin/python3", "python3"].find((program) => has(program, "-c", "import openpyxl"));
  it.skipIf(python === undefined)("opens in openpyxl, its head frozen, no cell a formula", async () => {
    const file = join(folder, "openpyxl.xlsx");
    writeFileSync(file, await written("xlsx", whole));
    const script = [
      "import json, openpyxl, sys",
      "book = openpyxl.load_workbook(sys.argv[1])",
      "print(json.dumps([[s.title, s.freeze_panes, s.max_row, s.column_dimensions['D'].width,",
      "  sum(c.data_type == 'f' for r in s.iter_rows() for c in r)] for s in book]))",
    ].join("\n");
    const { stdout } = spawnSync(python ?? "", ["-W", "ignore", "-c", script, file], { encoding: "utf8" });
    const sheets: unknown[][] = JSON.parse(stdout);
    expect(sheets.map(([title, frozen, , , formulas]) => [title, frozen, formulas])).toEqual([
      ["作品", "A2", 0],
      ["逐条结论", "A2", 0],
      ["需人工确认", "A2", 0],
    ]);
    expect(sheets[1]?.[2]).toBe(whole.findings.length + 1);
    expect(Number(sheets[0]?.[3])).toBeGreaterThan(20);
  });
});

it.each(["README.md", "README.zh-CN.md"])("every format stands in %s", (readme) => {
  const rows = readProject(readme)
    .split("\n")
    .filter((line) => line.startsWith("| `"));
  const listed = rows.flatMap((row) =>
    [...(row.split("|")[1] ?? "").matchAll(/`([\w-]+)`/g)].map(([, name]) => name),
  );
  expect(Object.keys(reporters).filter((name) => !listed.includes(name))).toEqual([]);
});
