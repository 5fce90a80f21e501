import { closeSync, openSync, readSync } from "node:fs";

/** Something that bytes can be read from at any place: a file that is open, or bytes at hand. */
export interface ByteSource {
  /** Reads bytes from a position; fewer, or none, at the end. The caller must not change them. */
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

/** Memory for the heads of files, of those that are closed: to ask for new memory takes longer than to fill it. */
const spareHeads: Buffer[] = [];

/**
 * A file that is open for reading. It is read synchronously: what is read of a film is so little that handing it to
 * another thread takes longer than reading it, and no two films are in memory at a time. What was read is no longer to
 * be used once the file is closed.
 */
export class OpenFile implements ByteSource {
  private readonly descriptor: number;
  private readonly memory = spareHeads.pop() ?? Buffer.allocUnsafe(headBytes);
  private readonly head: Buffer;
  private near: Buffer = Buffer.alloc(0);
  private nearAt = 0;

  /** Throws what the system says where the file can't be opened or read. */
  constructor(path: string) {
    this.descriptor = openSync(path, "r");
    try {
      this.head = this.fill(this.memory, 0);
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** Throws what the system says where the file can't be read. */
  read(position: number, length: number): Buffer {
    // A place that no file reaches is made up.
    if (position > Number.MAX_SAFE_INTEGER) return Buffer.alloc(0);
    const isHead = position + length <= this.head.length || this.head.length < headBytes;
    if (isHead) return this.head.subarray(position, position + length);
    if (length > nearBytes) return this.fill(Buffer.allocUnsafe(length), position);
    const isNear = position >= this.nearAt && position + length <= this.nearAt + this.near.length;
    if (!isNear) {
      this.near = this.fill(Buffer.allocUnsafe(nearBytes), position);
      this.nearAt = position;
    }
    const from = position - this.nearAt;
    return this.near.subarray(from, from + length);
  }

  private fill(memory: Buffer, position: number): Buffer {
    let filled = 0;
    for (let read = 1; read > 0 && filled < memory.length; filled += read) {
      read = readSync(this.descriptor, memory, filled, memory.length - filled, position + filled);
    }
    return memory.subarray(0, filled);
  }

  close(): void {
    closeSync(this.descriptor);
    spareHeads.push(this.memory);
  }
}
