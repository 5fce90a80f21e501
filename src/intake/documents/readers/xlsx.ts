import readExcel from "read-excel-file/node";
import type { Cell, DocumentFacts } from "../../../model/facts/document.ts";
import { storedZip } from "../archives/stored-zip.ts";
import type { DocumentParts } from "./document-parts.ts";
import { type Merged, type SheetLayout, sheetLayouts } from "./xlsx-layout.ts";

/** Excel's clock: a time of day, or a length, is a moment of this day. */
const dayZero = Date.UTC(1899, 11, 30);
const lastOfDayZero = dayZero + 10 * 86_400_000;

function cellOf(value: unknown, id: number): Cell {
  if (value === null || value === undefined) return { id, text: "", rows: 1 };
  if (!(value instanceof Date)) return { id, text: String(value).trim(), rows: 1 };
  const moment = value.getTime();
  if (moment >= dayZero && moment < lastOfDayZero) {
    const seconds = Math.round((moment - dayZero) / 1000);
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
    const two = (part: number) => String(part).padStart(2, "0");
    return { id, text: `${hours}:${two(minutes)}:${two(seconds % 60)}`, rows: 1, seconds };
  }
  return { id, text: value.toISOString().slice(0, 10), rows: 1 };
}

/** A merged cell stands in every place it fills. */
function fill(rows: Cell[][], { top, left, bottom, right }: Merged): void {
  const origin = rows[top]?.[left];
  if (!origin) return;
  const cell = { ...origin, rows: Math.min(bottom, rows.length - 1) - top + 1 };
  for (const row of rows.slice(top, bottom + 1)) {
    for (let x = left; x <= Math.min(right, row.length - 1); x++) row[x] = cell;
  }
}

/** Clears what is hidden. It keeps its place, so that rows are counted as on the screen. */
function clearHidden(rows: Cell[][], { hiddenRows, hiddenColumns }: SheetLayout): void {
  for (const [y, row] of rows.entries()) {
    for (const [x, { id, text }] of row.entries()) {
      const isHidden = hiddenRows.has(y) || hiddenColumns.some(({ first, last }) => x >= first && x <= last);
      if (isHidden) row[x] = { id, text: "", rows: 1, ...(text === "" ? {} : { hidden: text }) };
    }
  }
}

/** Notes which cells show nothing of what they hold. */
function noteFaint(rows: Cell[][], { isFaint }: SheetLayout): void {
  for (const [y, row] of rows.entries()) {
    for (const [x, cell] of row.entries())
      if (cell.text !== "" && isFaint(y, x)) row[x] = { ...cell, faint: true };
  }
}

/** Reads every sheet of an `.xlsx`. Throws where it is no such file, or a broken one. */
export async function readXlsx(parts: DocumentParts): Promise<DocumentFacts> {
  const layouts = sheetLayouts(parts);
  const sheets = await readExcel(storedZip(parts));
  let id = 0;
  const tables = sheets.flatMap(({ sheet, data }, at) => {
    const layout = layouts[at];
    // What is hidden is not handed in.
    if (layout?.hidden) return [];
    const rows = data.map((row) => row.map((value: unknown) => cellOf(value, id++)));
    if (layout) noteFaint(rows, layout);
    // A merged cell shows as long as one of its places does.
    for (const merged of layout?.merged ?? []) fill(rows, merged);
    if (layout) clearHidden(rows, layout);
    return [{ name: sheet, rows }];
  });
  return { format: "xlsx", paragraphs: [], tables, showsTicks: true, showsCells: true };
}
