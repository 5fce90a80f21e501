/** What a verdict rests on, and that every format says so. */
import { describe, expect, it } from "vitest";
import type { Report } from "../../../src/model/report.ts";
import type { RuleOrigin } from "../../../src/model/rule-origin.ts";
import { aboutFormats } from "../../../src/report/index.ts";
import { basisLines, basisOf } from "../../../src/report/shared/basis.ts";
import { reportOf, written } from "../../support/report.ts";

const films = reportOf({ files: [{ path: "光.mp4" }, { path: "影.mp4" }] });
const withRules = (rules: RuleOrigin): Report => ({ ...films, run: { ...films.run, rules } });

const own = { path: "/media/stick/reelcheck.yaml", found: "inside", foreign: false, builtIn: null } as const;
const builtIn = {
  path: "rules/henan-2025.yaml",
  found: "named",
  foreign: false,
  builtIn: "unchanged",
} as const;

describe("what a verdict rests on", () => {
  it("counts what was read, what was not, and by what", () => {
    const [first, second] = films.files;
    if (!first || !second || second.media?.status !== "facts") throw new Error("no films");
    const facts = {
      ...second.media.facts,
      engine: "ffprobe 5.1",
      surplus: [{ kind: "filler", bytes: 40_000_000 } as const],
    };
    const report: Report = {
      ...films,
      files: [
        { ...first, bytes: 60_000_000, media: { status: "unread", failure: { kind: "interrupted" } } },
        { ...second, bytes: 100_000_000, media: { status: "facts", facts } },
        {
          path: "表.docx",
          role: null,
          bytes: 9,
          document: { status: "unread", trouble: { kind: "encrypted" } },
        },
      ],
      ignored: [{ path: ".DS_Store", reason: "system" }],
    };
    expect(basisOf(report)).toEqual({
      readers: ["ffprobe 5.1"],
      mediaFiles: 2,
      unreadMedia: 1,
      decodedFilms: 0,
      documents: 1,
      unreadDocuments: 1,
      ignored: 1,
      mediaBytes: 160_000_000,
      surplusBytes: 40_000_000,
    });
    expect(basisLines(report).map(({ zh }) => zh)).toEqual([
      `规则 ${films.contest.file}`,
      "音视频 2 个，由 ffprobe 5.1 读取，1 个没读成，没有逐帧看画面、听声音",
      "文档 1 份，1 份没读成",
      "音视频文件共 160.0 MB，其中 40.0 MB 既不是画面也不是声音",
    ]);
  });

  it.each(Object.keys(aboutFormats))("names the rule file in %s", async (format) => {
    if (format === "xlsx" || format === "csv" || format === "gitlab") return;
    const told = (await written(format, withRules(builtIn))).toString("utf8").replaceAll("\\", "");
    expect(told).toContain("rules/henan-2025.yaml");
  });

  it.each(["text", "md", "csv", "github"])("says first in %s that nobody chose the rules", async (format) => {
    const told = (await written(format, withRules(own))).toString("utf8").replaceAll("\\", "");
    const [head = "", second = ""] = told.split("\n");
    // The first line of a table holds its titles.
    expect(format === "csv" ? second : head).toContain("交来的材料里自带");
    const chosen = (await written(format, withRules({ ...own, found: "named" }))).toString("utf8");
    expect(chosen).not.toContain("交来的材料里自带");
  });

  it.each(["html", "junit"])("says in the head of %s that nobody chose the rules", async (format) => {
    const told = (await written(format, withRules(own))).toString("utf8");
    expect(told.indexOf("交来的材料里自带")).toBeGreaterThan(0);
    expect(told.indexOf("交来的材料里自带")).toBeLessThan(told.indexOf("光"));
  });
});
