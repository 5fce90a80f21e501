/** What nobody sees in a document is not read from it. */
import { describe, expect, it } from "vitest";
import { findField, isPlaceholder, listRows, readChoice } from "../../../src/forms/index.ts";
import type { DocumentParts } from "../../../src/intake/documents/readers/document-parts.ts";
import { readDocx } from "../../../src/intake/documents/readers/docx.ts";
import { markUnseenText } from "../../../src/intake/documents/readers/hidden-text.ts";
import { withSight } from "../../../src/intake/documents/readers/sight.ts";
import { readXlsx } from "../../../src/intake/documents/readers/xlsx.ts";
import { formatHides } from "../../../src/intake/documents/readers/xlsx-looks.ts";
import type { DocumentFacts } from "../../../src/model/facts/document.ts";

const partsOf = (parts: Readonly<Record<string, string>>): DocumentParts =>
  new Map(Object.entries(parts).map(([name, xml]) => [name, Buffer.from(xml)]));

const run = (properties: string) => `<w:p><w:r><w:rPr>${properties}</w:rPr><w:t>春天</w:t></w:r></w:p>`;
const styles = `<w:styles>
  <w:style w:styleId="Off"><w:rPr><w:vanish/></w:rPr></w:style>
  <w:style w:styleId="Child"><w:basedOn w:val="Off"/></w:style>
  <w:style w:styleId="White"><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style>
  <w:style w:styleId="Dark" w:type="table"><w:tblStylePr><w:tcPr><w:shd w:val="clear" w:fill="000000"/></w:tcPr></w:tblStylePr></w:style>
  <w:style w:styleId="On"><w:basedOn w:val="Off"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>
</w:styles>`;
const row = (properties: string) =>
  `<w:tr><w:trPr>${properties}</w:trPr><w:tc><w:p><w:r><w:t>春天</w:t></w:r></w:p></w:tc></w:tr>`;

/** The parts of a Word document with this body. */
function wordParts(body: string): DocumentParts {
  const w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
  return partsOf({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document xmlns:w="${w}"><w:body>${body}</w:body></w:document>`,
  });
}

/** The text of some XML, and what nobody sees of it. */
const textIn = (xml: string, ofStyles = styles) =>
  withSight(markUnseenText(xml, ofStyles).replace(/<[^>]*>/g, ""));

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
  ])("leaves out text by %s", (_, xml) => expect(textIn(xml)).not.toMatchObject({ text: "春天" }));

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
  ])("keeps %s", (_, xml) => expect(markUnseenText(xml, styles)).toBe(xml));

  const color = (attributes: string) => run(`<w:color ${attributes}/>`);
  const table = (properties: string, cell: string, inside: string) =>
    `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tr><w:tc><w:tcPr>${cell}</w:tcPr>${inside}</w:tc></w:tr></w:tbl>`;
  const black = '<w:shd w:val="clear" w:fill="000000"/>';
  const whiteText = color('w:val="FFFFFF"');
  it.each([
    ["white", whiteText],
    ["almost white", color('w:val="E6E6E6"')],
    ["of the theme's paper", color('w:val="000000" w:themeColor="background1"')],
    ["white by its style", run('<w:rStyle w:val="White"/>')],
    ["white by its paragraph's style", `<w:p><w:pPr><w:pStyle w:val="White"/></w:pPr>${run("").slice(5)}`],
    ["black on black", table("", black, color('w:val="000000"'))],
    ["of 3.5 points", run('<w:sz w:val="7"/>')],
  ])("notes text that is %s", (_, xml) => expect(textIn(xml)).toEqual({ text: "春天", faint: true }));

  it.each([
    ["light gray", color('w:val="E5E5E5"')],
    ["a shade of the theme's paper", color('w:val="A6A6A6" w:themeColor="background1" w:themeShade="A6"')],
    ["of the theme's text", color('w:val="FFFFFF" w:themeColor="text1"')],
    ["white in a dark cell", table("", black, whiteText)],
    ["white where a table's style has dark places", table('<w:tblStyle w:val="Dark"/>', "", whiteText)],
    ["white on a highlight", run('<w:highlight w:val="black"/><w:color w:val="FFFFFF"/>')],
    ["white in a drawn box", `<w:txbxContent>${whiteText}</w:txbxContent>`],
    ["of 4 points", run('<w:sz w:val="8"/>')],
  ])("sees text that is %s", (_, xml) => expect(markUnseenText(xml, styles)).toBe(xml));

  it("reads what all text is like unless it says otherwise", () => {
    const tiny = `<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="2"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>`;
    expect(textIn(run(""), tiny)).toEqual({ text: "春天", faint: true });
    expect(textIn(run('<w:sz w:val="21"/>'), tiny)).toEqual({ text: "春天" });
    const usual = `<w:styles><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`;
    expect(textIn(run(""), usual)).toEqual({ text: "", hidden: "春天" });
  });

  it("does not take white lines for text", () =>
    expect(textIn(whiteText.replace("春天", "____"))).toEqual({ text: "____" }));

  it("takes a hidden tick away", () => {
    const tick = '<w:r><w:rPr><w:vanish/></w:rPr><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>';
    expect(markUnseenText(`<w:p>${tick}</w:p>`, "")).not.toContain("<w:sym");
  });

  it("reads a form without its hidden text", async () => {
    const parts = wordParts(`<w:p><w:r><w:t>片名</w:t></w:r></w:p>${run("<w:vanish/>")}`);
    expect(await readDocx(parts)).toMatchObject({
      paragraphs: ["片名"],
      unseen: [{ paragraph: 0, hidden: "春天" }],
    });
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

  const xf = (font: number, fill: number, format = 0) =>
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}"/>`;
  const looks = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode=";;;"/><numFmt numFmtId="165" formatCode="0;;"/></numFmts>
    <fonts><font><sz val="11"/><color theme="1"/></font><font><color rgb="FFFFFFFF"/></font><font><color theme="0"/></font>
      <font><color indexed="9"/></font><font><sz val="3"/></font><font><color theme="0" tint="-0.5"/></font></fonts>
    <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF203040"/></patternFill></fill></fills>
    <cellStyleXfs>${xf(1, 0)}</cellStyleXfs>
    <cellXfs>${[xf(0, 0), xf(1, 0), xf(2, 0), xf(3, 0), xf(4, 0), xf(0, 0, 164), xf(1, 1), xf(5, 0), xf(0, 0, 165)].join("")}</cellXfs></styleSheet>`;
  const styled = (style: number) => {
    const sheet = rows("").replace(`<c r="A2"`, `<c r="A2" s="${style}"`);
    return new Map([...workbook(sheet), ["xl/styles.xml", Buffer.from(looks)]]);
  };
  it.each([
    ["plain", 0, undefined],
    ["white", 1, true],
    ["of the theme's paper", 2, true],
    ["white of the old palette", 3, true],
    ["of 3 points", 4, true],
    ["of a format that shows nothing", 5, true],
    ["white on dark", 6, undefined],
    ["gray of the theme", 7, undefined],
    ["text, of a format that hides numbers", 8, undefined],
  ])("notes a cell that is %s", async (_, style, faint) => {
    const found = (await readXlsx(styled(style))).tables[0]?.rows[1]?.[0];
    expect(found?.text).toBe("A2");
    expect(found?.faint).toBe(faint);
  });

  it.each([
    [";;;", false, true],
    [";;;", true, true],
    [";;", false, true],
    [";;", true, false],
    [`"";"";`, false, true],
    [`;;"—"`, false, false],
    ["General", true, false],
  ])("knows what the format %s does to text: %s", (code, isText, hides) =>
    expect(formatHides(code, isText)).toBe(hides),
  );

  it("says what it cleared", async () => {
    const [table] = (await readXlsx(workbook(rows(` hidden="1"`)))).tables;
    expect(table?.rows[1]?.map(({ hidden }) => hidden)).toEqual(["A2", "B2"]);
  });

  it("leaves open rows that are hidden unless they say otherwise", async () => {
    const some = rows(` ht="15"`, `<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>`);
    const [table] = (await readXlsx(workbook(some))).tables;
    expect(table?.rows.map((row) => row[0]?.faint)).toEqual([true, undefined]);
  });

  it.each([["x"], ["main"]])(
    "leaves out a hidden sheet of a workbook whose tags begin with %s:",
    async (prefix) => {
      const book = `<sheet name="a" state="hidden" sheetId="1" r:id="rId1"/><sheet name="b" sheetId="2" r:id="rId2"/>`;
      const prefixed = [...workbook(rows(""), book)].map(([name, xml]) => {
        const text = xml
          .toString()
          .replace(/<(\/?)(\w)/g, `<$1${prefix}:$2`)
          .replace("xmlns=", `xmlns:${prefix}=`);
        return [name, name.endsWith(".rels") ? xml : Buffer.from(text)] as const;
      });
      const found = await readXlsx(new Map(prefixed));
      expect(found.tables.map(({ name }) => name)).toEqual(["b"]);
    },
  );
});

describe("names that every object has", () => {
  const names = Object.getOwnPropertyNames(Object.prototype);
  it.each(names)("are read as any other in Excel: %s", async (name) => {
    const inline = (ref: string) => `<c r="${ref}" t="inlineStr"><is><t>${name}</t></is></c>`;
    const sheet = `<sheetData><row r="1">${inline("A1")}</row></sheetData>`;
    const { tables } = await readXlsx(workbook(sheet, `<sheet name="${name}" sheetId="1" r:id="rId1"/>`));
    expect(tables.map((table) => [table.name, table.rows[0]?.[0]?.text])).toEqual([[name, name]]);
  });

  it.each(names)("are read as any other in Word: %s", async (name) => {
    const own = `<w:p><w:pPr><w:pStyle w:val="${name}"/></w:pPr><w:r><w:rPr><w:rStyle w:val="${name}"/></w:rPr><w:t>${name}</w:t></w:r></w:p>`;
    const { paragraphs } = await readDocx(wordParts(own));
    expect(paragraphs).toEqual([name]);
  });

  it.each(names)("are labels, heads, titles and answers: %s", (name) => {
    const cells = (row: readonly string[], y: number) =>
      row.map((text, x) => ({ id: y * 10 + x, text, rows: 1 }));
    const facts: DocumentFacts = {
      format: "docx",
      paragraphs: [],
      tables: [
        {
          rows: [
            [name, "序号"],
            [name, "1"],
          ].map(cells),
        },
      ],
      showsTicks: true,
      showsCells: true,
    };
    expect(listRows(facts, { [name]: [name] }, name)?.rows.length).toBe(0);
    expect(listRows(facts, { title: [name], number: ["序号"] }, "title")?.columns.size).toBe(2);
    expect(findField(facts, [name]).map(({ value }) => value)).toEqual(["1"]);
    expect(readChoice(name, [{ id: "a", words: ["甲"] }]).ids).toEqual([]);
    expect(isPlaceholder(name)).toBe(false);
  });
});
