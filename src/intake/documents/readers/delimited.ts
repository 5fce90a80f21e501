import type { Cell, DocumentFacts } from "../../../model/facts/document.ts";

const delimiters = [",", "\t", ";"] as const;
/** Lines by which the delimiter is told. */
const sample = 20;

/** Takes a text apart after RFC 4180: a quoted field may hold delimiters, line ends and doubled quotes. */
function fieldsOf(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let quoted = false;
  const endField = () => {
    row.push(field.trim());
    field = "";
  };
  const endRow = () => {
    endField();
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? "";
    if (quoted) {
      if (char !== '"') field += char;
      else if (text[at + 1] === '"') field += text[++at] ?? "";
      else quoted = false;
    } else if (char === '"' && field.trim() === "") {
      field = "";
      quoted = true;
    } else if (char === delimiter) endField();
    else if (char === "\n") endRow();
    else if (char !== "\r" || text[at + 1] !== "\n") field += char === "\r" ? "\n" : char;
  }
  if (field !== "" || row.length > 0) endRow();
  return rows;
}

/** How many lines at the head have as many fields as most of them; none where there is but one field. */
function agreement(rows: readonly (readonly string[])[]): number {
  const times = new Map<number, number>();
  for (const { length } of rows) if (length > 1) times.set(length, (times.get(length) ?? 0) + 1);
  return Math.max(0, ...times.values());
}

/** The rows of a table that is written as text; undefined where no delimiter makes a table of it. */
function tableOf(text: string): readonly (readonly string[])[] | undefined {
  // Excel writes `sep=;` on a line of its own.
  const stated = /^sep=(.)\r?\n/i.exec(text);
  if (stated?.[1]) return fieldsOf(text.slice(stated[0].length), stated[1]);
  const head = text.split(/\r?\n/).slice(0, sample).join("\n");
  const [best] = delimiters
    .map((delimiter) => ({ delimiter, agrees: agreement(fieldsOf(head, delimiter)) }))
    .sort((a, b) => b.agrees - a.agrees);
  return best && best.agrees > 1 ? fieldsOf(text, best.delimiter) : undefined;
}

/** Reads a text: as a table where commas, tabs or semicolons make one of it, else line by line. */
export function readDelimited(raw: string): DocumentFacts {
  const text = raw.replace(/\r(?!\n)/g, "\n");
  const whole = { showsTicks: true, showsCells: true } as const;
  const rows = tableOf(text);
  if (!rows) {
    const paragraphs = text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== "");
    return { format: "txt", paragraphs, tables: [], ...whole };
  }
  const width = Math.max(...rows.map(({ length }) => length));
  let id = 0;
  const cells = rows.map((row) =>
    Array.from({ length: width }, (_, at): Cell => ({ id: id++, text: row[at] ?? "", rows: 1 })),
  );
  return { format: "csv", paragraphs: [], tables: [{ rows: cells }], ...whole };
}
