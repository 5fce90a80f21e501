import type { Report, Style } from "../../model/report.ts";
import { sayIn } from "../shared/finding-text.ts";
import type { Outcome } from "./rows.ts";
import { type Sheet, workbook } from "./workbook.ts";

/** Longest text that Excel takes in a cell. */
const longestCell = 32_767;

const fills: Readonly<Partial<Record<Outcome, string>>> = {
  fail: "#F8CBAD",
  incomplete: "#F8CBAD",
  review: "#FFE699",
  pass: "#C6E0B4",
};

/** XML has no such character. */
const dropped = "\u0001";

/**
 * Keeps a text that is called like a property of every object from being looked up as one: the library counts texts in a
 * plain object, and writes `constructor` as a function's source. It drops the added character after that.
 */
function asKey(cell: string): string {
  return cell in Object.prototype ? cell + dropped : cell;
}

/** Excel reads `_x000D_` in a cell as the character of that number; XML takes two characters that are none. */
function cellText(raw: string): string {
  const text = raw.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replace(/[\ufffe\uffff]/g, "");
  return text.length <= longestCell
    ? text
    : `${text.slice(0, longestCell - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

const cellOf = (raw: string) =>
  raw === ""
    ? null
    : { value: asKey(cellText(raw)), type: String, wrap: true, alignVertical: "top" as const };

function packed({ name, columns, rows }: Sheet) {
  const head = columns.map(({ title }) => ({
    value: title,
    type: String,
    fontWeight: "bold" as const,
    backgroundColor: "#D9E1F2",
  }));
  const body = rows.map(({ outcome, cells }) =>
    cells.map((raw, at) => {
      const cell = cellOf(raw);
      const fill = fills[outcome];
      return at === 0 && cell && fill !== undefined && cells.length > 1
        ? { ...cell, backgroundColor: fill }
        : cell;
    }),
  );
  return {
    sheet: name,
    data: [head, ...body],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  };
}

/** A workbook for Excel. Texts are stored as texts: none is ever a formula. */
export async function* xlsxChunks(report: Report, { lang }: Style): AsyncGenerator<Uint8Array> {
  const { default: write } = await import("write-excel-file/node");
  const sheets = workbook(report, sayIn(lang)).map(packed);
  yield await write(sheets, { fontSize: 11 }).toBuffer();
}
