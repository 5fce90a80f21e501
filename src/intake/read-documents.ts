import type { DocumentFacts, DocumentResult } from "../model/document.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { type Described, describe } from "./describe.ts";
import { DocumentReader, largestDocument } from "./documents/reader.ts";

/** Lines at the top of a document among which its title stands. */
const headingLines = 3;

/** What stands at the top of a document: its first lines, those of its first table where nothing is above it. */
export function headingOf({ paragraphs, tables }: DocumentFacts): string {
  const above = paragraphs.slice(0, headingLines);
  const rows = above.length > 0 ? [] : (tables[0]?.rows ?? []).slice(0, 1);
  return [...above, ...rows.flatMap((row) => row.map(({ text }) => text))].join("\n");
}

function isRead({ entry, file }: Described): boolean {
  const isWritten = file.kind === "document" || file.kind === "table";
  return isWritten && entry.trouble === undefined && entry.bytes > 0;
}

/** How documents are read. */
export interface ReadingDocuments {
  readonly jobs: number;
  readonly signal?: AbortSignal | undefined;
}

/** Reads every form, list and text, so many at a time. By path. */
export async function readDocuments(
  described: readonly Described[],
  { jobs, signal }: ReadingDocuments,
): Promise<ReadonlyMap<string, DocumentResult>> {
  const results = new Map<string, DocumentResult>();
  const waiting = described.filter(isRead);
  const read = async () => {
    const reader = new DocumentReader();
    for (let next = waiting.shift(); next && !signal?.aborted; next = waiting.shift()) {
      const { entry } = next;
      const isHuge = entry.bytes > largestDocument;
      const tooLarge: DocumentResult = { status: "unread", trouble: { kind: "too-large" } };
      results.set(entry.path, isHuge ? tooLarge : await reader.read(entry.absolute));
    }
    reader.close();
  };
  await Promise.all(Array.from({ length: Math.min(jobs, waiting.length) }, read));
  return results;
}

/** The same file, with what was read of it; a name that told nothing is told by what stands at the top. */
export function withDocument(
  described: Described,
  document: DocumentResult,
  vocabulary: Vocabulary,
): Described {
  const { entry, file, outer, role } = described;
  const isTold = role !== undefined && role.named.length > 0;
  const heading = document.status === "facts" && !isTold ? headingOf(document.facts) : "";
  const again = heading === "" ? described : describe(entry, file.kind, outer, vocabulary, heading);
  return { ...again, file: { ...again.file, document } };
}
