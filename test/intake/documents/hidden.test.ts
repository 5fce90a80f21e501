/** What nobody sees in a document is not read from it. */
import { describe, expect, it } from "vitest";
import type { DocumentParts } from "../../../src/intake/documents/readers/document-parts.ts";
import { readDocx } from "../../../src/intake/documents/readers/docx.ts";
import { withoutHiddenText } from "../../../src/intake/documents/readers/hidden-text.ts";
import { readXlsx } from "../../../src/intake/documents/readers/xlsx.ts";

const partsOf = (parts: Readonly<Record<string, string>>): DocumentParts =>
  new Map(Object.entries(parts).map(([name, xml]) => [name, Buffer.from(xml)]));

const run = (properties: string) => `<w:p><w:r><w:rPr>${properties}</w:rPr><w:t>春天</w:t></w:r></w:p>`;
const styles = `<w:styles>
  <w:style w:styleId="Off"><w:rPr><w:vanish/></w:rPr></w:style>
  <w:style w:styleId="Child"><w:basedOn w:val="Off"/></w:style>
  <w:style w:styleId="On"><w:basedOn w:val="Off"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>
</w:styles>`;
const row = (properties: string) =>
  `<w:tr><w:trPr>${properties}</w:trPr><w:tc><w:p><w:r><w:t>春天</w:t></w:r></w:p></w:tc></w:tr>`;

describe("Word", () => {
  it.each([
    ["hidden", run("<w:vanish/>")],
    ["hidden by another prefix and quote", run("<w:vanish/>").replaceAll("w:", "x:")],
    ["hidden by value", run("<w:vanish w:val='true'></w:vanish>")],
    ["struck out twice", run("<w:dstrike/>")],
    ["a style", run('<w:rStyle w:val="Off"/>')],
    ["a style based on one", run('<w:rStyle w:val="Child"/>')],
    ["a paragraph's style", `<w:p><w:pPr><w:pStyle w:val="Off"/></w:pPr><w:r><w:t>春天</w:t></w:r></w:p>`],
    ["a hidden row", row("<w:hidden/>")],
  ])("leaves out text by %s", (_, xml) => expect(withoutHiddenText(xml, styles)).not.toContain("春天"));

  it.each([
    ["plain text", run("<w:b/>")],
    ["a setting that is off", run('<w:vanish w:val="0"/>')],
    ["a style that turns it off", run('<w:rStyle w:val="On"/>')],
    ["a run that turns its style off", run('<w:vanish w:val="false"/><w:rStyle w:val="Off"/>')],
    [
      "a paragraph whose mark is hidden",
      `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>春天</w:t></w:r></w:p>`,
    ],
    ["a row that is shown", row('<w:hidden w:val="0"/>')],
    ["a comment", `<!-- <w:r><w:rPr><w:vanish/></w:rPr> -->${run("")}`],
  ])("keeps %s", (_, xml) => expect(withoutHiddenText(xml, styles)).toBe(xml));

  it("reads a form without its hidden text", async () => {
    const w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
    const parts = partsOf({
      "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`,
      "word/document.xml": `<w:document xmlns:w="${w}"><w:body><w:p><w:r><w:t>片名</w:t></w:r></w:p>${run("<w:vanish/>")}</w:body></w:document>`,
    });
    expect((await readDocx(parts)).paragraphs).toEqual(["片名"]);
  });
});

function workbook(sheet: string, book = `<sheet name="a" sheetId="1" r:id="rId1"/>`): DocumentParts {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
  const relation = (id: number) =>
    `<Relationship Id="rId${id}" Type="${office}/worksheet" Target="worksheets/sheet${id}.xml"/>`;
  const whole = `<worksheet xmlns="${main}">${sheet}</worksheet>`;
  return partsOf({
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${book}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${relations}">${relation(1)}${relation(2)}</Relationships>`,
    "xl/worksheets/sheet1.xml": whole,
    "xl/worksheets/sheet2.xml": whole,
  });
}

const cell = (ref: string) => `<c r="${ref}" t="inlineStr"><is><t>${ref}</t></is></c>`;
const rows = (second: string, columns = "", merges = "") =>
  `${columns}<sheetData><row r="1">${cell("A1")}${cell("B1")}</row><row r="2"${second}>${cell("A2")}${cell("B2")}</row></sheetData>${merges}`;
const texts = async (parts: DocumentParts) =>
  (await readXlsx(parts)).tables.map((table) => table.rows.map((one) => one.map(({ text }) => text)));

describe("Excel", () => {
  it.each([
    ["hidden or filtered", ` hidden="1"`],
    ["single-quoted", ` hidden='true'`],
    ["of no height", ` ht="0" customHeight="1"`],
  ])("clears a row that is %s", async (_, attributes) =>
    expect(await texts(workbook(rows(attributes)))).toEqual([
      [
        ["A1", "B1"],
        ["", ""],
      ],
    ]),
  );

  it.each([`hidden="1"`, `width="0" customWidth="1"`])("clears a column with %s", async (attributes) =>
    expect(await texts(workbook(rows("", `<cols><col min="2" max="3" ${attributes}/></cols>`)))).toEqual([
      [
        ["A1", ""],
        ["A2", ""],
      ],
    ]),
  );

  it("keeps a row that is not hidden", async () =>
    expect(await texts(workbook(rows(` hidden="0" ht="15"`)))).toEqual([
      [
        ["A1", "B1"],
        ["A2", "B2"],
      ],
    ]));

  it("shows a merged cell where one of its places is shown", async () => {
    const merges = `<mergeCells><mergeCell ref="A1:A2"/></mergeCells>`;
    const sheet = rows("", "", merges).replace(`<row r="1"`, `<row r="1" hidden="1"`);
    expect(await texts(workbook(sheet))).toEqual([
      [
        ["", ""],
        ["A1", "B2"],
      ],
    ]);
  });

  it("leaves out a hidden sheet in single quotes", async () => {
    const book = `<sheet name='a' state='veryHidden' sheetId='1' r:id='rId1'/><sheet name='b' sheetId='2' r:id='rId2'/>`;
    expect(await texts(workbook(rows(""), book))).toHaveLength(1);
  });
});
