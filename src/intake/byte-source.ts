import { closeSync, openSync, readSync } from "node:fs";

/** Something that bytes can be read from at any place: a file that is open, or bytes at hand. */
export interface ByteSource {
  /** So many bytes from a place on; fewer, or none, where the source ends. They are not to be changed. */
  read(position: number, length: number): Buffer;
}

/** Bytes at hand as a source. */
export function sourceOf(bytes: Buffer): ByteSource {
  return { read: (position, length) => bytes.subarray(position, position + length) };
}

/** Read at the head of a file, where signatures, brands and often the index stand. */
const headBytes = 16 * 2 ** 10;
/** Read where a header of a few bytes is wanted: the next one is often near. */
const nearBytes = 4 * 2 ** 10;

/**
 * A file that is open for reading. It is read synchronously: what is read of a film is so little that handing it to
 * another thread takes longer than reading it, and no two films are in memory at a time.
 */
export class OpenFile implements ByteSource {
  private readonly descriptor: number;
  private window: Buffer = Buffer.alloc(0);
  private windowAt = 0;

  /** Throws what the system says where the file can't be opened. */
  constructor(path: string) {
    this.descriptor = openSync(path, "r");
  }

  /** Throws what the system says where the file can't be read. */
  read(position: number, length: number): Buffer {
    // A place that no file reaches is made up.
    if (position > Number.MAX_SAFE_INTEGER) return Buffer.alloc(0);
    if (length > nearBytes && position > 0) return this.fresh(position, length);
    const inside = position >= this.windowAt && position + length <= this.windowAt + this.window.length;
    if (!inside) {
      this.window = this.fresh(position, Math.max(length, position === 0 ? headBytes : nearBytes));
      this.windowAt = position;
    }
    const from = position - this.windowAt;
    return this.window.subarray(from, from + length);
  }

  private fresh(position: number, length: number): Buffer {
    const buffer = Buffer.allocUnsafe(length);
    return buffer.subarray(0, readSync(this.descriptor, buffer, 0, length, position));
  }

  close(): void {
    closeSync(this.descriptor);
  }
}
