/** Tables that are written as text, in every code page and with every delimiter; workbooks of Excel 2003; web pages under other names. */
import { describe, expect, it } from "vitest";
import { underItsName } from "../../../../src/intake/documents/read-all.ts";
import { readDocument } from "../../../../src/intake/documents/read-document.ts";
import { decodeText } from "../../../../src/intake/documents/readers/decode-text.ts";

const rows = [
  ["序号", "片名", "时长"],
  ["1", "晨读，“一日之计”", "3分12秒"],
  ["2", "校园里的光", "0:04:00"],
];

/** 晨读 and the rest in GBK, for Node encodes no GBK: made with the system's iconv. */
const gbk = Buffer.from(
  "d0f2bac52cc6acc3fb2ccab1b3a40d0a312cb3bfb6c12c33b7d63132c3eb0d0a322cd0a3d4b0c0efb5c4b9e22c303a30343a30300d0a",
  "hex",
);
const plain = "序号,片名,时长\r\n1,晨读,3分12秒\r\n2,校园里的光,0:04:00\r\n";

const bigEndian = (text: string) => Buffer.from(text, "utf16le").swap16();
const mark = (bytes: readonly number[], text: Buffer) => Buffer.concat([Buffer.from(bytes), text]);

describe("a text", () => {
  it.each([
    ["UTF-8", Buffer.from(plain)],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${plain}`)],
    ["GBK", gbk],
    ["UTF-16LE with a mark", mark([0xff, 0xfe], Buffer.from(plain, "utf16le"))],
    ["UTF-16BE with a mark", mark([0xfe, 0xff], bigEndian(plain))],
  ])("in %s", (_, bytes) => expect(decodeText(bytes)).toBe(plain));

  it.each([
    ["UTF-16LE", Buffer.from("No,Title\r\n1,Light\r\n", "utf16le")],
    ["UTF-16BE", bigEndian("No,Title\r\n1,Light\r\n")],
  ])("in %s without a mark", (_, bytes) => expect(decodeText(bytes)).toBe("No,Title\r\n1,Light\r\n"));

  it.each([
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ["bytes of no code page", Buffer.from([0x41, 0xff, 0xff, 0x42, 0x80])],
    ["zeros", Buffer.alloc(64)],
  ])("is not %s", (_, bytes) => expect(decodeText(bytes)).toBeUndefined());
});

/** The first table of a document, as text. */
async function table(bytes: Buffer | string): Promise<readonly (readonly string[])[] | undefined> {
  const read = await readDocument(Buffer.from(bytes as string));
  if (read.status !== "facts") throw new Error(JSON.stringify(read));
  return read.facts.tables[0]?.rows.map((row) => row.map(({ text }) => text));
}

describe("a table written as text", () => {
  const written = (delimiter: string) =>
    rows.map((row) => row.map((cell) => `"${cell}"`).join(delimiter)).join("\r\n");

  it.each([",", "\t", ";"])("is told by %j", async (delimiter) => {
    expect(await table(written(delimiter))).toEqual(rows);
  });

  it("may name its delimiter, and hold line ends and doubled quotes in a field", async () => {
    expect(await table('sep=|\r\na|b\r\n1|"x\ny ""z"""\r\n')).toEqual([
      ["a", "b"],
      ["1", 'x\ny "z"'],
    ]);
  });

  it("fills short rows", async () => {
    expect(await table("a,b,c\n1,2\n3,4,5\n")).toEqual([
      ["a", "b", "c"],
      ["1", "2", ""],
      ["3", "4", "5"],
    ]);
  });

  it("is GBK, too", async () => {
    expect((await table(gbk))?.[1]).toEqual(["1", "晨读", "3分12秒"]);
  });

  it("is none where lines have nothing in common", async () => {
    const read = await readDocument(Buffer.from("创作说明\n\n这部片子讲的是晨读。\n完，谢谢\n"));
    expect(read).toMatchObject({
      status: "facts",
      facts: { format: "txt", tables: [], paragraphs: ["创作说明", "这部片子讲的是晨读。", "完，谢谢"] },
    });
  });
});

const excel2003 = (inside: string) => `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${inside}</Workbook>`;
const data = (text: string, type = "String") => `<Data ss:Type="${type}">${text}</Data>`;

describe("a workbook of Excel 2003", () => {
  it("is read with gaps, merged cells and lengths", async () => {
    const xml = excel2003(`<Worksheet ss:Name="表"><Table>
<Row><Cell ss:MergeAcross="1">${data("汇总")}</Cell><Cell>${data("时长")}</Cell></Row>
<Row ss:Index="3"><Cell ss:Index="2">${data("晨读 &amp; 光")}</Cell><Cell>${data("1899-12-31T00:03:12.000", "DateTime")}</Cell></Row>
</Table></Worksheet>`);
    const read = await readDocument(Buffer.from(xml));
    expect(read).toMatchObject({ status: "facts", facts: { format: "xml" } });
    expect(await table(xml)).toEqual([["汇总", "汇总", "时长"], [], ["", "晨读 & 光", "0:03:12"]]);
    if (read.status === "facts") expect(read.facts.tables[0]?.rows[2]?.[2]?.seconds).toBe(192);
  });

  it("hands in nothing that is hidden", async () => {
    const xml = excel2003(`<Worksheet ss:Name="旧"><Table><Row><Cell>${data("旧")}</Cell></Row></Table>
<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>
<Worksheet ss:Name="表"><Table><Column/><Column ss:Hidden="1"/>
<Row><Cell>${data("一")}</Cell><Cell>${data("二")}</Cell></Row><Row ss:Hidden="1"><Cell>${data("三")}</Cell></Row></Table></Worksheet>`);
    expect(await table(xml)).toEqual([["一", ""], [""]]);
  });

  it("is not read where it is larger than any", async () => {
    const xml = excel2003(
      `<Worksheet><Table><Row ss:Index="999999"><Cell>${data("x")}</Cell></Row></Table></Worksheet>`,
    );
    expect(await readDocument(Buffer.from(xml))).toEqual({
      status: "unread",
      trouble: { kind: "too-large" },
    });
  });
});

describe("a page under another name", () => {
  it("is read as it is shown, without its scripts", async () => {
    const page = `<html><head><title>x</title><style>p{}</style></head><body><p>汇总表</p><script>alert(1)</script>
<table><tr><th>片名</th><th>时长</th></tr><tr><td>晨读<script>x</script></td><td>3分12秒</td></tr>
<tr style="display: none"><td>旧</td><td>1秒</td></tr></table></body></html>`;
    const read = await readDocument(Buffer.from(page));
    expect(read).toMatchObject({ status: "facts", facts: { format: "html", paragraphs: ["汇总表"] } });
    expect((await table(page))?.slice(0, 2)).toEqual([
      ["片名", "时长"],
      ["晨读", "3分12秒"],
    ]);
  });

  it.each([
    ["MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<html></html>", "MHTML"],
    ['<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>', "Word 2003 XML"],
  ])("is named where it is of a kind that is not read", async (text, format) => {
    expect(await readDocument(Buffer.from(text))).toEqual({
      status: "unread",
      trouble: { kind: "old-format", format },
    });
  });
});

describe("a text under the name of a document", () => {
  it.each([
    ["汇总表.docx", false],
    ["汇总表.XLSX", false],
    ["汇总表.pdf", false],
    ["汇总表.xls", true],
    ["汇总表.doc", true],
    ["汇总表.csv", true],
  ])("%s opens in Office: %s", async (name, opens) => {
    const read = underItsName(await readDocument(Buffer.from("片名,时长\n晨读,3分\n")), `/media/usb/${name}`);
    const taken = { status: "unread", trouble: { kind: "other-format", looksLike: "CSV" } };
    expect(opens ? read.status : read).toEqual(opens ? "facts" : taken);
  });
});
