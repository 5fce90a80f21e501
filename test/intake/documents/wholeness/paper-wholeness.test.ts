/** Documents and pictures that were not copied whole: cut anywhere, or with a hole of zeros. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { paperWholeness } from "../../../../src/intake/documents/wholeness/paper-wholeness.ts";
import { root } from "../../../support/policies.ts";

const folder = (name: string) => fileURLToPath(new URL(`fixtures/${name}/`, root));
const fixture = (path: string) => readFileSync(fileURLToPath(new URL(`fixtures/${path}`, root)));

/** A picture of Photoshop, 64 by 64 in RGB: its rows as they are, or each a run of its own length. */
function psd(isPacked: boolean): Buffer {
  const rows = 3 * 64;
  const head = Buffer.alloc(26);
  head.write("8BPS", "latin1");
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(3, 12);
  head.writeUInt32BE(64, 14);
  head.writeUInt32BE(64, 18);
  head.writeUInt16BE(8, 22);
  const lengths = Buffer.alloc(rows * 2);
  for (let row = 0; row < rows; row++) lengths.writeUInt16BE(65, row * 2);
  const packed = [lengths, Buffer.alloc(rows * 65, 0x3f)];
  const code = Buffer.from([0, isPacked ? 1 : 0]);
  return Buffer.concat([head, Buffer.alloc(12), code, ...(isPacked ? packed : [Buffer.alloc(rows * 64, 9)])]);
}

/** A PDF with a stream of noise under a filter. */
function pdf(filter: string, data: Buffer): Buffer {
  const head = Buffer.from(`%PDF-1.4\n1 0 obj\n<</Length ${data.length}${filter}>>\nstream\n`, "latin1");
  return Buffer.concat([head, data, Buffer.from("\nendstream\nendobj\nstartxref\n9\n%%EOF\n", "latin1")]);
}

const heldIn = (text: string) =>
  zipSync({ "[Content_Types].xml": strToU8("x"), "word/document.xml": strToU8(text) });
/** Text that no packing makes shorter than a hole. */
const long = Array.from({ length: 6000 }, (_, at) => Math.sin(at).toString(36)).join("");
const form = Buffer.from(heldIn(long));

const papers: Readonly<Record<string, Buffer>> = {
  ...Object.fromEntries(
    ["noise.gif", "noise.webp", "noise.avif", "noise-lzw.tif"].map((name) => [
      name,
      fixture(`images/${name}`),
    ]),
  ),
  "sichuan-form.docx": fixture("documents/sichuan-form.docx"),
  "sichuan-form.odt": fixture("documents/sichuan-form.odt"),
  "henan-summary.xlsx": fixture("documents/henan-summary.xlsx"),
  "sichuan-form.doc": fixture("documents/sichuan-form.doc"),
  "sichuan-form.pdf": fixture("documents/sichuan-form.pdf"),
  "long.docx": form,
  "runs.psd": psd(true),
  "a.rtf": Buffer.from(`{\\rtf1 ${"text ".repeat(2000)}}\n`),
  "a.svg": Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${"<g/>".repeat(2000)}</svg>\n`),
};

/** Pictures in which zeros are black. */
const rows: Readonly<Record<string, Buffer>> = {
  "raw.psd": psd(false),
  "noise.bmp": fixture("images/noise.bmp"),
  "noise.tif": fixture("images/noise.tif"),
};

describe.each([
  ...readdirSync(folder("images")).map((name) => `images/${name}`),
  ...readdirSync(folder("documents"))
    .filter((name) => !name.endsWith(".yaml"))
    .map((name) => `documents/${name}`),
])("%s", (path) => {
  it("is whole", async () => expect(await paperWholeness(fixture(path))).toBe("whole"));
});

describe.each(Object.entries({ ...papers, ...rows }))("%s", (name, bytes) => {
  it("is whole", async () => expect(await paperWholeness(bytes)).toBe("whole"));

  it.each([0.1, 0.3, 0.5, 0.7, 0.9, 0.95])("is truncated at %d", async (share) => {
    const part = bytes.subarray(0, Math.floor(bytes.length * share));
    expect(await paperWholeness(part)).toMatchObject({ kind: "truncated" });
  });

  it.skipIf(name in rows).each([0.1, 0.5, 0.8])("is damaged if zeros stand from %d on", async (share) => {
    const from = Math.floor(bytes.length * share);
    const filled = Buffer.concat([
      bytes.subarray(0, from),
      Buffer.alloc(Math.max(5000, bytes.length - from)),
    ]);
    expect(await paperWholeness(filled)).toEqual({ kind: "zeros" });
  });
});

/** Bytes with zeros over a stretch. */
function holed(bytes: Buffer, from: number, length: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.fill(0, from, Math.min(bytes.length, from + length));
  return copy;
}

describe("a picture whose rows are not compressed", () => {
  it.each(["noise.bmp", "raw.psd", "noise.tif"])(
    "%s, half of it and then zeros, is not called whole",
    async (name) => {
      const bytes = rows[name] ?? Buffer.alloc(0);
      expect(await paperWholeness(holed(bytes, Math.floor(bytes.length / 2), bytes.length))).not.toBe(
        "whole",
      );
    },
  );
});

describe("a hole of zeros", () => {
  it.each(["noise.gif", "noise.webp", "noise.avif", "noise-lzw.tif", "long.docx"])(
    "in the middle of %s is seen",
    async (name) => {
      const bytes = papers[name] ?? Buffer.alloc(0);
      const from = Math.floor((bytes.length - 4096) / 2);
      expect(await paperWholeness(holed(bytes, from, 4096))).toEqual({ kind: "zeros" });
    },
  );

  it("is none in an uncompressed TIFF, where it is black", async () =>
    expect(await paperWholeness(holed(rows["noise.tif"] ?? Buffer.alloc(0), 2000, 5000))).toBe("whole"));

  it("in the table of an Office 97 file is seen", async () => {
    const bytes = papers["sichuan-form.doc"] ?? Buffer.alloc(0);
    const table = (bytes.readUInt32LE(76) + 1) * 512;
    expect(await paperWholeness(holed(bytes, table, 512))).toEqual({ kind: "zeros" });
  });

  it.each([
    ["/Filter/FlateDecode", { kind: "zeros" }],
    ["/Filter [/DCTDecode]", { kind: "zeros" }],
    ["/Filter/JPXDecode", { kind: "zeros" }],
    ["", "whole"],
    ["/Filter/RunLengthDecode", "whole"],
  ])("in a stream of a PDF with %s", async (filter, wanted) =>
    expect(
      await paperWholeness(pdf(filter, Buffer.concat([Buffer.from("noise"), Buffer.alloc(4096)]))),
    ).toEqual(wanted),
  );

  it.each([
    [4095, "whole"],
    [4096, { kind: "zeros" }],
  ])("of %d bytes", async (length, wanted) =>
    expect(await paperWholeness(pdf("/Filter/JPXDecode", Buffer.alloc(length)))).toEqual(wanted),
  );
});

describe("an Office file", () => {
  it("whose part has another checksum is damaged", async () => {
    const bytes = Buffer.from(form);
    const list = bytes.lastIndexOf("PK\x01\x02", undefined, "latin1");
    bytes[list + 16] = (bytes[list + 16] ?? 0) ^ 1;
    expect(await paperWholeness(bytes)).toEqual({ kind: "unreadable-document" });
  });

  it("whose part unpacks to more than it states is damaged", async () => {
    const bytes = Buffer.from(form);
    const list = bytes.lastIndexOf("PK\x01\x02", undefined, "latin1");
    bytes.writeUInt32LE(1000, list + 24);
    expect(await paperWholeness(bytes)).toEqual({ kind: "unreadable-document" });
  });

  it("is none if it holds other files", async () =>
    expect(await paperWholeness(Buffer.from(zipSync({ "a.txt": strToU8("a") })))).toEqual({
      kind: "other-content",
      looksLike: "ZIP",
    }));
});

describe("a PDF", () => {
  it("that is shorter than it states in front is cut, although it ends in a mark", async () => {
    const bytes = pdf("/Linearized 1 /L 9000", Buffer.from("x"));
    expect(await paperWholeness(bytes)).toEqual({ kind: "truncated", missingBytes: 9000 - bytes.length });
  });

  it("whose last change has no end is cut", async () => {
    const changed = Buffer.concat([pdf("", Buffer.from("x")), Buffer.from("7 0 obj\n<</Type/Page")]);
    expect(await paperWholeness(changed)).toEqual({ kind: "truncated" });
  });
});

it("leaves open what it does not know", async () =>
  expect(await paperWholeness(Buffer.from([1, 2, 3, 4, 5, 6, 7, 8, 200]))).toBe("unseen"));
