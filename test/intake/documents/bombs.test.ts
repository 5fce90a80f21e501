/** Papers that were made to take time or memory: each is given up soon, for a reason of its own. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { crc32, deflateRawSync, deflateSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { documentOf } from "../../../src/checks/shared/require-document.ts";
import { type Excess, meter } from "../../../src/intake/documents/meter.ts";
import { DocumentReader } from "../../../src/intake/documents/reader.ts";
import type { PackageFile } from "../../../src/model/package.ts";

const reader = new DocumentReader();
const folder = mkdtempSync(join(tmpdir(), "reelcheck-bombs-"));
afterAll(async () => {
  await reader.close();
  rmSync(folder, { recursive: true, force: true });
});

function place(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** An archive of one entry whose list of contents says that it is a thousand bytes long. */
function lying(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(8, 4);
  shared.writeUInt32LE(crc32(content), 10);
  shared.writeUInt32LE(packed.length, 14);
  shared.writeUInt32LE(1000, 18);
  shared.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from("PK\x03\x04"), shared, Buffer.from(name), packed]);
  const listed = Buffer.concat([
    Buffer.from("PK\x01\x02\x14\x00"),
    shared,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06");
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, listed, end]);
}

/** A workbook of one cell. */
function workbook(row: number, cell: string): Uint8Array {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relation = `<Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>`;
  const parts = {
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation}</Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData><row r="${row}"><c r="${cell}" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

/** A PDF of one page that shows a letter so many times. */
function pdf(letters: number): Buffer {
  const stream = deflateSync(Buffer.from("BT /F1 9 Tf (x) Tj ET ".repeat(letters)));
  const font = "<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>";
  const head = [
    "%PDF-1.4",
    "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
    `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources${font}>>endobj`,
    `4 0 obj<</Filter/FlateDecode/Length ${stream.length}>>stream\n`,
  ].join("\n");
  return Buffer.concat([
    Buffer.from(head),
    stream,
    Buffer.from("\nendstream endobj trailer<</Root 1 0 R>>\n%%EOF"),
  ]);
}

/** The head of a PNG and nothing else. */
function png(width: number, height: number, depth: number, colorType: number): Buffer {
  const bytes = Buffer.alloc(33);
  bytes.write("\x89PNG\r\n\x1a\n", "latin1");
  bytes.writeUInt32BE(13, 8);
  bytes.write("IHDR", 12);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes[24] = depth;
  bytes[25] = colorType;
  return bytes;
}

describe("documents", () => {
  const large = Buffer.alloc(300 * 2 ** 20, 0x20);
  it.each(["word/document.xml", "_rels/.rels", "xl/workbook.xml"])(
    "an entry %s that is longer than stated is damage",
    async (name) => {
      expect(await reader.read(place("lying.docx", lying(name, large)))).toEqual({
        status: "unread",
        trouble: { kind: "broken" },
      });
    },
  );

  it.each([
    [1_048_576, "XFD1048576", { status: "unread", trouble: { kind: "too-large" } }],
    [99_999_999, "A99999999", { status: "unread", trouble: { kind: "too-large" } }],
    [2001, "ALL2001", { status: "unread", trouble: { kind: "too-large" } }],
    [2000, "ALL2000", { status: "facts" }],
  ])("a table that reaches to row %i, cell %s", async (row, cell, result) => {
    expect(await reader.read(place("far.xlsx", workbook(row, cell)))).toMatchObject(result);
  });

  it("that take too much processor time are the entrant's to mend", { timeout: 60_000 }, async () => {
    const document = await reader.read(place("letters.pdf", pdf(2_000_000)), 0.5);
    if (document.status !== "unread") throw new Error(document.status);
    expect(document.trouble).toEqual({ kind: "too-slow", seconds: 0.5 });
    const file: PackageFile = {
      ...{ path: "a.pdf", name: "a.pdf", stem: "a", extension: "pdf", folders: [], bytes: 1 },
      ...{ kind: "document", parts: {}, document },
    };
    expect(documentOf(file)).toMatchObject({ outcome: "unknown" });
    expect(documentOf(file)).not.toHaveProperty("cause");
  });
});

describe("pictures", () => {
  it.each([
    ["two bytes a sample", png(7700, 7700, 16, 6)],
    ["more pixels than memory", png(7800, 7800, 8, 6)],
  ])("of %s are not searched for codes", async (_, bytes) => {
    const found = await reader.readImage(place("large.png", bytes));
    expect(found).toMatchObject({ status: "facts" });
    expect(found.status === "facts" && found.facts.codes).toBeUndefined();
  });
});

describe("the meter", () => {
  const watched = (code: string, seconds: number) =>
    new Promise<Excess>((resolve) => {
      const worker = new Worker(code, { eval: true });
      const end = meter(seconds, (excess) => {
        end();
        void worker.terminate().then(() => resolve(excess));
      });
    });

  it("counts processor time", async () =>
    expect(await watched("for (;;);", 0.2)).toEqual({ kind: "too-slow", seconds: 0.2 }));

  it("counts buffers", async () =>
    expect(await watched("const all = []; for (;;) all.push(Buffer.alloc(2 ** 26, 1));", 600)).toEqual({
      kind: "too-large",
    }));

  it("does not count the time in which nothing is done", async () => {
    const seen: Excess[] = [];
    const end = meter(0.5, (excess) => seen.push(excess));
    await new Promise((resolve) => setTimeout(resolve, 1000));
    end();
    expect(seen).toEqual([]);
  });

  it("can't tell which of two papers it is that fills the memory", async () => {
    const end = meter(600, () => undefined);
    const excess = await watched("const all = []; for (;;) all.push(Buffer.alloc(2 ** 26, 1));", 600);
    end();
    expect(excess).toBe("crowded");
  });
});
