/** The head of the page: of what it is, what it comes to, and what is not shown. */
import { describe, expect, it } from "vitest";
import type { Report } from "../../../src/model/report.ts";
import { ReportContext } from "../../../src/report/html/context.ts";
import { folderName, titleOf } from "../../../src/report/html/masthead.ts";
import { type Element, readPage } from "../../support/html.ts";
import { htmlOf, mixedFilms } from "../../support/html-reports.ts";
import { reportOn } from "../../support/reports.ts";

const report = reportOn("henan-2025", mixedFilms);

const byClass = (page: readonly Element[], name: string) =>
  page.filter(({ attributes }) => (attributes.class ?? "").split(" ").includes(name));

/** Labels and values of the list at the top. */
function meta(of: Report): Readonly<Record<string, string>> {
  const [list] = byClass(readPage(htmlOf(of)).elements, "meta");
  const texts = (name: string) =>
    (list?.inside ?? []).filter((one) => one.name === name).map(({ text }) => text);
  const values = texts("dd");
  return Object.fromEntries(texts("dt").map((label, at) => [label, values[at] ?? ""]));
}

/** What is counted under one heading: `8 不合格`. */
function counts(of: Report): readonly string[] {
  const [box] = byClass(readPage(htmlOf(of)).elements, "counts");
  return (box?.inside ?? []).filter(({ name }) => name === "li").map(({ text }) => text);
}

describe("the head of the page", () => {
  it("says what was checked, by which rules and by which program", () => {
    expect(meta(report)).toEqual({
      材料: "usb",
      内容: "作品 4 个，文件 6 个",
      检查日期: "2025-10-01",
      规则: `henan-2025 SHA-256 ${report.contest.sha256.slice(0, 12)}…`,
      程序: "reelcheck 0.0.0 · test",
    });
  });

  it("names the type of unit where it is known, and no second program where there is none", () => {
    const of = (tool: Report["tool"], unitType: string) =>
      meta({ ...report, tool, run: { ...report.run, unitType } });
    const own = { ...report.tool, engine: "reelcheck" } as const;
    expect(of(own, "district")).toMatchObject({ 单位类型: "district", 程序: "reelcheck 0.0.0" });
    expect(of({ ...report.tool, engine: null }, "district").程序).toBe("reelcheck 0.0.0");
  });

  it.each([
    ["/media/usb", "usb"],
    ["E:\\作品", "作品"],
    ["/", "/"],
  ])("calls %s %s", (root, name) => expect(folderName(root)).toBe(name));

  it("counts works by their verdict, what is besides, and what is left to a person", () => {
    expect(counts(report)).toEqual([
      "3 没查完",
      "1 不合格",
      "0 请确认",
      "0 合格",
      "1 不合格",
      "8 请确认",
      "7 项",
    ]);
    const whole = {
      ...report,
      works: report.works.filter(({ verdict }) => verdict !== "incomplete"),
      asks: [],
    };
    expect(counts(whole)[0]).toBe("1 不合格");
    expect(counts(whole)).toHaveLength(5);
  });

  it("puts the verdict into the title", () => {
    expect(titleOf(new ReportContext(report, "zh"))).toContain("没查完");
    expect(titleOf(new ReportContext({ ...report, verdict: "pass" }, "en"))).toMatch(/pass/i);
  });

  it("says once that no decoder was there, and where pictures end", () => {
    const notes = (of: Report) =>
      byClass(readPage(htmlOf(of)).elements, "limitation").map(({ text }) => text);
    const blind = {
      ...report,
      files: report.files.map((file) => ({
        ...file,
        decoded: { status: "not-decoded", failure: { kind: "no-decoder" } } as const,
      })),
    };
    expect(notes(blind).filter((note) => note.includes("ffmpeg"))).toHaveLength(1);
    expect(notes(report)).toEqual([]);
  });
});
