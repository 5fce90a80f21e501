import { z } from "zod";
import { crash, timeout, tooSlow } from "./failure.ts";
import type { Immutable } from "./immutable.ts";
import { mayGrow } from "./may-grow.ts";
import { seconds, whole } from "./numbers.ts";

/** Facts of a form, a table or a text. The schemas say it once: types and published report follow from them. */

export const documentFormat = z
  .enum(["docx", "doc", "xlsx", "pdf", "ods", "odt", "csv", "txt", "html", "xml"])
  .describe("The actual format of a document, by its first bytes and content.");
export type DocumentFormat = z.infer<typeof documentFormat>;

const sight = {
  hidden: z.string().exactOptional().describe("Text that stands there and is hidden in the document."),
  faint: z
    .literal(true)
    .exactOptional()
    .describe("Some of its text can't be seen: white on white, tiny, or of a format that shows nothing."),
};

export const cell = z
  .object({
    id: whole,
    text: z.string().describe("Its lines, in order."),
    rows: whole.describe("Number of rows it spans."),
    seconds: seconds
      .exactOptional()
      .describe("The value Excel stores for a time or duration; `2:58` typed into Excel is 2 h 58 min."),
    ...sight,
  })
  .describe("A cell of a table. A merged cell appears in every position it spans, with the same id.");
export type Cell = Immutable<z.infer<typeof cell>>;

export const documentTable = z.object({
  name: z.string().exactOptional().describe("Name of the sheet."),
  rows: z.array(z.array(cell)),
});
export type DocumentTable = Immutable<z.infer<typeof documentTable>>;

export const documentFacts = z.object({
  format: documentFormat,
  paragraphs: z.array(z.string()).describe("Paragraphs outside tables."),
  unseen: z
    .array(z.object({ paragraph: whole, ...sight }))
    .exactOptional()
    .describe("What nobody sees of paragraphs, by their number, counted from 0."),
  tables: z.array(documentTable),
  pages: whole.exactOptional().describe("Only for formats with pages: PDF."),
  pictures: whole.exactOptional().describe("Only for .docx, where they are counted."),
  codes: z
    .array(z.string())
    .exactOptional()
    .describe("Contents of the QR codes in its images; absent if not all images could be searched."),
  showsTicks: z.boolean().describe("Whether all ticks can be read; `.doc` and PDF lose some."),
  showsCells: z.boolean().describe("Whether cells are known; a PDF has only text."),
});
export type DocumentFacts = Immutable<z.infer<typeof documentFacts>>;

export const documentSummary = documentFacts
  .pick({ format: true, pages: true, pictures: true, codes: true })
  .extend({ tables: whole.describe("Number of them.") })
  .describe("What was read from a document, without its text, which would make reports too large.");
export type DocumentSummary = Immutable<z.infer<typeof documentSummary>>;

export const documentTrouble = mayGrow(
  z
    .discriminatedUnion("kind", [
      z.object({
        kind: z.enum([
          "encrypted",
          "scanned", // pictures of pages, without text
          "too-large", // unpacked it would be larger than any form
          "broken", // not whole: no program opens it
          "unreadable", // whole as far as can be told, and still our readers get nothing out of it
        ]),
      }),
      z.object({ kind: z.literal("other-format"), looksLike: z.string().exactOptional() }), // something else under this name
      z.object({ kind: z.literal("old-format"), format: z.string() }), // .xls, .et, .rtf, .odt: a format that is not read
      tooSlow,
      timeout,
      crash,
    ])
    .describe("Why a document gave no facts."),
);
export type DocumentTrouble = Immutable<z.infer<typeof documentTrouble>>;

export type DocumentResult =
  | { readonly status: "facts"; readonly facts: DocumentFacts }
  | { readonly status: "unread"; readonly trouble: DocumentTrouble };
