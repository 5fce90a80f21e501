/** Something that bytes can be read from at any place: a file that is open, or bytes at hand. */
export interface ByteSource {
  read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ readonly bytesRead: number }>;
}

/** Bytes at hand as a source. */
export function sourceOf(bytes: Buffer): ByteSource {
  return {
    read: (buffer, offset, length, position) =>
      Promise.resolve({
        bytesRead: bytes.copy(buffer, offset, position, Math.min(bytes.length, position + length)),
      }),
  };
}
