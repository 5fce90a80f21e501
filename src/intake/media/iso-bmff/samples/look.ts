/** What a look at the bytes of one sample tells: what is not surely wrong is sound. */
export type Look = "sound" | "zeros" | "broken";

/** Longer than any run of zeros that a coded picture begins with. */
export const telling = 32;

/** Tells if bytes are nothing but zeros. */
export function isZero(bytes: Buffer): boolean {
  return bytes.length > 0 && bytes.every((byte) => byte === 0);
}
