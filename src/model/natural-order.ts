const pieces = /\d+|\D+/g;

/**
 * Compares two paths as people list them: figures by value, all else by code point, so that the order is the same on
 * every machine and `第2集` comes before `第10集`.
 */
export function naturalOrder(a: string, b: string): number {
  const left = a.match(pieces) ?? [];
  const right = b.match(pieces) ?? [];
  for (const [index, piece] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    if (piece === other) continue;
    const numbers = /^\d/.test(piece) && /^\d/.test(other);
    if (numbers && Number(piece) !== Number(other)) return Number(piece) - Number(other);
    return piece < other ? -1 : 1;
  }
  return left.length - right.length;
}
