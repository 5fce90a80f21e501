/** Kind of a file by its extension, or by its first bytes if the extension is unknown. */
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
