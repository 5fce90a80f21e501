import { defineTextDetector } from "../ocr/text-detector.ts";

/** What is written anywhere in the picture. */
export const screenText = defineTextDetector({
  id: "screen-text",
  revision: 1,
  factsOf: ({ screen }) => ({ status: "read", lines: screen }),
});
