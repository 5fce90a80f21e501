import { extractText, getDocumentProxy } from "unpdf";
import type { DocumentFacts } from "../../../model/facts/document.ts";

/** A form has a page or two, a script some dozen. */
const mostPages = 500;

/** Reads the text layer of a PDF; a scan has none. Throws where the file is broken or wants a password. */
export async function readPdf(bytes: Buffer): Promise<DocumentFacts | "scanned" | "too-large"> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  if (document.numPages > mostPages) return "too-large";
  const { text, totalPages } = await extractText(document, { mergePages: false });
  const paragraphs = text
    .flatMap((page) => page.split("\n"))
    .map((line) => line.trim())
    .filter(Boolean);
  if (paragraphs.length === 0) return "scanned";
  return {
    format: "pdf",
    paragraphs,
    tables: [],
    pages: totalPages,
    showsTicks: false,
    showsCells: false,
  };
}
