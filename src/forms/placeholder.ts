/** What a blank form has where an answer should be. */
const patterns: readonly RegExp[] = [
  /x{2,}/i, // XXX, XX分XX秒
  /_{2,}|﹍{2,}|…{3,}/,
  /\*{3,}/,
  /^《\s*》$/,
  /^[(（].*[)）]$/s, // （可与申报单位相同）
  /某某/,
  /字左右|字以内/,
];

/** Whether a value is what the form came with, and no answer. */
export function isPlaceholder(value: string): boolean {
  const plain = value.normalize("NFKC").trim();
  return patterns.some((pattern) => pattern.test(plain));
}

/** The characters that a length in 字 counts: every one that is no blank; a word or figure of Latin letters is one. */
export function countCharacters(value: string): number {
  const plain = value.replace(/[\s\u3000]+/gu, " ");
  const words = plain.match(/[A-Za-z0-9]+(?:[.'’-][A-Za-z0-9]+)*|[^\sA-Za-z0-9]/gu);
  return words?.length ?? 0;
}
