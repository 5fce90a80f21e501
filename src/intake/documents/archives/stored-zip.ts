import { crc32 } from "node:zlib";

/** Bit 11 of the flags: names are UTF-8 (APPNOTE 4.4.4). */
const utf8Flag = 0x800;
/** Version of the format that a reader must know: folders and plain files (APPNOTE 4.4.3). */
const version = 20;

/** The fields that the head of an entry and the list of contents share (APPNOTE 4.3.7, 4.3.12). */
function fieldsOf(name: Buffer, content: Uint8Array): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(version, 0);
  fields.writeUInt16LE(utf8Flag, 2);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(content.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

/**
 * Packs files without compressing them: for libraries that want an archive, and would not count while they unpack
 * one that a stranger made.
 */
export function storedZip(contents: ReadonlyMap<string, Uint8Array>): Buffer {
  const [locals, listed]: [Uint8Array[], Uint8Array[]] = [[], []];
  let offset = 0;
  for (const [path, content] of contents) {
    const name = Buffer.from(path);
    const fields = fieldsOf(name, content);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    listed.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), fields, place, name);
    locals.push(Buffer.from("PK\x03\x04", "latin1"), fields, name, content);
    offset += 4 + fields.length + name.length + content.length;
  }
  const directory = Buffer.concat(listed);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(contents.size, 8);
  end.writeUInt16LE(contents.size, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
