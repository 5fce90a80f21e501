/** Container formats, told by content and never by the file's extension. */
export const containerFormats = [
  "mp4",
  "mov",
  "3gp",
  "m4a",
  "mkv",
  "webm",
  "avi",
  "ts",
  "mpg",
  "mxf",
  "flv",
  "wmv",
  "ogg",
  "rm",
  "dv",
  "wav",
  "mp3",
  "aac",
  "flac",
  "gxf",
  "es", // an elementary stream without a container
] as const;
export type ContainerFormat = (typeof containerFormats)[number];
