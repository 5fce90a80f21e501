import { extname } from "node:path";
import type { Damage } from "../../model/facts/damage.ts";
import type { DocumentFacts, DocumentResult } from "../../model/facts/document.ts";
import type { ImageResult } from "../../model/facts/image.ts";
import { present } from "../../model/present.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { type IdentifiedFile, identifyFile } from "../package/identify-file.ts";
import { longestSeconds, shortenedSeconds } from "./meter.ts";
import { type Crowded, DocumentReader, largestDocument } from "./reader.ts";

/** Lines at the top of a document among which its title stands. */
const headingLines = 3;

/** Returns the top of a document: its first lines, or those of its first table if nothing is above it. */
export function headingOf({ paragraphs, tables }: DocumentFacts): string {
  const above = paragraphs.slice(0, headingLines);
  const rows = above.length > 0 ? [] : (tables[0]?.rows ?? []).slice(0, 1);
  return [...above, ...rows.flatMap((row) => row.map(({ text }) => text))].join("\n");
}

const isThere = ({ entry }: IdentifiedFile) => entry.trouble === undefined && entry.bytes > 0;
const isWritten = ({ file }: IdentifiedFile) => ["document", "table", "text"].includes(file.kind);
const isPicture = ({ file, role }: IdentifiedFile) => file.kind === "image" && role !== undefined;

/** Options of reading documents. */
export interface ReadDocumentsOptions {
  readonly jobs: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (done: number, total: number, path: string) => void;
}

/** Papers of one package that may take too long before the next ones get less time. */
const mostSlow = 3;

interface Read<R> {
  readonly results: Map<string, R | typeof outOfMemory>;
  readonly read: (reader: DocumentReader, path: string, seconds: number) => Promise<R | Crowded>;
}

/** What is asked of a result here, whatever it is about. */
interface AnyResult {
  readonly status: "facts" | "unread";
  readonly trouble?: { readonly kind: string };
}

const outOfMemory = { status: "unread", trouble: { kind: "crash", detail: "out of memory" } } as const;

const isCrowded = (result: AnyResult | Crowded): result is Crowded => result.status === "crowded";

/** Gives every file to a reader that is free, so many at a time. */
async function eachRead<R extends AnyResult>(
  waiting: IdentifiedFile[],
  { jobs, signal, onProgress }: ReadDocumentsOptions,
  { results, read }: Read<R>,
): Promise<void> {
  const total = waiting.length;
  const again: IdentifiedFile[] = [];
  let slow = 0;
  const work = async (from: IdentifiedFile[], onCrowded: (one: IdentifiedFile) => void) => {
    const reader = new DocumentReader();
    for (let next = from.shift(); next && !signal?.aborted; next = from.shift()) {
      const { path, absolute } = next.entry;
      onProgress?.(total - waiting.length, total, path);
      const result = await read(reader, absolute, slow < mostSlow ? longestSeconds : shortenedSeconds);
      if (isCrowded(result)) onCrowded(next);
      else results.set(path, result);
      if (!isCrowded(result) && result.trouble?.kind === "too-slow") slow++;
    }
    await reader.close();
  };
  const together = () => work(waiting, (one) => again.push(one));
  await Promise.all(Array.from({ length: Math.min(jobs, waiting.length) }, together));
  // One after the other. What is crowded now is so by another package, which is no fault of this one.
  await work(again, ({ entry }) => results.set(entry.path, outOfMemory));
}

const tooLarge = { status: "unread", trouble: { kind: "too-large" } } as const;

/** Sets aside what is so large that nobody reads it. */
function notTooLarge<R>(
  papers: readonly IdentifiedFile[],
  most: number,
  results: Map<string, R | typeof tooLarge>,
): IdentifiedFile[] {
  for (const { entry } of papers) if (entry.bytes > most) results.set(entry.path, tooLarge);
  return papers.filter(({ entry }) => entry.bytes <= most);
}

/** Extensions under which Office and readers of PDF open nothing that is written as text. */
const binaryExtensions = new Set([".docx", ".xlsx", ".pdf"]);
const writtenAsText: readonly string[] = ["txt", "csv", "html", "xml"];

/** Takes back what was read where no program opens it under its name: Word opens a web page called .doc, and none called .docx. */
export function underItsName(result: DocumentResult, path: string): DocumentResult {
  if (result.status !== "facts" || !writtenAsText.includes(result.facts.format)) return result;
  if (!binaryExtensions.has(extname(path).toLowerCase())) return result;
  const looksLike = result.facts.format.toUpperCase();
  return { status: "unread", trouble: { kind: "other-format", looksLike } };
}

/** Reads every form, list and text. By path. */
export async function readDocuments(
  described: readonly IdentifiedFile[],
  options: ReadDocumentsOptions,
): Promise<ReadonlyMap<string, DocumentResult>> {
  const results = new Map<string, DocumentResult>();
  const papers = described.filter((one) => isThere(one) && isWritten(one));
  await eachRead(notTooLarge(papers, largestDocument, results), options, {
    results,
    read: async (reader, path, seconds) => {
      const result = await reader.read(path, seconds);
      return isCrowded(result) ? result : underItsName(result, path);
    },
  });
  return results;
}

/** Reads every picture that is for something. By path. */
export async function readImages(
  described: readonly IdentifiedFile[],
  options: ReadDocumentsOptions,
): Promise<ReadonlyMap<string, ImageResult>> {
  const results = new Map<string, ImageResult>();
  const papers = described.filter((one) => isThere(one) && isPicture(one));
  await eachRead(notTooLarge(papers, largestDocument * 4, results), options, {
    results,
    read: (reader, path, seconds) => reader.readImage(path, seconds),
  });
  return results;
}

const openedAnyway = new Set(["doc", "wps", "xls", "et"]);

/** Returns damage that keeps anyone from reading the document, whatever the rules ask. */
function damageOf(document: DocumentResult, extension: string): Damage | undefined {
  if (document.status === "facts") return undefined;
  switch (document.trouble.kind) {
    case "broken":
      return { kind: "unreadable-document" };
    case "encrypted":
      return { kind: "locked" };
    case "other-format": {
      const { looksLike } = document.trouble;
      // Word opens text and pages of the web that call themselves .doc, and many programs write such.
      if (openedAnyway.has(extension)) return undefined;
      return { kind: "other-content", ...present({ looksLike }) };
    }
    default:
      return undefined;
  }
}

/** The same file, with what was read of it; a name that told nothing is told by what stands at the top. */
export function withDocument(
  described: IdentifiedFile,
  document: DocumentResult,
  vocabulary: Vocabulary,
): IdentifiedFile {
  const { entry, file, outer, role } = described;
  const isTold = role !== undefined && role.named.length > 0;
  const heading = document.status === "facts" && !isTold ? headingOf(document.facts) : "";
  const again = heading === "" ? described : identifyFile(entry, file.kind, outer, vocabulary, heading);
  const damage = again.role ? damageOf(document, again.file.extension) : undefined;
  const media = damage ? { media: { status: "damaged", damage } as const } : {};
  return { ...again, file: { ...again.file, document, ...media } };
}
