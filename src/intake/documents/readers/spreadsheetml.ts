import type { Cell, DocumentFacts, DocumentTable } from "../../../model/facts/document.ts";
import { TooManyCells } from "./html-to-tables.ts";
import { isOn, visitXml } from "./xml-tags.ts";

/** More cells than any list of works has. */
const mostCells = 200_000;
/** Excel 2003 has no more of either. */
const limits = { rows: 65_536, columns: 256 };

interface Sheet {
  name: string | undefined;
  hidden: boolean;
  readonly rows: Cell[][];
  readonly hiddenColumns: Set<number>;
}

/** Turns 1899-12-31T00:03:12.000, by which Excel stores a length, into seconds. */
function secondsOf(type: string | undefined, value: string): number | undefined {
  const [, h, m, s] = /^1899-12-3[01]T(\d{2}):(\d{2}):(\d{2})/.exec(value) ?? [];
  return type === "DateTime" && h !== undefined ? Number(h) * 3600 + Number(m) * 60 + Number(s) : undefined;
}

function clock(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** Builds sheets from the tags of an Excel 2003 workbook, in their order. */
class SheetBuilder {
  readonly sheets: Sheet[] = [];
  private row: Cell[] | undefined;
  private rowHidden = false;
  private column = 0;
  private nextColumn = 0;
  private type: string | undefined;
  private text: string | undefined;
  private visible: string | undefined;
  private id = 0;

  get sheet(): Sheet | undefined {
    return this.sheets.at(-1);
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    const number = (key: string) => Number(attributes.get(key) ?? 0) || 0;
    const isHidden = attributes.has("Hidden") && isOn(attributes.get("Hidden"));
    if (name === "Worksheet") {
      this.sheets.push({ name: attributes.get("Name"), hidden: false, rows: [], hiddenColumns: new Set() });
      this.nextColumn = 0;
    } else if (name === "Column") {
      const at = (number("Index") || this.nextColumn + 1) - 1;
      const last = at + number("Span");
      if (isHidden)
        for (let one = at; one <= Math.min(last, limits.columns); one++) this.sheet?.hiddenColumns.add(one);
      this.nextColumn = last + 1;
    } else if (name === "Row") this.openRow(number("Index"), isHidden);
    else if (name === "Cell") this.openCell(number("Index"), number("MergeAcross"));
    else if (name === "Data") {
      this.type = attributes.get("Type");
      this.text = "";
    } else if (name === "Visible") this.visible = "";
  }

  private openRow(index: number, isHidden: boolean): void {
    const rows = this.sheet?.rows;
    if (!rows) return;
    if (index > limits.rows || rows.length > limits.rows) throw new TooManyCells();
    while (index > rows.length + 1) rows.push([]);
    this.row = [];
    this.rowHidden = isHidden;
    this.column = 0;
    rows.push(this.row);
  }

  private openCell(index: number, across: number): void {
    if (index > limits.columns || across > limits.columns || this.id > mostCells) throw new TooManyCells();
    while (this.row && index > this.row.length + 1) this.row.push({ id: this.id++, text: "", rows: 1 });
    const cell: Cell = { id: this.id++, text: "", rows: 1 };
    this.column = this.row?.length ?? 0;
    // A merged cell stands in every place it fills.
    for (let more = 0; more <= across; more++) this.row?.push(cell);
  }

  say(text: string): void {
    if (this.text !== undefined) this.text += text;
    if (this.visible !== undefined) this.visible += text;
  }

  close(name: string): void {
    if (name === "Visible" && this.sheet) {
      this.sheet.hidden = /SheetHidden|SheetVeryHidden/.test(this.visible ?? "");
      this.visible = undefined;
    }
    if (name !== "Data" || this.text === undefined) return;
    const written = this.text.trim();
    this.text = undefined;
    const [row, from] = [this.row, this.column];
    const id = row?.[from]?.id;
    if (!row || id === undefined) return;
    const isUnseen = this.rowHidden || this.sheet?.hiddenColumns.has(from) === true;
    const seconds = secondsOf(this.type, written);
    const text = seconds === undefined ? written.replace(/T00:00:00(?:\.000)?$/, "") : clock(seconds);
    const cell: Cell = isUnseen
      ? { id, text: "", rows: 1, ...(text === "" ? {} : { hidden: text }) }
      : { id, text, rows: 1, ...(seconds === undefined ? {} : { seconds }) };
    for (let at = from; at < row.length && row[at]?.id === id; at++) row[at] = cell;
  }
}

/** Tells if a text is a workbook as Excel 2003 saves it as XML. */
export function isSpreadsheetMl(text: string): boolean {
  return /urn:schemas-microsoft-com:office:spreadsheet/.test(text.slice(0, 4096));
}

/** Reads a workbook in the XML of Excel 2003. Throws where it is not well-formed; `TooManyCells`. */
export function readSpreadsheetMl(xml: string): DocumentFacts {
  const builder = new SheetBuilder();
  visitXml(xml, {
    tag: ({ name, kind, attributes }) => {
      if (kind !== "close") builder.open(name, attributes);
      if (kind !== "open") builder.close(name);
    },
    text: (text) => builder.say(text),
  });
  const tables = builder.sheets
    .filter(({ hidden }) => !hidden)
    .map(({ name, rows }): DocumentTable => ({ ...(name === undefined ? {} : { name }), rows }));
  return { format: "xml", paragraphs: [], tables, showsTicks: true, showsCells: true };
}
