import { crc32 } from "node:zlib";
import { type Entry, fromBuffer, open, type ZipFile } from "yauzl";
import { decodeNames } from "./names.ts";

/** One file in an archive, under the name that people gave it. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: number;
  /** Needs a password. */
  readonly encrypted: boolean;
}

/** No package of works, and no document, holds as many files, or names as long in all. */
const mostEntries = 100_000;
const mostNameBytes = 16 * 2 ** 20;

/** The archive has more entries, or longer names, than any that people make. */
export class TooManyEntries extends RangeError {}

// Names are bytes, for the library's own guess at them is wrong for GBK.
const options = { lazyEntries: true, decodeStrings: false, autoClose: false } as const;
type Opened = (error: Error | null, zip: ZipFile) => void;

function opened(start: (done: Opened) => void): Promise<ZipFile> {
  return new Promise((resolve, reject) =>
    start((error, zip) => {
      if (error) reject(error);
      else resolve(zip);
    }),
  );
}

function entriesOf(zip: ZipFile): Promise<readonly Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    let nameBytes = 0;
    zip.on("error", reject);
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry: Entry) => {
      nameBytes += entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
      entries.push(entry);
      if (entries.length > mostEntries || nameBytes > mostNameBytes) reject(new TooManyEntries());
      else zip.readEntry();
    });
    zip.readEntry();
  });
}

function read(zip: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const pieces: Buffer[] = [];
      stream.on("data", (piece: Buffer) => pieces.push(piece));
      stream.on("error", reject);
      stream.on("end", () => resolve(Buffer.concat(pieces)));
    }),
  );
}

/** Reads an entry without keeping it: tells if it unpacks to what is stated of it, size and checksum. */
function isSound(zip: ZipFile, entry: Entry): Promise<boolean> {
  return new Promise((resolve) =>
    zip.openReadStream(entry, (error, stream) => {
      if (error) return resolve(false);
      let sum = 0;
      stream.on("data", (piece: Buffer) => {
        sum = crc32(piece, sum);
      });
      stream.on("error", () => resolve(false));
      stream.on("end", () => resolve(sum === entry.crc32));
    }),
  );
}

/** Ways of storing an entry that every reader knows: as it is, and deflated (APPNOTE 4.4.5). */
const usualMethods = new Set([0, 8]);

/** An entry that does not unpack to what is stated of it: where its packed bytes lie. */
interface UnsoundEntry {
  readonly from: number;
  readonly to: number;
}

/**
 * Unpacks every entry of an archive in memory, up to so many bytes in all, and keeps nothing. Returns the first that is not
 * as stated, and `left-over` where not all could be looked at. Throws where it is no archive, or a broken one.
 */
export async function soundness(
  bytes: Buffer,
  mostBytes: number,
): Promise<"sound" | "left-over" | UnsoundEntry> {
  const zip = await opened((done) => fromBuffer(bytes, options, done));
  let [left, isAll] = [mostBytes, true];
  for (const entry of await entriesOf(zip)) {
    const isRead = usualMethods.has(entry.compressionMethod) && (entry.generalPurposeBitFlag & 1) === 0;
    if (!isRead || entry.uncompressedSize > left) {
      isAll = false;
      continue;
    }
    left -= entry.uncompressedSize;
    const from = entry.relativeOffsetOfLocalHeader;
    if (!(await isSound(zip, entry))) return { from, to: from + entry.compressedSize };
  }
  return isAll ? "sound" : "left-over";
}

function namedEntries(entries: readonly Entry[]): readonly ZipEntry[] {
  const names = decodeNames(
    entries.map(({ fileName, generalPurposeBitFlag: flags, extraFields }) => ({
      bytes: Buffer.from(fileName),
      flags,
      extraFields,
    })),
  );
  return entries.map(({ uncompressedSize: bytes, generalPurposeBitFlag: flags }, at) => ({
    name: names[at] ?? "",
    bytes,
    encrypted: (flags & 1) === 1,
  }));
}

/**
 * Lists an archive of any size. Throws if it is no zip, a broken one, or one
 * with too many entries (`TooManyEntries`).
 */
export async function listZip(path: string): Promise<readonly ZipEntry[]> {
  const zip = await opened((done) => open(path, { ...options, validateEntrySizes: false }, done));
  try {
    return namedEntries(await entriesOf(zip));
  } finally {
    zip.close();
  }
}

/**
 * The entries of an archive in memory, and the content of those that are wanted, up to so many bytes in all. Nothing
 * is written to the disk. Throws where it is no archive, or a broken one.
 */
export async function readZip(
  bytes: Buffer,
  wanted: (entry: ZipEntry) => boolean = () => false,
  mostBytes = 0,
): Promise<{ readonly entries: readonly ZipEntry[]; readonly contents: ReadonlyMap<string, Buffer> }> {
  const zip = await opened((done) => fromBuffer(bytes, options, done));
  const entries = await entriesOf(zip);
  const named = namedEntries(entries);
  const contents = new Map<string, Buffer>();
  let left = mostBytes;
  for (const [at, entry] of named.entries()) {
    const raw = entries[at];
    if (!raw || !wanted(entry) || entry.encrypted || entry.bytes > left) continue;
    left -= entry.bytes;
    contents.set(entry.name, await read(zip, raw));
  }
  return { entries: named, contents };
}
