import { describe, expect, it } from "vitest";
import { displayWidth } from "../../../src/report/index.ts";
import { textReport } from "../../../src/report/text/text-report.ts";
import type { PackageCase } from "../../support/package.ts";
import { good, policy, reportOf, style } from "../../support/report.ts";

describe("the text report", () => {
  const bad: PackageCase = {
    files: [
      { path: "校门口（最终版）.mp4", video: { size: "1280x720" } },
      {
        path: "甲校-02-很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长的片名.mp4",
        bitsPerSecond: 1_000_000,
      },
      { path: "甲校-03-坏.mp4", damage: { kind: "truncated", missingBytes: 5_000_000 } },
      { path: "甲校-04-查.mp4", unread: { kind: "timeout", seconds: 20 } },
      ...(good.files ?? []),
    ],
  };

  it.each([
    ["zh", 80],
    ["en", 80],
    ["zh", 40],
    ["en", 120],
  ] as const)("in %s keeps to %d columns", (lang, width) => {
    for (const detail of ["quiet", "normal", "verbose"] as const) {
      const lines = textReport(reportOf(bad), { ...style, lang, width, detail }).split("\n");
      expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
    }
  });

  it("puts the worst first and the conclusion last", () => {
    const text = textReport(reportOf(bad), style);
    const order = ["没查完", "不合格", "合格]   甲校-01"].map((word) =>
      text.indexOf(word, text.indexOf("\n作品\n")),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(text.trimEnd().replaceAll("\n", "").endsWith("请排除原因后再检查一次。")).toBe(true);
  });

  it.each([
    ["fail", { files: [{ path: "甲校-01-光.mp4", bitsPerSecond: 1_000_000 }] }, {}, "现在不能寄出。"],
    ["pass", good, {}, "程序能查的都合格。"],
    ["review", { files: [{ path: "甲校-01-光.mp4", bitsPerSecond: 20_000_000 }] }, {}, "有 1 处要确认"],
    [
      "fail",
      { files: [{ path: "甲校-01-光.mp4", bitsPerSecond: 20_000_000 }] },
      { strict: true },
      "按 --strict",
    ],
    ["incomplete", good, { complete: false }, "检查被中断"],
    ["pass", good, { quick: true }, "只看文件的参数"],
    ["pass", good, { skipped: ["name"] }, "按命令行要求没有检查：文件名"],
    ["pass", good, { skipped: ["name"] }, "这次没有查全"],
    ["pass", good, { whole: false }, "关于整份材料的规则没有查。结论：查过的都合格，但这次没有查全"],
  ] as const)("%s", (verdict, given, more, sentence) => {
    const report = reportOf(given, more);
    expect(report.verdict).toBe(verdict);
    expect(textReport(report, { ...style, width: 120 }).replaceAll("\n", "")).toContain(sentence);
  });

  it("lists every rule and every item for a person", () => {
    const text = textReport(reportOf(good), { ...style, width: 120 });
    for (const { what } of reportOf(good).rules) expect(text).toContain(what.zh);
    for (const { says } of policy.asks) expect(text.replaceAll(/\n\s*/g, "")).toContain(says.zh.slice(0, 12));
  });

  it("shows every character of a hostile name, and obeys none", () => {
    const name = "\u001b[2J\u001b[31m甲-01-\u202egpj.光\u0007\r\n伪造 [合格].mp4";
    const text = textReport(reportOf({ files: [name] }), style);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/);
    expect(text).toContain("\\u{1B}[2J");
    expect(text).toContain("\\u{202E}");
  });

  it("writes colors only where they are wanted", () => {
    expect(textReport(reportOf(bad), style)).not.toContain("\u001b[");
    expect(textReport(reportOf(bad), { ...style, color: true })).toContain("\u001b[31m[不合格]");
  });

  it("uses only characters that the old Chinese console knows", () => {
    const decoder = new TextDecoder("gb18030");
    const text =
      textReport(reportOf(bad), { ...style, detail: "verbose" }) + textReport(reportOf(good), style);
    expect(decoder.encoding).toBe("gb18030");
    expect(text).not.toMatch(/[✓✗✅❌⚠░│┃═]/u);
  });
});
