import { fromBuffer, type ZipFile } from "yauzl";

/** One file in an archive. Its name is as the archive has it, decoded by the best guess. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: number;
  /** Needs a password. */
  readonly encrypted: boolean;
}

/** No package of works, and no document, holds as many files. */
const mostEntries = 100_000;

const utf8 = new TextDecoder("utf-8", { fatal: true });
const gb18030 = new TextDecoder("gb18030");
/** Set where names are UTF-8 (APPNOTE 4.4.4, bit 11). */
const utf8Flag = 0x800;

/** Names are UTF-8 where the archive says so or where they can be; else GBK, as Chinese Windows writes them. */
function nameOf(raw: Buffer, flags: number): string {
  try {
    return utf8.decode(raw).normalize("NFC");
  } catch {
    return (flags & utf8Flag) === 0 ? gb18030.decode(raw) : raw.toString("latin1");
  }
}

function openZip(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, decodeStrings: false, validateEntrySizes: true }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    );
  });
}

/**
 * The entries of an archive, and the content of those that are wanted, up to so many bytes in all. Nothing is written
 * to the disk. Throws where it is no archive, or a broken one.
 */
export async function readZip(
  bytes: Buffer,
  wanted: (entry: ZipEntry) => boolean = () => false,
  mostBytes = 0,
): Promise<{ readonly entries: readonly ZipEntry[]; readonly contents: ReadonlyMap<string, Buffer> }> {
  const zip = await openZip(bytes);
  const entries: ZipEntry[] = [];
  const contents = new Map<string, Buffer>();
  let left = mostBytes;
  await new Promise<void>((resolve, reject) => {
    zip.on("error", reject);
    zip.on("end", resolve);
    zip.on("entry", (raw) => {
      // Names are bytes here, for `decodeStrings` is off.
      const name = nameOf(Buffer.from(raw.fileName), raw.generalPurposeBitFlag);
      const entry = { name, bytes: raw.uncompressedSize, encrypted: (raw.generalPurposeBitFlag & 1) === 1 };
      entries.push(entry);
      if (entries.length > mostEntries) return reject(new RangeError("entries"));
      if (!wanted(entry) || entry.encrypted || entry.bytes > left) return zip.readEntry();
      left -= entry.bytes;
      zip.openReadStream(raw, (error, stream) => {
        if (error) return reject(error);
        const pieces: Buffer[] = [];
        stream.on("data", (piece: Buffer) => pieces.push(piece));
        stream.on("error", reject);
        stream.on("end", () => {
          contents.set(name, Buffer.concat(pieces));
          zip.readEntry();
        });
      });
    });
    zip.readEntry();
  });
  return { entries, contents };
}
