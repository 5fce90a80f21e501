import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import type { Cell, DocumentFacts, DocumentTable } from "../../../model/facts/document.ts";
import { type Sight, withSight } from "./sight.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Paragraphs and tables of an HTML page. */
export interface HtmlTables {
  readonly paragraphs: readonly string[];
  readonly tables: readonly DocumentTable[];
  readonly unseen?: NonNullable<DocumentFacts["unseen"]>;
  readonly pictures: number;
}

/** More cells than any form or list of works has; a merged cell counts for each place. */
const mostCells = 200_000;
const widestSpan = 1000;

function isElement(node: Node): node is Element {
  return "tagName" in node;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

const blocks = new Set(["p", "li", "tr", "div", "h1", "h2", "h3", "h4", "h5", "h6"]);

/** What a page holds and does not show. */
const unread = new Set(["script", "style", "title", "template", "noscript"]);

function isUnseen(element: Element): boolean {
  const style = attribute(element, "style") ?? "";
  return (
    attribute(element, "hidden") !== undefined || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
  );
}

/** The text of a node, a line for each paragraph, and for each row of a table inside. */
function textOf(node: Node): string {
  if (node.nodeName === "#text") return "value" in node ? node.value : "";
  if (!isElement(node)) return "";
  if (node.tagName === "br") return "\n";
  if (unread.has(node.tagName) || isUnseen(node)) return "";
  // Who strikes out an option has not chosen it.
  if (node.tagName === "s" || node.tagName === "del") return "";
  if (node.tagName === "input") return attribute(node, "checked") === undefined ? "□" : "☑";
  if (node.tagName === "td" || node.tagName === "th") {
    return `${node.childNodes.map(textOf).join("").trim().replaceAll("\n", " ")} `;
  }
  const inside = node.childNodes.map(textOf).join("");
  return blocks.has(node.tagName) ? `${inside}\n` : inside;
}

function lines(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}

function span(cell: Element, name: "colspan" | "rowspan"): number {
  const value = Number(attribute(cell, name) ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, widestSpan) : 1;
}

function rowsOf(table: Element): Element[] {
  return table.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === "tr") return [child];
    return ["tbody", "thead", "tfoot"].includes(child.tagName) ? rowsOf(child) : [];
  });
}

function rowAt(rows: Cell[][], y: number): Cell[] {
  const row = rows[y] ?? [];
  rows[y] = row;
  return row;
}

/** A table is larger than any form: what is left of it would read as the whole. */
export class TooManyCells extends Error {}

/** A table in which a merged cell fills all its places. Throws `TooManyCells`. */
function gridOf(table: Element): DocumentTable {
  const rows: Cell[][] = [];
  let [id, filled] = [0, 0];
  for (const [y, row] of rowsOf(table).entries()) {
    let x = 0;
    for (const element of row.childNodes.filter(isElement)) {
      if (element.tagName !== "td" && element.tagName !== "th") continue;
      const [across, down] = [span(element, "colspan"), span(element, "rowspan")];
      const { text, ...sight } = withSight(element.childNodes.map(textOf).join(""));
      const cell: Cell = { id: id++, text: lines(text), rows: down, ...sight };
      const here = rowAt(rows, y);
      while (here[x] !== undefined) x++;
      filled += across * down;
      if (filled > mostCells) throw new TooManyCells();
      for (let below = y; below < y + down; below++) {
        const line = rowAt(rows, below);
        for (let right = x; right < x + across; right++) line[right] ??= cell;
      }
      x += across;
    }
  }
  const empty: Cell = { id: -1, text: "", rows: 1 };
  return { rows: rows.map((row) => Array.from(row, (cell) => cell ?? empty)) };
}

/** Deeper than tables in tables in tables nobody goes. */
const deepest = 200;

/** Takes apart what mammoth made of a document. Throws `TooManyCells`. */
export function htmlToTables(html: string): HtmlTables {
  const paragraphs: string[] = [];
  const unseen: ({ readonly paragraph: number } & Sight)[] = [];
  const tables: DocumentTable[] = [];
  let pictures = 0;
  const addLines = (marked: string) => {
    for (const line of lines(marked).split("\n")) {
      const { text, ...sight } = withSight(line);
      if (text.trim() !== "") paragraphs.push(text.trim());
      // A line that is hidden altogether may be the answer to the one above.
      const paragraph = Math.max(0, paragraphs.length - 1);
      if (Object.keys(sight).length > 0) unseen.push({ paragraph, ...sight });
    }
  };
  const walk = (nodes: readonly Node[], inTable: boolean, depth: number): void => {
    if (depth > deepest) throw new TooManyCells();
    for (const node of nodes) {
      if (!isElement(node)) continue;
      if (node.tagName === "img") pictures++;
      if (node.tagName === "table") {
        tables.push(gridOf(node));
      } else if (!inTable && blocks.has(node.tagName)) {
        addLines(textOf(node));
      }
      walk(node.childNodes, inTable || node.tagName === "table" || blocks.has(node.tagName), depth + 1);
    }
  };
  walk(parseFragment(html).childNodes, false, 0);
  return { paragraphs, tables, pictures, ...(unseen.length > 0 ? { unseen } : {}) };
}
