/** The report in HTML in a browser: its looks and manners, on the screen and on paper. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Browser, chromium, openBrowser, type Page } from "../../fixtures/browser.mjs";
import type { Report } from "../../src/model/report.ts";
import type { Lang } from "../../src/model/text.ts";
import { sentence } from "../../src/report/shared/conclusion.ts";
import { filmStrip, hostileWords, htmlOf, mixedFilms, thousandWorks } from "../support/html-reports.ts";
import type { PackageCase } from "../support/package.ts";
import { reportOn } from "../support/reports.ts";

describe.skipIf(!chromium)("in Chromium", () => {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), "reelcheck-html-"));
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = (report: Report, window: Parameters<Browser["open"]>[1], lang: Lang = "zh"): Promise<Page> => {
    const path = join(folder, "report.html");
    writeFileSync(path, htmlOf(report, lang));
    return browser.open(pathToFileURL(path).href, window);
  };
  const hostile: PackageCase = {
    files: [
      ...hostileWords.map((name) => ({ path: `${name.replaceAll("/", "_")}.mp4`, decoded: filmStrip })),
      ...(mixedFilms.files ?? []),
    ],
  };

  it.each([
    ["at 1280 px", mixedFilms, { width: 1280 }, "zh"],
    ["at 360 px", mixedFilms, { width: 360, height: 700 }, "zh"],
    ["at 360 px, in English", mixedFilms, { width: 360, height: 700 }, "en"],
    ["in the dark", mixedFilms, { width: 1280, dark: true }, "en"],
    ["with hostile names, at 360 px", hostile, { width: 360, height: 700 }, "zh"],
  ] as const)("asks for nothing, complains of nothing and fits, %s", async (_, given, window, lang) => {
    const page = await open(reportOn("henan-2025", given), window, lang);
    expect(page.requests.filter((url) => !/^(file|data):/.test(url))).toEqual([]);
    expect(page.requests.filter((url) => url.startsWith("file:"))).toHaveLength(1);
    expect(page.complaints).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(window.width);
    expect(
      await page.evaluate("[...document.images].every((one) => one.complete && one.naturalWidth > 0)"),
    ).toBe(true);
    await page.close();
  });

  it.each([false, true])("has nothing that axe objects to, dark: %s", async (dark) => {
    const page = await open(reportOn("henan-2025", mixedFilms), { width: 1280, dark });
    await page.evaluate(axe);
    const found = await page.evaluate(
      "document.querySelectorAll('details').forEach((one) => { one.open = true }); axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))",
    );
    expect(found).toEqual([]);
    await page.close();
  });

  it("shows works of one verdict where that is chosen, and all of them on paper", async () => {
    const page = await open(reportOn("henan-2025", mixedFilms), { width: 1280 });
    const seen = () =>
      page.evaluate(
        "[...document.querySelectorAll('.works article')].filter((one) => one.checkVisibility()).map((one) => one.dataset.verdict)",
      );
    const all = (await seen()) as readonly string[];
    expect(new Set(all).size).toBeGreaterThan(1);
    await page.evaluate("document.querySelector('#show-fail').click()");
    expect(await seen()).toEqual(all.filter((verdict) => verdict === "fail"));
    await page.ask("Emulation.setEmulatedMedia", { media: "print" });
    expect(await seen()).toEqual(all);
    await page.close();
  });

  it("prints on A4 as text, with the verdict on every page and room to sign at the end", async () => {
    const report = reportOn("henan-2025", mixedFilms);
    const page = await open(report, { width: 1280 });
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf()));
    const { totalPages, text } = await extractText(pdf);
    const [, , width = 0, height = 0] = (await pdf.getPage(1)).view;
    // 210 × 297 mm, in points.
    expect(Math.abs(width - 595) + Math.abs(height - 842)).toBeLessThan(2);
    expect(totalPages).toBeGreaterThan(1);
    // Fonts give some characters as the radicals they look like.
    const normal = (one: string) => one.normalize("NFKC").replace(/\s/g, "");
    const bare = text.map(normal);
    for (const one of bare) expect(one).toContain(normal("usb（没查完）"));
    const whole = bare.join("");
    for (const { path } of report.files.filter(({ media }) => media)) expect(whole).toContain(normal(path));
    expect(whole).toContain(normal(sentence(report, true).zh));
    expect(whole).toContain("检查人");
    expect(whole).toContain(normal("单位（盖章）"));
    await page.close();
  });

  it("opens a thousand works, from less than 10 MB", async () => {
    const report = thousandWorks();
    const source = htmlOf(report);
    expect(source.length).toBeLessThan(10_000_000);
    expect(Buffer.byteLength(source)).toBeLessThan(15_000_000);
    const page = await open(report, { width: 1280 });
    expect(await page.evaluate("document.querySelectorAll('article').length")).toBe(1000);
    await page.close();
  });
});
