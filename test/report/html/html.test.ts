/** The report in HTML: its structure, by a parser of HTML, and what hostile names make of it. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Report } from "../../../src/model/report.ts";
import { visible } from "../../../src/model/text.ts";
import { cssString } from "../../../src/report/html/markup.ts";
import { sentence } from "../../../src/report/shared/conclusion.ts";
import { readPage } from "../../support/html.ts";
import {
  filmMark,
  filmStrip,
  hostileWords,
  htmlOf,
  mixedFilms,
  rateOverTime,
} from "../../support/html-reports.ts";
import { propertyRuns } from "../../support/property-runs.ts";
import { reportOn, still } from "../../support/reports.ts";

describe("the page", () => {
  const report = reportOn("henan-2025", mixedFilms);

  it.each(["zh", "en"] as const)("is well-formed, in %s", (lang) => {
    const { elements, errors } = readPage(htmlOf(report, lang));
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
    const { elements } = readPage(htmlOf(report));
    const levels = elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? Number(name[1]) : []));
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
    const ids = new Set(elements.map(({ attributes: { id } }) => `#${id}`));
    const links = elements.flatMap(({ attributes: { href } }) => (href?.startsWith("#") ? [href] : []));
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !ids.has(link))).toEqual([]);
  });

  it("asks for nothing from outside, and allows nothing but its own style sheet", () => {
    const source = htmlOf(report);
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
      const { elements } = readPage(htmlOf(report, lang));
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
      const one = reportOn("henan-2025", mixedFilms, more);
      const { elements } = readPage(htmlOf(one));
      const said = elements.find(({ attributes }) => attributes.class === "sentence");
      expect(said?.text).toBe(sentence(one, true).zh);
    }
  });

  it("hides no failure behind a line to click", () => {
    const { elements } = readPage(htmlOf(report));
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
    const { elements } = readPage(htmlOf(report));
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
    expect(htmlOf(report)).toBe(htmlOf(reportOn("henan-2025", mixedFilms)));
  });

  it("says once why there are no pictures, and judges the same", () => {
    const files = [{ path: "甲校-01-光.mp4", decoded: { "not-decoded": { kind: "no-decoder" } } }];
    const without = readPage(htmlOf(reportOn("shanxi-2023", { files }))).elements[0]?.text ?? "";
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
        { path: `${name}.mp4`, video: rateOverTime, decoded: { ...filmStrip, "color-bars": [filmMark] } },
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
  const plain = shape(htmlOf(with_("甲校-01-光")));

  it("never make an element or an attribute", () => {
    const anything = fc.oneof(
      fc.constantFrom(...hostileWords),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
      fc
        .array(fc.constantFrom(..."<>\"'&/=`;-!a \\{}\u202e\u0007".split("")), { minLength: 1 })
        .map((chars) => chars.join("")),
    );
    fc.assert(
      fc.property(anything, (word) => {
        const source = htmlOf(with_(word));
        const { elements, errors } = readPage(source);
        expect(errors).toEqual([]);
        const known = new Set(plain);
        expect(shape(source).filter((one) => !known.has(one))).toEqual([]);
        expect(elements.filter(({ name }) => name === "style")).toHaveLength(1);
        expect(source).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069]/);
      }),
      propertyRuns(15),
    );
  });

  it("are strings in the style sheet, whatever they hold", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (word) => {
        expect(cssString(word)).toMatch(/^"(?:[\p{L}\p{N} ]|\\[0-9a-f]{6})*"$/u);
      }),
      propertyRuns(10),
    );
  });

  it.each([
    ["markup", '"><script>'],
    ["another picture", "R0lGODlhAQABAAAAACw="],
    ["an address", "https://example.org/x.jpg"],
    ["nothing", ""],
  ])("are not embedded as pictures: %s", (_, jpeg) => {
    const files = [{ path: "甲校-01-光.mp4", decoded: { filmstrip: [{ ...still, jpeg }, still] } }];
    const { elements } = readPage(htmlOf(reportOn("henan-2025", { files })));
    expect(elements.filter(({ name }) => name === "img")).toHaveLength(1);
  });
});
