/** Byte order marks, and the encoding that each stands for. */
const marks = [
  { mark: Buffer.from([0xef, 0xbb, 0xbf]), encoding: "utf-8" },
  { mark: Buffer.from([0xff, 0xfe]), encoding: "utf-16le" },
  { mark: Buffer.from([0xfe, 0xff]), encoding: "utf-16be" },
] as const;

/** Characters that no text has; form feeds stand between pages. */
const controls = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f\u007f]/;

/** Bytes at the head that tell one kind of UTF-16 from the other where no mark does. */
const sample = 512;

function decoded(bytes: Buffer, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return controls.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Where every other byte is zero, the text is UTF-16 and mostly figures and Latin letters. */
function utf16WithoutMark(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, sample);
  const zeros = (from: number) => head.filter((byte, at) => at % 2 === from && byte === 0).length;
  const telling = head.length / 8;
  if (zeros(1) > telling && zeros(1) > 4 * zeros(0)) return "utf-16le";
  return zeros(0) > telling && zeros(0) > 4 * zeros(1) ? "utf-16be" : undefined;
}

/**
 * Decodes a text file as offices save them: UTF-8 and UTF-16 with a mark or without, else the code page of Chinese Windows
 * (GB 18030, which holds GBK). Undefined where the bytes are no text.
 */
export function decodeText(bytes: Buffer): string | undefined {
  const marked = marks.find(({ mark }) => bytes.subarray(0, mark.length).equals(mark));
  if (marked) return decoded(bytes.subarray(marked.mark.length), marked.encoding);
  const wide = utf16WithoutMark(bytes);
  if (wide !== undefined) return decoded(bytes, wide);
  return decoded(bytes, "utf-8") ?? decoded(bytes, "gb18030");
}
