import type { ArchiveResult, ArchiveTrouble } from "../../../model/facts/archive.ts";
import { detectSignature } from "../../io/signatures.ts";
import { readHead } from "../../package/detect-kind.ts";
import { kindByExtension } from "../../package/file-extensions.ts";
import { splitPath } from "../../package/identify-file.ts";
import { ignoredReason } from "../../package/ignored-files.ts";
import type { Entry } from "../../package/walk.ts";
import { listZip, TooManyEntries, type ZipEntry } from "./zip.ts";

/** Tells if an entry is a file that people put there, not a folder or a system file. */
function isContent({ name }: ZipEntry): boolean {
  if (name.endsWith("/")) return false;
  const folders = name.split("/").filter((part) => !/^\.*$/.test(part));
  const file = folders.pop() ?? "";
  return ignoredReason(file, false) === undefined && !folders.some((folder) => ignoredReason(folder, true));
}

function unread(trouble: ArchiveTrouble): ArchiveResult {
  return { status: "unread", trouble };
}

/** Archives that have no list of contents, or one that is not read. */
const otherFormats = new Set(["rar", "7z", "tar", "gz", "tgz", "iso"]);

/** Lists an archive. Nothing is unpacked. */
export async function readArchive(entry: Entry): Promise<ArchiveResult> {
  const sniffed = detectSignature(await readHead(entry));
  const { extension } = splitPath(entry.path);
  const looksLike = sniffed.kind === "foreign" ? sniffed.looksLike : undefined;
  if (looksLike !== undefined && looksLike !== "ZIP" && looksLike !== "Windows EXE")
    return unread({ kind: "other-format", format: looksLike });
  if (looksLike === undefined && sniffed.kind === "unknown" && otherFormats.has(extension))
    return unread({ kind: "other-format", format: extension.toUpperCase() });
  try {
    const entries = (await listZip(entry.absolute)).filter(isContent);
    const files = entries.map(({ name, bytes, encrypted }) => ({
      path: name,
      bytes,
      kind: kindByExtension(splitPath(name).extension),
      encrypted,
    }));
    return { status: "listed", files };
  } catch (error) {
    return unread({ kind: error instanceof TooManyEntries ? "too-many" : "broken" });
  }
}
