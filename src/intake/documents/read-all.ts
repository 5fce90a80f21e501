import type { Damage } from "../../model/facts/damage.ts";
import type { DocumentFacts, DocumentResult } from "../../model/facts/document.ts";
import type { ImageResult } from "../../model/facts/image.ts";
import { present } from "../../model/present.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { type IdentifiedFile, identifyFile } from "../package/identify-file.ts";
import { DocumentReader, largestDocument } from "./reader.ts";

/** Lines at the top of a document among which its title stands. */
const headingLines = 3;

/** Returns the top of a document: its first lines, or those of its first table if nothing is above it. */
export function headingOf({ paragraphs, tables }: DocumentFacts): string {
  const above = paragraphs.slice(0, headingLines);
  const rows = above.length > 0 ? [] : (tables[0]?.rows ?? []).slice(0, 1);
  return [...above, ...rows.flatMap((row) => row.map(({ text }) => text))].join("\n");
}

const isThere = ({ entry }: IdentifiedFile) => entry.trouble === undefined && entry.bytes > 0;
const isWritten = ({ file }: IdentifiedFile) => file.kind === "document" || file.kind === "table";
const isPicture = ({ file, role }: IdentifiedFile) => file.kind === "image" && role !== undefined;

/** Options of reading documents. */
export interface ReadDocumentsOptions {
  readonly jobs: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (done: number, total: number, path: string) => void;
}

/** Gives every file to a reader that is free, so many at a time. */
async function eachRead(
  waiting: IdentifiedFile[],
  { jobs, signal, onProgress }: ReadDocumentsOptions,
  read: (reader: DocumentReader, one: IdentifiedFile) => Promise<void>,
): Promise<void> {
  const total = waiting.length;
  const work = async () => {
    const reader = new DocumentReader();
    for (let next = waiting.shift(); next && !signal?.aborted; next = waiting.shift()) {
      onProgress?.(total - waiting.length, total, next.file.path);
      await read(reader, next);
    }
    reader.close();
  };
  await Promise.all(Array.from({ length: Math.min(jobs, waiting.length) }, work));
}

const tooLarge = { status: "unread", trouble: { kind: "too-large" } } as const;

/** Reads every form, list and text. By path. */
export async function readDocuments(
  described: readonly IdentifiedFile[],
  options: ReadDocumentsOptions,
): Promise<ReadonlyMap<string, DocumentResult>> {
  const results = new Map<string, DocumentResult>();
  const waiting = described.filter((one) => isThere(one) && isWritten(one));
  await eachRead(waiting, options, async (reader, { entry }) => {
    const isHuge = entry.bytes > largestDocument;
    results.set(entry.path, isHuge ? tooLarge : await reader.read(entry.absolute));
  });
  return results;
}

/** Reads every picture that is for something. By path. */
export async function readImages(
  described: readonly IdentifiedFile[],
  options: ReadDocumentsOptions,
): Promise<ReadonlyMap<string, ImageResult>> {
  const results = new Map<string, ImageResult>();
  const waiting = described.filter((one) => isThere(one) && isPicture(one));
  await eachRead(waiting, options, async (reader, { entry }) => {
    const isHuge = entry.bytes > largestDocument * 4;
    results.set(entry.path, isHuge ? tooLarge : await reader.readImage(entry.absolute));
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
