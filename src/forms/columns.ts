import { listRemarks } from "../lexicon/forms.ts";
import type { Cell, DocumentFacts } from "../model/facts/document.ts";
import { isLabel } from "./label.ts";

/** A row of a list: its number in the document, counted from the first row below the heads. */
export interface ListRow {
  readonly number: number;
  readonly cells: Readonly<Record<string, Cell>>;
  /** Heads of its columns as they are written: 时长（秒）. */
  readonly heads: Readonly<Record<string, string>>;
}

/** A list: its rows, and which of the columns it has. */
export interface List {
  readonly rows: readonly ListRow[];
  readonly columns: ReadonlySet<string>;
  /** All heads of its tables, also of columns that nobody asked for. */
  readonly heads: readonly string[];
  /** Rows of which everything is hidden, with what they hide. */
  readonly hiddenRows: readonly ListRow[];
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

/** A number of a row that nobody filled in, or a dash. */
const blank = /^[-\d\s.、—–/]+$/;

/** Nothing but a number, or one remark across the whole row: 报送人：…, 合计. */
function isEmpty(row: readonly Cell[]): boolean {
  const ids = new Set(row.map(({ id }) => id));
  const first = row.find(({ text }) => text !== "")?.text ?? "";
  return (
    ids.size === 1 || listRemarks.test(first) || row.every(({ text }) => text === "" || blank.test(text))
  );
}

/**
 * The rows of every table whose heads hold the wanted column, one after another: lists go on over pages and sheets. Heads
 * that are repeated, remarks and empty rows are left out. Undefined where no table has such a head.
 */
export function listRows({ tables }: DocumentFacts, columns: Columns, wanted: string): List | undefined {
  const rows: ListRow[] = [];
  const hiddenRows: ListRow[] = [];
  const found = new Set<string>();
  const allHeads = new Set<string>();
  let going: { heads: ReadonlyMap<string, number>; width: number; written: ListRow["heads"] } | undefined;
  for (const table of tables) {
    const own = table.rows.findIndex((row) => headsOf(row, columns).has(wanted) && row.length > 1);
    // A list goes on in the next table where that has as many columns and no heads.
    const width = table.rows[0]?.length ?? 0;
    const goesOn = own < 0 && going?.width === width && width > 1;
    const at = goesOn ? -1 : own;
    const heads = goesOn ? going?.heads : own < 0 ? undefined : headsOf(table.rows[own] ?? [], columns);
    if (!heads || heads.size < Math.min(2, Object.keys(columns).length)) continue;
    const headRow = table.rows[own];
    const written: ListRow["heads"] =
      goesOn || !headRow
        ? (going?.written ?? {})
        : Object.fromEntries([...heads].map(([name, column]) => [name, headRow[column]?.text ?? ""]));
    going = { heads, width: table.rows[Math.max(0, own)]?.length ?? width, written };
    for (const name of heads.keys()) found.add(name);
    for (const { text } of headRow ?? []) if (text !== "") allHeads.add(text);
    const before = rows.at(-1)?.number ?? 0;
    for (const [index, row] of table.rows.slice(at + 1).entries()) {
      const isHidden = row.every(({ text }) => text === "") && row.some(({ hidden }) => hidden);
      if ((isEmpty(row) && !isHidden) || headsOf(row, columns).has(wanted)) continue;
      const cells = Object.fromEntries(
        [...heads].flatMap(([name, column]) => (row[column] ? [[name, row[column]] as const] : [])),
      );
      (isHidden ? hiddenRows : rows).push({ number: before + index + 1, cells, heads: written });
    }
  }
  return found.size === 0 ? undefined : { rows, columns: found, heads: [...allHeads], hiddenRows };
}

/** Tells if a list has such a column and hides it. */
export function hidesColumn({ tables }: DocumentFacts, labels: readonly string[]): boolean {
  const cells = tables.flatMap(({ rows }) => rows.flat());
  return cells.some(({ hidden }) => hidden !== undefined && labels.some((label) => isLabel(hidden, label)));
}
