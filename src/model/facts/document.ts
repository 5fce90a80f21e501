import { z } from "zod";
import { crash, timeout } from "./failure.ts";
import type { Immutable } from "./immutable.ts";
import { mayGrow } from "./may-grow.ts";
import { seconds, whole } from "./numbers.ts";

/** What was read of a form, a table or a text. The schemas say it once: types and published report follow from them. */

export const documentFormat = z
  .enum(["docx", "doc", "xlsx", "pdf"])
  .describe("What a document really is, by its first bytes and what is in it.");
export type DocumentFormat = z.infer<typeof documentFormat>;

export const cell = z
  .object({
    id: whole,
    text: z.string().describe("Its lines, one after another."),
    rows: whole.describe("How many rows it fills."),
    seconds: seconds
      .exactOptional()
      .describe("What Excel holds for a time of day or a length; `2:58` typed into Excel is 2 h 58 min."),
  })
  .describe("A cell of a table. One that is merged stands in every place it fills, with the same id.");
export type Cell = Immutable<z.infer<typeof cell>>;

export const documentTable = z.object({
  name: z.string().exactOptional().describe("Name of the sheet."),
  rows: z.array(z.array(cell)),
});
export type DocumentTable = Immutable<z.infer<typeof documentTable>>;

export const documentFacts = z.object({
  format: documentFormat,
  paragraphs: z.array(z.string()).describe("Paragraphs outside tables."),
  tables: z.array(documentTable),
  pages: whole.exactOptional().describe("Only of formats that have pages of their own: PDF."),
  pictures: whole.exactOptional().describe("Only of .docx, where they are counted."),
  codes: z
    .array(z.string())
    .exactOptional()
    .describe("What the QR codes in its pictures say; absent where not all of them could be looked at."),
  showsTicks: z
    .boolean()
    .describe("Whether every tick is seen, however it was set; in `.doc` and PDF some are lost."),
  showsCells: z.boolean().describe("Whether cells are known; in PDF there is only text."),
});
export type DocumentFacts = Immutable<z.infer<typeof documentFacts>>;

export const documentSummary = documentFacts
  .pick({ format: true, pages: true, pictures: true, codes: true })
  .extend({ tables: whole.describe("How many there are.") })
  .describe(
    "What was read of a document, without its text: that of ten thousand forms serves no reader of a report.",
  );
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
      timeout,
      crash,
    ])
    .describe("Why a document gave no facts."),
);
export type DocumentTrouble = Immutable<z.infer<typeof documentTrouble>>;

export type DocumentResult =
  | { readonly status: "facts"; readonly facts: DocumentFacts }
  | { readonly status: "unread"; readonly trouble: DocumentTrouble };
