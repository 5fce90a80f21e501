import type { DocumentParts } from "./document-parts.ts";
import { TooManyCells } from "./html-to-tables.ts";
import { looksIn, type ShowsNothing } from "./xlsx-looks.ts";
import { isOn, visitXml, type XmlTag } from "./xml-tags.ts";

/** A stretch of merged cells, counted from 0, both ends included. */
export interface Merged {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Layout of a sheet. */
export interface SheetLayout {
  readonly hidden: boolean;
  readonly merged: readonly Merged[];
  /** Rows that nobody sees, counted from 0. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Columns that nobody sees, counted from 0, both ends included. */
  readonly hiddenColumns: readonly { readonly first: number; readonly last: number }[];
  /** Tells if a cell shows nothing of what it holds. */
  readonly isFaint: (row: number, column: number) => boolean;
}

/** A sheet's text is bounded before; merges of a whole sheet are a decoration. */
const mostMerged = 10_000;
/** Excel's own limits (Microsoft: Excel specifications and limits). */
const [mostRows, mostColumns] = [1_048_576, 16_384];
/** Places of a table in memory, empty ones included: those of a list of 20,000 works in a hundred columns. */
const mostPlaces = 2_000_000;

/** `BC` is column 54, counted from 0. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Adds a stretch of merged cells, where the tag tells one. */
function addMerged(ref: string | undefined, merged: Merged[]): void {
  const [, left, top, right, bottom] = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(ref ?? "") ?? [];
  if (!left || !right || merged.length >= mostMerged) return;
  merged.push({
    top: Number(top) - 1,
    left: columnOf(left),
    bottom: Number(bottom) - 1,
    right: columnOf(right),
  });
}

/** Returns whether a row or a column is hidden, filtered out or shrunk to nothing. */
function isUnseen({ attributes }: XmlTag, size: "ht" | "width"): boolean {
  const hidden = attributes.get("hidden");
  return (hidden !== undefined && isOn(hidden)) || Number(attributes.get(size) ?? 1) === 0;
}

/** How far the cells of a sheet reach that hold something, counted from 1. */
class Extent {
  private rows = 0;
  private columns = 0;

  /** Throws `TooManyCells` where a table that reaches so far would be none that people make. */
  include(row: number, column: number): void {
    this.rows = Math.max(this.rows, row);
    this.columns = Math.max(this.columns, column);
    const isOutside = row > mostRows || column > mostColumns;
    if (isOutside || this.rows * this.columns > mostPlaces) throw new TooManyCells();
  }
}

/** Tells if rows are shown only where they say so (ECMA-376, 18.3.1.81). */
function hidesRows({ attributes }: XmlTag): boolean {
  return isOn(attributes.get("zeroHeight") ?? "0") || Number(attributes.get("defaultRowHeight") ?? 1) === 0;
}

/** Text in a cell, as opposed to a number (ECMA-376, 18.18.11). */
const textTypes = new Set(["s", "str", "inlineStr"]);

const place = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

/** Reads what a sheet merges and hides. Rows and cells without a number follow the one before. Throws `TooManyCells`. */
function layoutIn(xml: string, showsNothing: ShowsNothing): Omit<SheetLayout, "hidden"> {
  const merged: Merged[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: { readonly first: number; readonly last: number }[] = [];
  const faint = new Set<number>();
  const faintRows = new Set<number>();
  let rowsAreHidden = false;
  const extent = new Extent();
  let [row, column] = [-1, -1];
  const visit = (tag: XmlTag) => {
    const { name, kind, attributes } = tag;
    if (kind === "close") return;
    if (name === "mergeCell") addMerged(attributes.get("ref"), merged);
    if (name === "sheetFormatPr") rowsAreHidden = hidesRows(tag);
    if (name === "row") {
      row = Number(attributes.get("r") ?? row + 2) - 1;
      column = -1;
      if (!(row < mostRows)) throw new TooManyCells();
      if (isUnseen(tag, "ht")) hiddenRows.add(row);
      // Programs differ in whether a row that says nothing of itself is shown then.
      else if (rowsAreHidden && !attributes.has("hidden") && !attributes.has("ht")) faintRows.add(row);
    }
    if (name === "c") {
      const [, letters] = place.exec(attributes.get("r") ?? "") ?? [];
      column = letters ? columnOf(letters.toUpperCase()) : column + 1;
      const isText = textTypes.has(attributes.get("t") ?? "n");
      if (showsNothing(Number(attributes.get("s") ?? 0), isText)) faint.add(row * mostColumns + column);
    }
    if (name === "v" || name === "is") extent.include(row + 1, column + 1);
    if (name === "col" && isUnseen(tag, "width"))
      hiddenColumns.push({
        first: Number(attributes.get("min")) - 1,
        last: Number(attributes.get("max")) - 1,
      });
  };
  visitXml(xml, { tag: visit });
  const isFaint = (y: number, x: number) => faintRows.has(y) || faint.has(y * mostColumns + x);
  return { merged, hiddenRows, hiddenColumns, isFaint };
}

/** Layout of every sheet, in the order of the workbook; the reader of values does not tell it. */
export function sheetLayouts(parts: DocumentParts): readonly SheetLayout[] {
  const part = (name: string) => parts.get(name)?.toString("utf8") ?? "";
  const targets = new Map<string | undefined, string | undefined>();
  visitXml(part("xl/_rels/workbook.xml.rels"), {
    tag: ({ attributes }) =>
      targets.set(attributes.get("Id"), attributes.get("Target")?.replace(/^\/?(xl\/)?/, "xl/")),
  });
  const showsNothing = looksIn(part("xl/styles.xml"));
  const sheets: SheetLayout[] = [];
  visitXml(part("xl/workbook.xml"), {
    tag: ({ name, kind, attributes }) => {
      if (name !== "sheet" || kind === "close") return;
      const hidden = /hidden/i.test(attributes.get("state") ?? "");
      sheets.push({ hidden, ...layoutIn(part(targets.get(attributes.get("id")) ?? ""), showsNothing) });
    },
  });
  return sheets;
}
