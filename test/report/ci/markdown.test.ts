import fc from "fast-check";
import { marked } from "marked";
import { describe, expect, it } from "vitest";
import { visible } from "../../../src/model/text.ts";
import { markdownText } from "../../../src/report/ci/markdown.ts";
import { shown } from "../../support/html.ts";
import { hostileNames, mixedReport, reportOf, text } from "../../support/report.ts";
import { anyText } from "../../support/text.ts";

describe("md", () => {
  it("shows every name as it is, and makes nothing of it", async () => {
    const html = marked.parse(await text("md", mixedReport), { gfm: true, async: false });
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
    const said = await text("md", mixedReport);
    const html = marked.parse(said, { gfm: true, async: false });
    expect(said.indexOf("结论")).toBeLessThan(80);
    const words = [...said.matchAll(/^\| (没查完|不合格|请确认|合格) \|/gm)].map(([, word]) => word ?? "");
    const order = ["没查完", "不合格", "请确认", "合格"];
    expect(words.map((word) => order.indexOf(word))).toEqual(
      words.map((word) => order.indexOf(word)).sort((a, b) => a - b),
    );
    expect(html.match(/type="checkbox"/g)?.length).toBe(mixedReport.asks.length);
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
