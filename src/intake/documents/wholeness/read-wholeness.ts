import { readFile } from "node:fs/promises";
import type { Damage } from "../../../model/facts/damage.ts";
import type { Wholeness } from "../../../model/facts/wholeness.ts";
import type { FileKind } from "../../../model/file-kind.ts";
import type { PackageFile } from "../../../model/package.ts";
import { detectSignature } from "../../io/signatures.ts";
import { readHead } from "../../package/detect-kind.ts";
import type { IdentifiedFile } from "../../package/identify-file.ts";
import { paperWholeness } from "./paper-wholeness.ts";

/** No paper of a contest is larger, and none that is gets read into memory whole. */
const largestPaper = 256 * 2 ** 20;

const papers: ReadonlySet<FileKind> = new Set(["image", "document", "table", "slides", "text"]);
const pictures = ["JPEG", "PNG", "GIF", "BMP", "HEIF"];
const texts = ["TXT", "HTML"];
/** Office opens pages and text that call themselves `.doc` or `.csv`, and the other kind of Office file. */
const papersByHead = ["ZIP", "Word/Excel 97", ...texts];
/** What files of a name may be instead: drawings are written as text or as pages. */
const byExtension = new Map<string, readonly string[]>([
  ["svg", texts],
  ["eps", texts],
  ["ai", [...texts, "PDF"]],
  ["pdf", ["PDF"]],
]);

/** Returns what a paper really is, where that is nothing that is opened under its name. */
function otherContent(head: Buffer, { kind, extension }: PackageFile): Damage | undefined {
  const signature = detectSignature(head);
  if (signature.kind === "media") return { kind: "other-content", looksLike: signature.family.toUpperCase() };
  const looksLike = signature.kind === "foreign" ? signature.looksLike : undefined;
  const usual = kind === "image" ? pictures : papersByHead;
  const allowed = byExtension.get(extension) ?? usual;
  if (looksLike === undefined || allowed.includes(looksLike)) return undefined;
  return { kind: "other-content", looksLike: looksLike === "HTML" ? "TXT" : looksLike };
}

/**
 * Finds out if a document or a picture that is for something was copied whole. Undefined for files of other kinds, and where
 * the disk gives nothing: that has its own finding.
 */
export async function readWholeness({
  entry,
  file,
  role,
}: IdentifiedFile): Promise<Damage | Wholeness | undefined> {
  if (!role || !papers.has(file.kind)) return undefined;
  const other = otherContent(await readHead(entry), file);
  if (other) return other;
  if (entry.bytes > largestPaper) return "unseen";
  const bytes = await readFile(entry.absolute).catch(() => undefined);
  return bytes && paperWholeness(bytes);
}
