/** What a file is by its extension, or by its first bytes where the extension tells nothing. */
export type FileKind =
  | "video"
  | "audio"
  | "image"
  | "document"
  | "table"
  | "slides"
  | "text"
  | "archive"
  | "subtitle"
  | "other";
