import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { sayIn } from "../../../src/report/shared/finding-text.ts";
import { mostRows, workbook } from "../../../src/report/spreadsheet/workbook.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { hasProgram } from "../../support/programs.ts";
import { countOf, hostileNames, mixedReport, written } from "../../support/report.ts";

const folder = temporaryFolder();

describe("xlsx", () => {
  it("opens, with what csv says, the works, and what a person has to look at", async () => {
    const file = join(folder.path, "report.xlsx");
    writeFileSync(file, await written("xlsx", mixedReport));
    const works = await readSheet(file, "作品");
    expect(works.slice(1, mixedReport.works.length + 1).map(([verdict]) => verdict)).toEqual(
      ["没查完", "不合格", "请确认", "合格"].flatMap((word, at) => {
        const verdict = ["incomplete", "fail", "review", "pass"][at];
        return mixedReport.works.filter((work) => work.verdict === verdict).map(() => word);
      }),
    );
    const findings = await readSheet(file, "逐条结论");
    expect(findings.length).toBe(mixedReport.findings.length + 1);
    expect(findings.flat()).toContain(hostileNames[1]);
    const byPerson = await readSheet(file, "需人工确认");
    expect(byPerson.length).toBe(countOf(mixedReport, "review") + mixedReport.asks.length + 1);
  });

  it("says how many rows it has no room for", () => {
    const [one] = mixedReport.findings.slice(-1);
    if (!one) throw new Error("no finding");
    const many = { ...mixedReport, findings: Array.from({ length: mostRows + 5 }, () => one) };
    const [, findings] = workbook(many, sayIn("zh"));
    expect([findings?.rows.length, findings?.rows.at(-1)?.cells]).toEqual([
      mostRows + 1,
      ["还有 5 行没有列出，完整的结果见 csv 或 json 报告。"],
    ]);
  });

  const python = ["/usr/bin/python3", "python3"].find((program) =>
    hasProgram(program, "-c", "import openpyxl"),
  );
  it.skipIf(python === undefined)("opens in openpyxl, its head frozen, no cell a formula", async () => {
    const file = join(folder.path, "openpyxl.xlsx");
    writeFileSync(file, await written("xlsx", mixedReport));
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
    expect(sheets[1]?.[2]).toBe(mixedReport.findings.length + 1);
    expect(Number(sheets[0]?.[3])).toBeGreaterThan(20);
  });
});
