/** The report in HTML: its structure, by a parser of HTML; its looks and manners, in a browser. */
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Browser, chromium, openBrowser, type Page } from "../../fixtures/browser.mjs";
import type { Report } from "../../src/model/report.ts";
import { type Lang, visible } from "../../src/model/text.ts";
import { htmlChunks } from "../../src/report/html/html.ts";
import { cssString } from "../../src/report/html/markup.ts";
import { sentence } from "../../src/report/shared/conclusion.ts";
import { readPage } from "../support/html.ts";
import type { PackageCase } from "../support/package.ts";
import { pixel, reportOn, still } from "../support/reports.ts";

const written = (report: Report, lang: Lang = "zh") => [...htmlChunks(report, { lang })].join("");

const rate = {
  sliceSeconds: 2,
  seconds: 120,
  bitsPerSecond: Array.from({ length: 60 }, (_, at) => 9e6 + at * 5e4),
};
const over = { rateOverTime: { value: rate, source: "sample table" } };
const box = { left: 0.8, top: 0.05, width: 0.1, height: 0.1 };
const mark = { from: 3, to: 9, box, still };
const strip = { filmstrip: [still, { ...still, seconds: 62 }] };

/** One of everything: films that fail, pass and can't be read, pictures, forms, files of no use. */
const mixed: PackageCase = {
  files: [
    {
      path: "作品/甲校-01-光.mp4",
      bytes: 3e8,
      video: over,
      decoded: { ...strip, "color-bars": [{ from: 0, to: 4, still }] },
    },
    {
      path: "作品/甲校-02-影.mp4",
      video: over,
      decoded: { ...strip, "color-bars": [], watermark: { status: "found", marks: [mark], fewShots: false } },
    },
    { path: "作品/乙校-03-声.mp4", damage: { kind: "truncated", missingBytes: 5e6 } },
    { path: "作品/乙校-04-色.mp4", unread: { kind: "timeout", seconds: 20 } },
    { path: "表格/报名表.docx", bytes: 20_000 },
    { path: "杂物/notes.txt", bytes: 3 },
  ],
};

const nasty = [
  '"><script>alert(1)</script>',
  "' onmouseover='x",
  "</style><img src=x onerror=x>",
  "‮gpj.exe\u202c",
  "\u0000\u001b[31m\r\n",
  "&lt;b&gt; &amp; <!-- --> ]]>",
  "很长".repeat(60),
];

describe("the page", () => {
  const report = reportOn("henan-2025", mixed);

  it.each(["zh", "en"] as const)("is well-formed, in %s", (lang) => {
    const { elements, errors } = readPage(written(report, lang));
    expect(errors).toEqual([]);
    const names = elements.map(({ name }) => name);
    expect(names).not.toContain("script");
    expect(names.filter((name) => name === "main")).toHaveLength(1);
    expect(names.filter((name) => name === "h1")).toHaveLength(1);
    expect(elements[0]?.attributes.lang).toBe(lang === "zh" ? "zh-CN" : "en");
    const ids = elements.flatMap(({ attributes: { id } }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("has headings in order, and links that lead somewhere", () => {
    const { elements } = readPage(written(report));
    const levels = elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? Number(name[1]) : []));
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
    const ids = new Set(elements.map(({ attributes: { id } }) => `#${id}`));
    const links = elements.flatMap(({ attributes: { href } }) => (href?.startsWith("#") ? [href] : []));
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !ids.has(link))).toEqual([]);
  });

  it("asks for nothing from outside, and allows nothing but its own style sheet", () => {
    const source = written(report);
    const { elements } = readPage(source);
    const addresses = elements.flatMap(({ attributes }) =>
      [attributes.src, attributes.href].flatMap((one) => one ?? []),
    );
    expect(addresses.filter((address) => !/^(#|data:image\/jpeg;base64,)/.test(address))).toEqual([]);
    expect(source).not.toMatch(/https?:|@import|url\(/);
    const css = elements.find(({ name }) => name === "style")?.text ?? "";
    const digest = createHash("sha256").update(css).digest("base64");
    const policy = elements.find(({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy");
    expect(policy?.attributes.content).toBe(
      `default-src 'none'; img-src data:; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`,
    );
    expect(elements.filter(({ attributes }) => attributes.style !== undefined)).toEqual([]);
  });

  it.each(["zh", "en"] as const)(
    "holds every rule, every finding, every item for a person, in %s",
    (lang) => {
      const { elements } = readPage(written(report, lang));
      const [page] = elements;
      const of = (id: string) => elements.find(({ attributes }) => attributes.id === id)?.text ?? "";
      for (const { what } of report.rules) expect(of("rules")).toContain(visible(what[lang]));
      for (const { says } of report.asks) expect(of("asks")).toContain(visible(says[lang]));
      for (const { what, actual, reason, fix, outcome } of report.findings) {
        const said = outcome === "pass" || outcome === "fail" ? actual?.text : reason;
        for (const text of [what, said, outcome === "fail" ? fix : undefined])
          if (text) expect(page?.text).toContain(visible(text[lang]));
      }
      const boxes = elements.filter(({ attributes }) => attributes.type === "checkbox");
      expect(boxes).toHaveLength(report.asks.length);
    },
  );

  it("says first what the text report says last", () => {
    for (const more of [{}, { strict: true }, { quick: true }, { skipped: ["name"] }, { complete: false }]) {
      const one = reportOn("henan-2025", mixed, more);
      const { elements } = readPage(written(one));
      const said = elements.find(({ attributes }) => attributes.class === "sentence");
      expect(said?.text).toBe(sentence(one, true).zh);
    }
  });

  it("hides no failure behind a line to click", () => {
    const { elements } = readPage(written(report));
    const closed = elements.filter(({ name }) => name === "details").flatMap(({ inside }) => inside);
    expect(
      closed.filter(({ attributes }) => /\b(fail|review|incomplete)\b/.test(attributes.class ?? "")),
    ).toEqual([]);
    const works = elements.filter(({ attributes }) => attributes["data-verdict"] && attributes.id);
    const verdicts = works.map(({ attributes }) => attributes["data-verdict"]);
    const order = ["incomplete", "fail", "review", "pass"];
    expect(verdicts).toEqual([...verdicts].sort((a = "", b = "") => order.indexOf(a) - order.indexOf(b)));
    expect(works).toHaveLength(report.works.length);
  });

  it("shows the strip of a film, its rate within what is allowed, and a frame around what was found", () => {
    const { elements } = readPage(written(report));
    const inClass = (name: string) =>
      elements.filter(({ attributes }) => attributes.class?.split(" ").includes(name));
    expect(inClass("strip")).toHaveLength(2);
    expect(inClass("rate")).toHaveLength(2);
    expect(inClass("rate")[0]?.inside.map(({ attributes }) => attributes.class)).toContain("band");
    const [rectangle] = inClass("mark");
    const { x = "", y = "", width = "", height = "" } = rectangle?.attributes ?? {};
    expect([x, y, width, height].map(Number)).toEqual([381, 10.5, 54, 33]);
  });

  it("is the same from the same report", () => {
    expect(written(report)).toBe(written(reportOn("henan-2025", mixed)));
  });

  it("says once why there are no pictures, and judges the same", () => {
    const files = [{ path: "甲校-01-光.mp4", decoded: { "not-decoded": { kind: "no-decoder" } } }];
    const without = readPage(written(reportOn("shanxi-2023", { files }))).elements[0]?.text ?? "";
    expect(without.split("没有画面截图").length).toBe(2);
    expect(reportOn("shanxi-2023", { files }).verdict).toBe(
      reportOn("shanxi-2023", { files: ["甲校-01-光.mp4"] }).verdict,
    );
  });
});

describe("foreign strings", () => {
  const shape = (source: string) =>
    readPage(source).elements.map(
      ({ name, attributes }) => `${name} ${Object.keys(attributes).sort().join(" ")}`,
    );
  /** A report in which every string that comes from outside is this one. */
  const with_ = (word: string): Report => {
    const name = word.replaceAll("/", "_") || "x";
    const base = reportOn("henan-2025", {
      files: [
        { path: `${name}.mp4`, video: over, decoded: { ...strip, "color-bars": [mark] } },
        { path: `${name}.txt` },
      ],
    });
    return {
      ...base,
      run: { ...base.run, root: `/media/${name}`, unitType: word },
      contest: { ...base.contest, id: word, title: { zh: word, en: word } },
      works: base.works.map((work) => ({ ...work, title: word, unit: word, serial: word })),
      ignored: [{ path: word, reason: "hidden" }],
    };
  };
  const plain = shape(written(with_("甲校-01-光")));

  it("never make an element or an attribute", () => {
    const anything = fc.oneof(
      fc.constantFrom(...nasty),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
      fc
        .array(fc.constantFrom(..."<>\"'&/=`;-!a \\{}\u202e\u0007".split("")), { minLength: 1 })
        .map((chars) => chars.join("")),
    );
    fc.assert(
      fc.property(anything, (word) => {
        const source = written(with_(word));
        const { elements, errors } = readPage(source);
        expect(errors).toEqual([]);
        const known = new Set(plain);
        expect(shape(source).filter((one) => !known.has(one))).toEqual([]);
        expect(elements.filter(({ name }) => name === "style")).toHaveLength(1);
        expect(source).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 150 },
    );
  });

  it("are strings in the style sheet, whatever they hold", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (word) => {
        expect(cssString(word)).toMatch(/^"(?:[\p{L}\p{N} ]|\\[0-9a-f]{6})*"$/u);
      }),
    );
  });

  it.each([
    ["markup", '"><script>'],
    ["another picture", "R0lGODlhAQABAAAAACw="],
    ["an address", "https://example.org/x.jpg"],
    ["nothing", ""],
  ])("are not embedded as pictures: %s", (_, jpeg) => {
    const files = [{ path: "甲校-01-光.mp4", decoded: { filmstrip: [{ ...still, jpeg }, still] } }];
    const { elements } = readPage(written(reportOn("henan-2025", { files })));
    expect(elements.filter(({ name }) => name === "img")).toHaveLength(1);
  });
});

/** A thousand works of forty units, half of which fail. */
function thousand(): Report {
  const files = Array.from({ length: 1000 }, (_, at) => ({
    path: `第${(at % 40) + 1}中学/第${(at % 40) + 1}中学-${String(at).padStart(4, "0")}-片名${at}.mp4`,
    bytes: at % 2 === 0 ? 300_000_000 : 30_000_000,
    video: over,
    decoded: {
      "color-bars":
        at % 10 === 0
          ? [{ ...mark, still: { ...still, jpeg: pixel.slice(0, -4) + "A".repeat(16_000) } }]
          : [],
      filmstrip: Array.from({ length: 10 }, (__, one) => ({
        ...still,
        seconds: one * 10,
        jpeg: pixel.slice(0, -4) + "A".repeat(6000),
      })),
    },
  }));
  return reportOn("henan-2025", { files });
}

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
    writeFileSync(path, written(report, lang));
    return browser.open(pathToFileURL(path).href, window);
  };
  const hostile: PackageCase = {
    files: [
      ...nasty.map((name) => ({ path: `${name.replaceAll("/", "_")}.mp4`, decoded: strip })),
      ...(mixed.files ?? []),
    ],
  };

  it.each([
    ["at 1280 px", mixed, { width: 1280 }, "zh"],
    ["at 360 px", mixed, { width: 360, height: 700 }, "zh"],
    ["at 360 px, in English", mixed, { width: 360, height: 700 }, "en"],
    ["in the dark", mixed, { width: 1280, dark: true }, "en"],
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
    const page = await open(reportOn("henan-2025", mixed), { width: 1280, dark });
    await page.evaluate(axe);
    const found = await page.evaluate(
      "document.querySelectorAll('details').forEach((one) => { one.open = true }); axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))",
    );
    expect(found).toEqual([]);
    await page.close();
  });

  it("shows works of one verdict where that is chosen, and all of them on paper", async () => {
    const page = await open(reportOn("henan-2025", mixed), { width: 1280 });
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
    const report = reportOn("henan-2025", mixed);
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
    const report = thousand();
    const source = written(report);
    expect(source.length).toBeLessThan(10_000_000);
    expect(Buffer.byteLength(source)).toBeLessThan(15_000_000);
    const page = await open(report, { width: 1280 });
    expect(await page.evaluate("document.querySelectorAll('article').length")).toBe(1000);
    await page.close();
  });
});
