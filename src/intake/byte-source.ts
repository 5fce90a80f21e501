import { closeSync, openSync, readSync } from "node:fs";

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
    read: (buffer, offset, length, position) => {
      const from = Math.min(position, bytes.length);
      return Promise.resolve({
        bytesRead: bytes.copy(buffer, offset, from, Math.min(bytes.length, from + length)),
      });
    },
  };
}

/** Read at the head of a file, where signatures, brands and often the index stand. */
const headBytes = 16 * 2 ** 10;
/** Read where a header of a few bytes is wanted: the next one is often near. */
const nearBytes = 4 * 2 ** 10;

/**
 * A file that is open for reading. It is read synchronously: what is read of a film is so little that handing it to
 * another thread takes longer than reading it.
 */
export class OpenFile implements ByteSource {
  private readonly descriptor: number;
  private window = Buffer.alloc(0);
  private windowAt = 0;

  /** Throws what the system says where the file can't be opened. */
  constructor(path: string) {
    this.descriptor = openSync(path, "r");
  }

  async read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ bytesRead: number }> {
    // A place that no file reaches is made up.
    if (position > Number.MAX_SAFE_INTEGER) return { bytesRead: 0 };
    if (length > nearBytes && position > 0) {
      return { bytesRead: readSync(this.descriptor, buffer, offset, length, position) };
    }
    const inside = position >= this.windowAt && position + length <= this.windowAt + this.window.length;
    if (!inside) this.fill(position, Math.max(length, position === 0 ? headBytes : nearBytes));
    const from = position - this.windowAt;
    return { bytesRead: this.window.copy(buffer, offset, from, Math.min(this.window.length, from + length)) };
  }

  private fill(position: number, length: number): void {
    const fresh = Buffer.allocUnsafe(length);
    this.window = fresh.subarray(0, readSync(this.descriptor, fresh, 0, length, position));
    this.windowAt = position;
  }

  close(): void {
    closeSync(this.descriptor);
  }
}
