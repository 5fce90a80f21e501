import { describe, expect, it } from "vitest";
import type { Report } from "../../src/model/report.ts";
import type { PackageCase } from "../support/package.ts";
import { oneRule, policyOf } from "../support/policies.ts";
import { reportBy } from "../support/report.ts";

type Loose = Readonly<Record<string, unknown>>;
const short = { check: "duration", with: "<= 3min" };
const film = (path: string, durationSeconds = 120) => ({ path, video: { durationSeconds } });

function report(
  given: PackageCase,
  more: Partial<Report["run"]> = {},
  rule: Loose = short,
  setup: Loose = {},
) {
  return reportBy(policyOf(oneRule(rule, setup)), given, more);
}

describe("the verdict of a report", () => {
  const should = { ...short, level: "should" };
  const cases: readonly (readonly [string, PackageCase, Partial<Report["run"]>, Loose, Report["verdict"]])[] =
    [
      ["all is right", { files: [film("光.mp4")] }, {}, short, "pass"],
      ["all is right, strictly", { files: [film("光.mp4")] }, { strict: true }, short, "pass"],
      ["a must fails", { files: [film("光.mp4", 200)] }, {}, short, "fail"],
      ["a should fails", { files: [film("光.mp4", 200)] }, {}, should, "review"],
      ["a should fails, strictly", { files: [film("光.mp4", 200)] }, { strict: true }, should, "fail"],
      ["there is no work", { files: [] }, {}, short, "review"],
      ["there is no work, strictly", { files: [] }, { strict: true }, short, "fail"],
      [
        "the check was interrupted",
        { files: [film("光.mp4", 200)] },
        { complete: false },
        short,
        "incomplete",
      ],
      [
        "an engine gave up, strictly",
        { files: [{ path: "光.mp4", unread: { kind: "timeout", seconds: 20 } }] },
        { strict: true },
        short,
        "incomplete",
      ],
    ];
  it.each(cases)("%s", (_, given, more, rule, verdict) => {
    expect(report(given, more, rule).verdict).toBe(verdict);
  });
});

it("counts works by their verdicts, what could not be judged among what is to be confirmed", () => {
  const files = [
    film("一.mp4"),
    film("二.mp4", 200),
    film("三.mp4", 200),
    { path: "四.mp4", unread: { kind: "timeout", seconds: 20 } },
    { path: "五.mp4", video: { durationSeconds: null } },
    "说明.txt",
  ];
  const { summary, works } = report({ files });
  expect(summary).toEqual({ works: 5, files: 6, ignored: 0, pass: 1, review: 2, fail: 2 });
  expect(works.map(({ title, verdict }) => [title, verdict])).toEqual([
    ["一", "pass"],
    ["三", "fail"],
    ["二", "fail"],
    ["五", "review"],
    ["四", "incomplete"],
  ]);
});

describe("a rule in a report is called", () => {
  it.each([
    ["as what its check asks", short, "时长"],
    ["as what the check of its cases asks", { check: "duration", cases: { any: "<= 3min" } }, "时长"],
    ["a choice", { either: { A: { container: "mp4" }, B: { container: "mov" } } }, "整套格式"],
  ])("%s", (_, rule, what) => {
    const classes = { any: { of: "film", where: { container: "mp4" } } };
    const [asked] = report({}, {}, rule, { classes }).rules.filter(({ id }) => id === "asked");
    expect(asked).toMatchObject({ clause: "1", about: { zh: "film" } });
    expect(asked?.what.zh).toContain(what);
  });
});

it("tells a work's films from its papers, and what its category could be", () => {
  const setup = {
    categories: ["短片", "长片"],
    roles: { film: { kind: "video" }, form: { kind: "document", titled: "报名表", per: "work" } },
  };
  const rule = { for: "film", check: "duration", cases: { 短片: "<= 3min", 长片: ">= 10min" } };
  const classes = {
    短片: { of: "film", where: { category: "短片" } },
    长片: { of: "film", where: { category: "长片" } },
  };
  const files = [film("光.mp4"), "光-报名表.docx"];
  const [work] = report({ files }, {}, rule, { ...setup, classes }).works;
  expect(work).toMatchObject({
    files: ["光-报名表.docx", "光.mp4"],
    entries: ["光.mp4"],
    unit: null,
    serial: null,
    fit: { fits: ["短片"] },
  });
  expect(report({ files, category: "短片" }, {}, rule, { ...setup, classes }).works[0]?.fit).toBeUndefined();
  expect(report({ files: [film("光.mp4")] }).works[0]?.fit).toBeUndefined();
});

it("keeps the texts of documents to itself", () => {
  const document = { paragraphs: ["秘密"], tables: [[["片名", "光"]]], pages: 2, codes: ["https://x"] };
  const files = [
    { path: "表.docx", document },
    { path: "锁.docx", document: { unread: { kind: "encrypted" } } },
    { path: "光.mp4" },
  ];
  const found = report({ files }).files;
  expect(found.map(({ path, role }) => [path, role])).toEqual([
    ["光.mp4", "film"],
    ["表.docx", null],
    ["锁.docx", null],
  ]);
  expect(found[1]?.document).toEqual({
    status: "facts",
    facts: { format: "docx", pages: 2, tables: 1, codes: ["https://x"] },
  });
  expect(found[2]?.document).toEqual({ status: "unread", trouble: { kind: "encrypted" } });
  expect(found[0]).not.toHaveProperty("document");
});
