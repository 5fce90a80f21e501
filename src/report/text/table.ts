import Table from "cli-table3";
import { displayWidth, wrap } from "./wrap.ts";

const noBorders = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "  ",
};

/** Blanks between columns. */
const gap = 2;

/**
 * Columns without borders: lines are drawn with characters that old Chinese consoles show twice as wide. Cells are
 * wrapped beforehand, for the table itself would lose characters; `flexible` is the column that gives way.
 */
export function columns(rows: readonly (readonly string[])[], width: number, flexible: number): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widest = Math.floor(width / 2);
  const natural = Array.from({ length: count }, (_, column) =>
    Math.min(widest, Math.max(1, ...rows.map((row) => displayWidth(row[column] ?? "")))),
  );
  const others = natural.reduce((sum, size, column) => sum + (column === flexible ? 0 : size + gap), 0);
  const smallest = 8;
  const room = Math.max(smallest, width - others);
  const widths = natural.map((size, column) => (column === flexible ? Math.min(size, room) : size));
  const table = new Table({
    chars: noBorders,
    style: { "padding-left": 0, "padding-right": 0, head: [], border: [], compact: true },
    colWidths: widths,
  });
  for (const row of rows) {
    table.push(widths.map((size, column) => wrap(row[column] ?? "", size).join("\n")));
  }
  return table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd());
}
