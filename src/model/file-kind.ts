/** What a file is by its extension, or by its first bytes where the extension tells nothing. */
export const fileKinds = [
  "video",
  "audio",
  "image",
  "document",
  "table",
  "slides",
  "text",
  "archive",
  "subtitle",
  "other",
] as const;
export type FileKind = (typeof fileKinds)[number];
