import WordExtractor from "word-extractor";
import type { Cell, DocumentFacts, DocumentTable } from "../../../model/facts/document.ts";

/** The rows of tables in the text of a Word 97 file: cells end in a tab, rows in a tab and a line break. */
function tablesOf(body: string): { tables: DocumentTable[]; paragraphs: string[] } {
  const tables: DocumentTable[] = [];
  const paragraphs: string[] = [];
  let rows: Cell[][] = [];
  let id = 0;
  const close = () => {
    if (rows.length > 0) tables.push({ rows });
    rows = [];
  };
  for (const line of body.split("\n")) {
    if (line.includes("\t")) {
      const cells = line.replace(/\t$/, "").split("\t");
      rows.push(cells.map((text) => ({ id: id++, text: text.trim(), rows: 1 })));
    } else {
      close();
      if (line.trim() !== "") paragraphs.push(line.trim());
    }
  }
  close();
  return { tables, paragraphs };
}

/** Reads a Word 97 file (`.doc`, and most `.wps`), as well as can be: merged cells and many ticks are lost in it. */
export async function readDoc(bytes: Buffer): Promise<DocumentFacts> {
  const document = await new WordExtractor().extract(bytes);
  const { tables, paragraphs } = tablesOf(document.getBody().replaceAll("\r\n", "\n"));
  const boxes = document
    .getTextboxes()
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  return {
    format: "doc",
    paragraphs: [...paragraphs, ...boxes],
    tables,
    showsTicks: false,
    showsCells: true,
  };
}
