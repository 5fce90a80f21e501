import { open } from "node:fs/promises";
import type { FileKind } from "../../model/file-kind.ts";
import { detectSignature, type Signature, signatureBytes } from "../io/signatures.ts";
import { kindByExtension } from "./file-extensions.ts";
import { splitPath } from "./identify-file.ts";
import type { Entry } from "./walk.ts";

/** The first bytes of a file; none where it can't be opened. */
export async function readHead({ absolute, bytes, trouble }: Entry): Promise<Buffer> {
  if (trouble !== undefined || bytes === 0) return Buffer.alloc(0);
  try {
    const file = await open(absolute, "r");
    try {
      const head = Buffer.alloc(Math.min(signatureBytes, bytes));
      const { bytesRead } = await file.read(head, 0, head.length, 0);
      return head.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return Buffer.alloc(0);
  }
}

const soundFamilies = new Set<string>(["wav", "mp3", "aac", "flac"]);

const foreignKinds: Readonly<Record<string, FileKind>> = {
  PDF: "document",
  JPEG: "image",
  PNG: "image",
  HEIF: "image",
  RAR: "archive",
  "7z": "archive",
};

/** Names of parts that Office writes near the start of its files. */
const officeParts: readonly (readonly [string, FileKind])[] = [
  ["word/", "document"],
  ["xl/", "table"],
  ["ppt/", "slides"],
];

function kindByContent(sniffed: Signature, head: Buffer): FileKind {
  if (sniffed.kind === "media") {
    const isSound = soundFamilies.has(sniffed.family) || /^M4[ABR] /.test(head.toString("latin1", 8, 12));
    return isSound ? "audio" : "video";
  }
  if (sniffed.kind !== "foreign") return "other";
  if (sniffed.looksLike === "ZIP") {
    const part = officeParts.find(([name]) => head.includes(name));
    return part?.[1] ?? (head.includes("[Content_Types].xml") ? "other" : "archive");
  }
  return foreignKinds[sniffed.looksLike ?? ""] ?? "other";
}

/** Returns the kind of a file, by its first bytes if the extension is unknown. */
export async function detectKind(entry: Entry): Promise<FileKind> {
  const kind = kindByExtension(splitPath(entry.path).extension);
  if (kind !== "other") return kind;
  const head = await readHead(entry);
  return head.length === 0 ? kind : kindByContent(detectSignature(head), head);
}
