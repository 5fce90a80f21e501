import type { DocumentFacts, DocumentResult, DocumentTrouble } from "../../model/facts/document.ts";
import { present } from "../../model/present.ts";
import { detectSignature, signatureBytes } from "../io/signatures.ts";
import { readZip, TooManyEntries, type ZipEntry } from "./archives/zip.ts";
import { qrCodes } from "./images/codes.ts";
import { imageHeader } from "./images/read-image.ts";
import { htmlToTables, TooManyCells } from "./readers/html-to-tables.ts";

/** A form with photographs in it takes some MB; more than this unpacked is no form. */
const mostUnpacked = 200 * 2 ** 20;
/** The text of a thousand pages takes some 20 MB of XML. */
const mostText = 64 * 2 ** 20;
/** Limit of pictures that are searched for QR codes, in bytes. */
const mostPictures = 32 * 2 ** 20;

function unread(trouble: DocumentTrouble): DocumentResult {
  return { status: "unread", trouble };
}

const signatures = {
  zip: Buffer.from("PK\x03\x04", "latin1"),
  /** Compound files of Word 97, Excel 97, and of everything that Office encrypts. */
  ole: Buffer.from("d0cf11e0a1b11ae1", "hex"),
  pdf: Buffer.from("%PDF-", "latin1"),
};

/** Names of streams in compound files are UTF-16. */
const streams = {
  encrypted: Buffer.from("EncryptedPackage", "utf16le"),
  word: Buffer.from("WordDocument", "utf16le"),
  excel: Buffer.from("Workbook", "utf16le"),
};

/** Every Office file is an archive; one whose list of contents can't be read was not copied whole. */
class BrokenArchive extends Error {}

/** Parts that hold text, and what ties them together. */
const isXml = ({ name }: ZipEntry) => /\.(xml|rels)$/i.test(name);

/** Unpacks as `readZip` does. An entry that is longer than its list of contents says is not unpacked to its end. */
async function unpack(...asked: Parameters<typeof readZip>): ReturnType<typeof readZip> {
  return await readZip(...asked).catch((error: unknown) => {
    throw error instanceof TooManyEntries ? error : new BrokenArchive(String(error));
  });
}

/** Everything that is put into a document beside its text; what of it is no picture that can be read leaves codes open. */
const isPicture = ({ name }: ZipEntry) => /\/media\/[^/]+$/.test(name);

/** Decodes the QR codes of all pictures in an Office file; undefined if one could not be read. */
async function codesIn(bytes: Buffer): Promise<readonly string[] | undefined> {
  const { entries, contents } = await unpack(bytes, isPicture, mostPictures);
  const found: string[] = [];
  let isWhole = contents.size === entries.filter(isPicture).length;
  for (const picture of contents.values()) {
    const header = imageHeader(picture);
    const codes = header ? await qrCodes(picture, header) : undefined;
    if (codes) found.push(...codes);
    else isWhole = false;
  }
  return isWhole || found.length > 0 ? found : undefined;
}

async function readOffice(bytes: Buffer): Promise<DocumentResult> {
  const { entries } = await unpack(bytes);
  const unpacked = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  const text = entries.filter(isXml).reduce((sum, entry) => sum + entry.bytes, 0);
  if (unpacked > mostUnpacked || text > mostText) return unread({ kind: "too-large" });
  const { contents: parts } = await unpack(bytes, isXml, mostText);
  const has = (name: string) => entries.some((entry) => entry.name === name);
  let facts: DocumentFacts;
  if (has("word/document.xml")) facts = await (await import("./readers/docx.ts")).readDocx(parts);
  else if (has("xl/workbook.xml")) facts = await (await import("./readers/xlsx.ts")).readXlsx(parts);
  else if (has("content.xml")) return unread({ kind: "old-format", format: "OpenDocument" });
  else return unread({ kind: "other-format", looksLike: "ZIP" });
  const codes = await codesIn(bytes);
  return { status: "facts", facts: { ...facts, ...present({ codes }) } };
}

async function readCompound(bytes: Buffer): Promise<DocumentResult> {
  if (bytes.includes(streams.encrypted)) return unread({ kind: "encrypted" });
  if (!bytes.includes(streams.word)) {
    const isExcel = bytes.includes(streams.excel);
    return unread({ kind: "old-format", format: isExcel ? "Excel 97" : "Office 97" });
  }
  const facts = await (await import("./readers/doc.ts")).readDoc(bytes);
  return { status: "facts", facts };
}

async function readPaper(bytes: Buffer): Promise<DocumentResult> {
  const read = await (await import("./readers/pdf.ts")).readPdf(bytes);
  if (typeof read === "string") return unread({ kind: read });
  return { status: "facts", facts: read };
}

/** Web pages and mails that programs save under the name of a document. */
const webArchive = /^(?:From:|MIME-Version:)/i;
const webPage = /<(?:!doctype\s+html|html|head|body|table|meta)\b/i;
/** A page says what it is at its head. */
const headLength = 4096;

/** Reads a text, a table that is written as text, a page or a workbook of Excel 2003; undefined where it is no text. */
async function readText(bytes: Buffer): Promise<DocumentResult | undefined> {
  const text = (await import("./readers/decode-text.ts")).decodeText(bytes);
  if (text === undefined || text.trim() === "") return undefined;
  const head = text.slice(0, headLength);
  try {
    const { isSpreadsheetMl, readSpreadsheetMl } = await import("./readers/spreadsheetml.ts");
    if (isSpreadsheetMl(head)) return { status: "facts", facts: readSpreadsheetMl(text) };
    if (webArchive.test(head)) return unread({ kind: "old-format", format: "MHTML" });
    if (/<\?mso-application progid="Word/.test(head))
      return unread({ kind: "old-format", format: "Word 2003 XML" });
    if (webPage.test(head)) {
      const { paragraphs, tables } = htmlToTables(text);
      const facts = { paragraphs, tables, showsTicks: true, showsCells: true };
      return { status: "facts", facts: { format: "html", ...facts } };
    }
    return { status: "facts", facts: (await import("./readers/delimited.ts")).readDelimited(text) };
  } catch (error) {
    return unread({ kind: error instanceof TooManyCells ? "too-large" : "unreadable" });
  }
}

function isPassword(error: unknown): boolean {
  return error instanceof Error && /password|encrypted/i.test(`${error.name} ${error.message}`);
}

/** Reads a document by what it is, whatever it is called. Everything that is wrong with it is a result. */
export async function readDocument(bytes: Buffer): Promise<DocumentResult> {
  const starts = (signature: Buffer) => bytes.subarray(0, signature.length).equals(signature);
  try {
    if (starts(signatures.zip)) return await readOffice(bytes);
    if (starts(signatures.ole)) return await readCompound(bytes);
    if (starts(signatures.pdf)) return await readPaper(bytes);
  } catch (error) {
    if (error instanceof TooManyCells || error instanceof TooManyEntries)
      return unread({ kind: "too-large" });
    if (isPassword(error)) return unread({ kind: "encrypted" });
    return unread({ kind: error instanceof BrokenArchive ? "broken" : "unreadable" });
  }
  if (bytes.toString("latin1", 0, 5) === "{\\rtf") return unread({ kind: "old-format", format: "RTF" });
  const written = bytes.length <= mostText ? await readText(bytes) : undefined;
  if (written) return written;
  const sniffed = detectSignature(bytes.subarray(0, signatureBytes));
  // Space that was reserved for a copy and never filled.
  if (sniffed.kind === "zeros") return unread({ kind: "broken" });
  const like = sniffed.kind === "foreign" ? sniffed.looksLike : undefined;
  return unread({ kind: "other-format", ...present({ looksLike: like }) });
}
