import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Report } from "../../../src/model/report.ts";
import { command } from "../../../src/report/ci/github.ts";
import { relativePath } from "../../../src/report/shared/relative-path.ts";
import { countOf, good, mixedReport, reportOf, style, text } from "../../support/report.ts";
import { anyText } from "../../support/text.ts";

describe("github", () => {
  const annotations = async (report: Report) => (await text("github", report)).trimEnd().split("\n");

  it("has at most ten annotations of a kind, errors first, and says what is left out", async () => {
    const lines = await annotations(mixedReport);
    const kinds = lines.map((line) => /^::(error|warning|notice)(?= |::)/.exec(line)?.[1]);
    expect(kinds).not.toContain(undefined);
    for (const kind of ["error", "warning"]) {
      expect(kinds.filter((one) => one === kind).length).toBeLessThanOrEqual(10);
    }
    const order = ["error", "warning", "notice"];
    expect(kinds.toSorted((a = "", b = "") => order.indexOf(a) - order.indexOf(b))).toEqual(kinds);
    const left = countOf(mixedReport, "fail", "incomplete") - 9;
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
