/** The index by units, and which works are shown with pictures. */
import { describe, expect, it } from "vitest";
import type { Still } from "../../../src/model/facts/decoded.ts";
import type { ReportFile, ReportWork, Verdict } from "../../../src/model/report.ts";
import { manyWorks, worksWithPictures } from "../../../src/report/html/picture-budget.ts";
import { readPage } from "../../support/html.ts";
import { htmlOf, mixedFilms } from "../../support/html-reports.ts";
import { reportOn, still } from "../../support/reports.ts";

const report = reportOn("henan-2025", mixedFilms);

/** Rows of the table of units, cell by cell. */
function rows(of: typeof report): readonly (readonly string[])[] {
  const table = readPage(htmlOf(of)).elements.find(({ attributes }) => attributes.class === "units");
  const lines = (table?.inside ?? []).filter(({ name }) => name === "tr");
  return lines.map(({ inside }) =>
    inside.filter(({ name }) => /^t[hd]$/.test(name)).map(({ text }) => text.trim()),
  );
}

describe("the index of units", () => {
  it("counts the works of each by verdict, with a link to each, worst first", () => {
    expect(rows(report)).toEqual([
      ["单位", "没查完", "不合格", "作品"],
      ["乙校", "1", "1", "04 03"],
      ["甲校", "2", "–", "01 02"],
    ]);
  });

  it("is left out where all works are one unit's", () => {
    const works = report.works.filter(({ unit }) => unit === "甲校");
    expect(rows({ ...report, works })).toEqual([]);
    expect(rows({ ...report, works: report.works.map((work) => ({ ...work, unit: null })) })).toEqual([]);
  });
});

describe("works with pictures", () => {
  const [model] = report.works;
  const work = (id: string, verdict: Verdict): ReportWork => ({
    ...(model as ReportWork),
    id,
    verdict,
    files: [id],
  });
  const fileOf = (path: string, strip: readonly Still[]): ReportFile => ({
    path,
    role: null,
    bytes: 1,
    decoded: { status: "facts", facts: { seconds: 1, filmstrip: strip } as never },
  });
  const picture = (characters: number): Still => ({ ...still, jpeg: "x".repeat(characters) });
  const shown = (works: readonly ReportWork[], characters: number) => [
    ...worksWithPictures(
      works,
      new Map(works.map(({ id }) => [id, fileOf(id, [picture(characters)])])),
      new Map(),
    ),
  ];

  it("are the first, as long as there is room for eight million characters", () => {
    const three = ["a", "b", "c"].map((id) => work(id, "fail"));
    expect(shown(three, 4_000_000)).toEqual(["a", "b"]);
    expect(shown(three, 4_000_001)).toEqual(["a"]);
    expect(shown(three, 8_000_001)).toEqual([]);
  });

  it("are fewer where there are many works, and none that pass", () => {
    const bad = Array.from({ length: manyWorks }, (_, at) => work(`f${at}`, at < 2 ? "fail" : "pass"));
    expect(shown(bad, 1)).toHaveLength(manyWorks);
    expect(shown([...bad, work("one more", "pass")], 1)).toEqual(["f0", "f1"]);
    expect(shown([...bad, work("one more", "pass")], 3_000_000)).toEqual(["f0"]);
  });
});
