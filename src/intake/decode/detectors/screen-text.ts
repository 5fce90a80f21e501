import { defineTextDetector } from "../ocr/text-detector.ts";

/** Text anywhere in the picture. */
export const screenText = defineTextDetector({
  id: "screen-text",
  revision: 1,
  factsOf: ({ screen }) => ({ status: "read", lines: screen }),
});
