import { crc32 } from "node:zlib";

/** A name as the archive has it. */
export interface RawName {
  readonly bytes: Buffer;
  /** General purpose flags of the entry (APPNOTE 4.4.4). */
  readonly flags: number;
  readonly extraFields: readonly { readonly id: number; readonly data: Buffer }[];
}

/** Set where names are UTF-8 (APPNOTE 4.4.4, bit 11). */
const utf8Flag = 0x800;
/** The field in which Info-ZIP and WinRAR leave the name in UTF-8 (APPNOTE 4.6.9). */
const unicodePath = 0x7075;
/** Before its text: version, and the CRC-32 of the name it belongs to. */
const unicodePathHead = 5;

const utf8 = new TextDecoder("utf-8", { fatal: true });
const gb18030 = new TextDecoder("gb18030");

function asUtf8(bytes: Buffer): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Returns a name whose encoding is stated: by the flag, or by a field made for this name. */
function stated({ bytes, flags, extraFields }: RawName): string | undefined {
  if ((flags & utf8Flag) !== 0) return asUtf8(bytes);
  const field = extraFields.find(({ id }) => id === unicodePath)?.data;
  if (!field || field.length < unicodePathHead || field[0] !== 1) return undefined;
  return field.readUInt32LE(1) === crc32(bytes) ? asUtf8(field.subarray(unicodePathHead)) : undefined;
}

/**
 * Names as people wrote them, in NFC. Where the archive does not say what they are in, all of them together decide: a
 * short name in GBK may be UTF-8 by accident, a whole list of them is not.
 */
export function decodeNames(names: readonly RawName[]): readonly string[] {
  const told = names.map(stated);
  const open = names.filter((_, at) => told[at] === undefined);
  const isUtf8 = open.every(({ bytes }) => asUtf8(bytes) !== undefined);
  return names.map(({ bytes }, at) => {
    const name = told[at] ?? (isUtf8 ? utf8.decode(bytes) : gb18030.decode(bytes));
    return name.replaceAll("\\", "/").normalize("NFC");
  });
}
