import type { Cell, DocumentFacts } from "../model/document.ts";
import { isLabel } from "./label.ts";

/** A row of a list: its number in the document, counted from the first row below the heads. */
export interface ListRow {
  readonly number: number;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** Columns that a list must or may have, each by the words its head may be. */
export type Columns = Readonly<Record<string, readonly string[]>>;

function headsOf(row: readonly Cell[], columns: Columns): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [name, labels] of Object.entries(columns)) {
    const at = row.findIndex(({ text }) => labels.some((label) => isLabel(text, label)));
    if (at >= 0) found.set(name, at);
  }
  return found;
}

/**
 * The rows of the list whose heads hold the wanted column. Rows in which nothing but a number stands are left out: forms
 * come with empty ones. Undefined where no table has such a head.
 */
export function listRows(
  { tables }: DocumentFacts,
  columns: Columns,
  wanted: string,
): { readonly rows: readonly ListRow[]; readonly columns: readonly string[] } | undefined {
  for (const table of tables) {
    const at = table.rows.findIndex((row) => headsOf(row, columns).has(wanted) && row.length > 1);
    const heads = at < 0 ? undefined : headsOf(table.rows[at] ?? [], columns);
    if (!heads || heads.size < Math.min(2, Object.keys(columns).length)) continue;
    const rows = table.rows.slice(at + 1).flatMap((row, index): ListRow[] => {
      const filled = row.some(({ text }) => text !== "" && !/^\d+$/.test(text));
      if (!filled) return [];
      const cells = Object.fromEntries(
        [...heads].flatMap(([name, column]) => (row[column] ? [[name, row[column]] as const] : [])),
      );
      return [{ number: index + 1, cells }];
    });
    return { rows, columns: [...heads.keys()] };
  }
  return undefined;
}
