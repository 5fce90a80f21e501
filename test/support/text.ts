import fc from "fast-check";

/** Any text, with what breaks formats in it more often than chance would have it. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 3 }),
      fc.constantFrom(..."|`*_[]()<>&\"'%:,;=+-@#$!\\\r\n\t\ud800\udc00\u0000\ufffe"),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));
