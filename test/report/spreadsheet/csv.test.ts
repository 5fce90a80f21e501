import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvCell } from "../../../src/report/spreadsheet/csv.ts";
import { hostileNames, mixedReport, text, written } from "../../support/report.ts";
import { anyText } from "../../support/text.ts";

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
    const bytes = await written("csv", mixedReport);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const said = bytes.toString("utf8").slice(1);
    expect(said.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    const [head = [], ...rows] = rowsOf(said);
    expect(head.slice(0, 5)).toEqual(["结论", "作品", "文件", "项目", "现在"]);
    expect(rows.filter((row) => row.length !== head.length)).toEqual([]);
    expect(rows.length).toBe(mixedReport.findings.length + mixedReport.asks.length);
    const order = ["没查完", "不合格", "请确认", "合格", "不适用", "人工核对"];
    expect([...new Set(rows.map(([outcome]) => outcome))]).toEqual(order);
  });

  it("has no cell that a spreadsheet would take for a formula", async () => {
    const rows = rowsOf((await text("csv", mixedReport)).slice(1));
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
