/** Element of EBML: what it is and where its content lies. */
export interface Element {
  readonly id: number;
  readonly payload: number;
  /** Undefined where the size is unknown, as live recordings leave it. */
  readonly end?: number;
}

/** Longest ID and longest size (RFC 9559, 5 and RFC 8794, 6.1). */
const longestId = 4;
const longestSize = 8;

/**
 * Header of an EBML element (RFC 8794) that stands at `from` in some bytes and at `at` in the file: both numbers tell
 * their own length by their leading zeros.
 */
export function element(head: Buffer, at: number, from = 0): Element | undefined {
  const first = head[from];
  if (first === undefined || first === 0) return undefined;
  const idLength = Math.clz32(first) - 23;
  const sizeFirst = head[from + idLength];
  if (idLength > longestId || sizeFirst === undefined || sizeFirst === 0) return undefined;
  const sizeLength = Math.clz32(sizeFirst) - 23;
  if (sizeLength > longestSize || head.length < from + idLength + sizeLength) return undefined;
  const id = head.readUIntBE(from, idLength);
  let size = BigInt(sizeFirst & (0xff >> sizeLength));
  for (let index = 1; index < sizeLength; index++)
    size = (size << 8n) | BigInt(head[from + idLength + index] ?? 0);
  const payload = at + idLength + sizeLength;
  const unknown = size === (1n << BigInt(7 * sizeLength)) - 1n;
  if (unknown || size > BigInt(Number.MAX_SAFE_INTEGER)) return { id, payload };
  return { id, payload, end: payload + Number(size) };
}
