/** Documents and pictures as people make them, read by the thread that reads them in a check. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { findField, isPlaceholder, listRows, readChoice } from "../../../src/forms/index.ts";
import { DocumentReader } from "../../../src/intake/documents/reader.ts";
import type { DocumentFacts } from "../../../src/model/facts/document.ts";
import type { ImageFacts } from "../../../src/model/facts/image.ts";
import { readProject, root } from "../../support/policies.ts";

const reader = new DocumentReader();
const folder = mkdtempSync(join(tmpdir(), "reelcheck-documents-"));
afterAll(() => {
  reader.close();
  rmSync(folder, { recursive: true, force: true });
});

const fixture = (path: string) => fileURLToPath(new URL(`fixtures/${path}`, root));

function place(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

interface Expected {
  readonly fields?: Readonly<Record<string, string>>;
  readonly placeholders?: readonly string[];
  readonly ticks?: readonly string[];
  readonly rows?: readonly (readonly string[])[];
  readonly codes?: readonly string[];
  readonly pages?: number;
  readonly unread?: string;
}

const kinds = ["实景拍摄", "动画制作", "AI生成", "视频切片", "其他"];
const valueBehind = (facts: DocumentFacts, label: string) => {
  const found = findField(facts, [label]);
  return found.length > 1 ? found.map(({ value }) => value) : found[0]?.value;
};

describe("documents", () => {
  const expected: Readonly<Record<string, Expected>> = parse(readProject("fixtures/documents/expected.yaml"));

  it.each(Object.entries(expected))("%s", async (name, wanted) => {
    const result = await reader.read(fixture(`documents/${name}`));
    if (wanted.unread !== undefined) {
      expect(result).toMatchObject({ status: "unread", trouble: { kind: wanted.unread } });
      return;
    }
    if (result.status !== "facts") throw new Error(JSON.stringify(result));
    const { facts } = result;
    const labels = Object.keys(wanted.fields ?? {});
    expect(Object.fromEntries(labels.map((label) => [label, valueBehind(facts, label)]))).toEqual(
      wanted.fields ?? {},
    );
    for (const label of wanted.placeholders ?? [])
      expect(isPlaceholder(String(valueBehind(facts, label))), label).toBe(true);
    if (wanted.ticks) {
      const choices = kinds.map((kind) => ({ id: kind, words: [kind] }));
      expect(readChoice(String(valueBehind(facts, "分类")), choices).ids).toEqual(wanted.ticks);
    }
    if (wanted.codes) expect(facts.codes).toEqual(wanted.codes);
    if (wanted.pages) expect(facts.pages).toBe(wanted.pages);
    if (wanted.rows) {
      const list = listRows(facts, { title: ["片名"], length: ["时长"], number: ["序号"] }, "title");
      const rows = list?.rows.map(({ cells }) => [cells.title?.text, cells.length?.text]);
      expect(rows).toEqual(wanted.rows);
    }
  });

  const zeros = new Uint8Array(220 * 2 ** 20);
  const form = readFileSync(fixture("documents/sichuan-form.docx"));
  const ole = (stream: string) =>
    Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(600),
      Buffer.from(stream, "utf16le"),
    ]);
  it.each([
    [
      "a picture called .docx",
      () => readFileSync(fixture("images/cmyk.jpg")),
      { kind: "other-format", looksLike: "JPEG" },
    ],
    [
      "an archive called .docx",
      () => zipSync({ "a.txt": new Uint8Array(3) }),
      { kind: "other-format", looksLike: "ZIP" },
    ],
    ["RTF", () => "{\\rtf1 x}", { kind: "old-format", format: "RTF" }],
    ["a form that is protected by a password", () => ole("EncryptedPackage"), { kind: "encrypted" }],
    ["a table of Excel 97", () => ole("Workbook"), { kind: "old-format", format: "Excel 97" }],
    ["space that a copy never filled", () => new Uint8Array(5000), { kind: "broken" }],
    ["half a form", () => form.subarray(0, form.length / 2), { kind: "broken" }],
    ["a bomb", () => zipSync({ "word/document.xml": zeros }), { kind: "too-large" }],
    ["no text, but pages", () => scan, { kind: "scanned" }],
  ])("%s is said to be so", async (name, bytes, trouble) => {
    expect(await reader.read(place(`${name}.docx`, bytes()))).toEqual({ status: "unread", trouble });
  });

  const bodyOf = (body: string, head = "") => {
    const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const document = `<?xml version="1.0"?>${head}<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`;
    return zipSync({ ...unzipSync(form), "word/document.xml": strToU8(document) });
  };
  const entities = "abcdefghi"
    .split("")
    .map((one, at) => `<!ENTITY ${"bcdefghij"[at]} "${`&${one};`.repeat(10)}">`);
  it.each([
    [
      "entities within entities",
      bodyOf("<w:p><w:r><w:t>&j;</w:t></w:r></w:p>", `<!DOCTYPE x [<!ENTITY a "aa">${entities.join("")}]>`),
    ],
    [
      "an entity of another file",
      bodyOf(
        "<w:p><w:r><w:t>&e;</w:t></w:r></w:p>",
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
      ),
    ],
    [
      "tables in tables without end",
      bodyOf(`${"<w:tbl><w:tr><w:tc>".repeat(20_000)}<w:p/>${"</w:tc></w:tr></w:tbl>".repeat(20_000)}`),
    ],
  ])("%s are not read", async (name, bytes) => {
    expect(await reader.read(place(`${name}.docx`, bytes))).toEqual({
      status: "unread",
      trouble: { kind: "unreadable" },
    });
  });

  it("says that a table is too large instead of leaving it out", async () => {
    const row = '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999"/></w:tcPr><w:p/></w:tc></w:tr>';
    const wide = bodyOf(`<w:tbl>${row.repeat(1000)}</w:tbl>`);
    expect(await reader.read(place("wide.docx", wide))).toEqual({
      status: "unread",
      trouble: { kind: "too-large" },
    });
  });

  it("leaves open whether there is a code where a picture can't be looked at", async () => {
    const drawn = zipSync({ ...unzipSync(form), "word/media/image1.emf": new Uint8Array(100) });
    const found = await reader.read(place("drawn.docx", drawn));
    expect(found.status === "facts" && found.facts.codes).toBeUndefined();
  });

  it("gives up a document that fills the memory, and reads the next", { timeout: 120_000 }, async () => {
    const many = bodyOf("<w:p><w:r><w:t>x</w:t></w:r></w:p>".repeat(400_000));
    // Which of the two it is short of first depends on the computer.
    expect(await reader.read(place("many.docx", many))).toMatchObject({
      status: "unread",
      trouble: { kind: expect.stringMatching(/^too-(large|slow)$/) },
    });
    expect((await reader.read(fixture("documents/sichuan-form.docx"))).status).toBe("facts");
  });

  it("reads a form under whatever name", async () => {
    const doc = place("form.docx", readFileSync(fixture("documents/sichuan-form.doc")));
    expect(await reader.read(doc)).toMatchObject({ status: "facts", facts: { format: "doc" } });
  });
});

/** A PDF of one empty page. */
const scan = [
  "%PDF-1.4",
  "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
  "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
  "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj",
  "trailer<</Root 1 0 R>>",
  "%%EOF",
].join("\n");

describe("pictures", () => {
  const expected: Readonly<Record<string, Partial<ImageFacts>>> = {
    "cmyk.jpg": {
      format: "jpeg",
      colorMode: "cmyk",
      width: 70,
      height: 99,
      dpi: { value: 300, from: "JFIF" },
    },
    "centimeter.jpg": { colorMode: "rgb", dpi: { value: 118 * 2.54, from: "JFIF" } },
    "gray.jpg": { colorMode: "gray", dpi: { value: 72, from: "JFIF" } },
    "progressive.jpg": { colorMode: "rgb", width: 70, height: 99 },
    "code.png": { format: "png", codes: ["https://example.org/works/1"] },
    "code-text.png": { codes: ["作品一号"] },
    "code-askew.jpg": { codes: ["https://example.org/works/1"] },
  };
  it.each(Object.entries(expected))("%s", async (name, facts) => {
    expect(await reader.readImage(fixture(`images/${name}`))).toMatchObject({ status: "facts", facts });
  });

  it("what a PNG states a meter is converted", async () => {
    const found = await reader.readImage(fixture("images/rgb.png"));
    expect(found.status === "facts" && found.facts.dpi?.value).toBeCloseTo(300, 0);
  });

  it("of a picture that is too large to decode only the header is read", async () => {
    const header = "89504e470d0a1a0a0000000d49484452000186a0000186a00802000000ffffffff";
    const found = await reader.readImage(place("huge.png", Buffer.from(header, "hex")));
    expect(found).toMatchObject({ status: "facts", facts: { width: 100_000, height: 100_000 } });
    expect(found.status === "facts" && found.facts.codes).toBeUndefined();
  });

  it.each([
    ["rgb.gif", readFileSync(fixture("images/rgb.gif")), { kind: "unread-format", format: "gif" }],
    ["text.jpg", Buffer.from("海报"), { kind: "other-format" }],
    ["cut.jpg", readFileSync(fixture("images/cmyk.jpg")).subarray(0, 24), { kind: "broken" }],
  ])("%s is said to be so", async (name, bytes, trouble) => {
    expect(await reader.readImage(place(name, bytes))).toEqual({ status: "unread", trouble });
  });
});
