import { defineTextDetector } from "../ocr/text-detector.ts";

/** Text where subtitles stand. */
export const subtitleText = defineTextDetector({
  id: "subtitle-text",
  revision: 1,
  factsOf: ({ subtitles, han, traditional }) => ({ status: "read", lines: subtitles, han, traditional }),
});
