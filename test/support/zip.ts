import { crc32 } from "node:zlib";

export interface PackedCase {
  /** As bytes, or as text in UTF-8. */
  readonly name: Buffer | string;
  /** General purpose flags. */
  readonly flags?: number;
  readonly extra?: Buffer;
  readonly content?: Buffer;
}

/** A zip archive without compression, with names, flags and extra fields exactly as given. */
export function zipOf(entries: readonly PackedCase[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, flags = 0, extra = Buffer.alloc(0), content = Buffer.from("x") } of entries) {
    const bytes = Buffer.isBuffer(name) ? name : Buffer.from(name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(flags, 2);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(content.length, 14);
    shared.writeUInt32LE(content.length, 18);
    shared.writeUInt16LE(bytes.length, 22);
    shared.writeUInt16LE(extra.length, 24);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), shared, bytes, extra, content]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), shared, tail, bytes, extra]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from("PK\x05\x06"), end]);
}
