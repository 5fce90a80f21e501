/** What a document really is, by its first bytes and what is in it. */
export type DocumentFormat = "docx" | "doc" | "xlsx" | "pdf";

/** A cell of a table. One that is merged stands in every place it fills, with the same number. */
export interface Cell {
  readonly id: number;
  /** Its lines, one after another. */
  readonly text: string;
  /** Rows that it fills. */
  readonly rows: number;
  /** What Excel holds for a time of day or a length, in seconds; `2:58` typed into Excel is 2 h 58 min. */
  readonly seconds?: number;
}

export interface DocumentTable {
  /** Of a sheet. */
  readonly name?: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** What was read of a form, a table or a text. */
export interface DocumentFacts {
  readonly format: DocumentFormat;
  /** Outside tables, one for each. */
  readonly paragraphs: readonly string[];
  readonly tables: readonly DocumentTable[];
  /** Only formats that have pages of their own: PDF. */
  readonly pages?: number;
  /** Only of .docx, where they are counted. */
  readonly pictures?: number;
  /** What the QR codes in its pictures say; absent where not all of them could be looked at. */
  readonly codes?: readonly string[];
  /** Whether every tick is seen, however it was set; in `.doc` and PDF some are lost. */
  readonly showsTicks: boolean;
  /** Whether cells are known; in PDF there is only text. */
  readonly showsCells: boolean;
}

/** Why a document gave no facts. */
export type DocumentTrouble =
  | { readonly kind: "other-format"; readonly looksLike?: string } // something else under this name
  | { readonly kind: "old-format"; readonly format: string } // .xls, .et, .rtf, .odt: a format that is not read
  | { readonly kind: "encrypted" }
  | { readonly kind: "scanned" } // pictures of pages, without text
  | { readonly kind: "too-large" } // unpacked it would be larger than any form
  | { readonly kind: "broken" } // not whole: no program opens it
  | { readonly kind: "unreadable" } // whole as far as can be told, and still our readers get nothing out of it
  | { readonly kind: "timeout"; readonly seconds: number }
  | { readonly kind: "crash"; readonly detail: string };

export type DocumentResult =
  | { readonly status: "facts"; readonly facts: DocumentFacts }
  | { readonly status: "unread"; readonly trouble: DocumentTrouble };
