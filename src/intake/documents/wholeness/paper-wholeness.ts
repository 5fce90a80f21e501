import type { Damage } from "../../../model/facts/damage.ts";
import type { Wholeness } from "../../../model/facts/wholeness.ts";
import { detectSignature, signatureBytes } from "../../io/signatures.ts";
import { soundness, TooManyEntries } from "../archives/zip.ts";
import { decodeText } from "../readers/decode-text.ts";
import { compoundDamage } from "./compound-damage.ts";
import { imageFormatDamage } from "./image-damage.ts";
import { pdfDamage } from "./pdf-damage.ts";
import { cut, hasHole, leastHole, zerosAtEnd } from "./zeros.ts";

/** What a paper unpacks to beyond this is not looked at: a form with photographs takes some MB. */
const mostUnpacked = 200 * 2 ** 20;

/** A longer text is no form and no list. */
const mostText = 64 * 2 ** 20;

/** Parts by whose names the list of contents shows an Office file: Open XML, OpenDocument. */
const officeParts = ["[Content_Types].xml", "content.xml", "xl/workbook.xml"];

/** Finds out if everything that an Office file packs is as stated. */
async function officeWholeness(bytes: Buffer): Promise<Damage | Wholeness> {
  try {
    const found = await soundness(bytes, mostUnpacked);
    if (!officeParts.some((name) => bytes.includes(name))) return { kind: "other-content", looksLike: "ZIP" };
    if (found === "sound") return "whole";
    if (found === "left-over") return "unseen";
    return { kind: hasHole(bytes, found.from, found.to) ? "zeros" : "unreadable-document" };
  } catch (error) {
    // The list of contents stands at the end.
    return error instanceof TooManyEntries ? "unseen" : cut(bytes);
  }
}

/** Papers that are text end in a mark of their own; plain text has no end that could be missing. */
function textDamage(text: string, bytes: Buffer): Damage | undefined {
  const tail = text.trimEnd();
  const isCut = /^\{\\rtf/.test(text) ? !tail.endsWith("}") : /<svg\b/.test(text) && !tail.endsWith("</svg>");
  return isCut ? cut(bytes) : undefined;
}

/** Bitmaps, TIFF and Photoshop: their last bytes are rows of the picture. */
const endsInRows = /^(BM|II\*\0|MM\0\*|8BPS)/;

/** Finds out by its bytes alone if a document or a picture is whole, whatever it is called. */
export async function paperWholeness(bytes: Buffer): Promise<Damage | Wholeness> {
  const head = bytes.toString("latin1", 0, 8);
  if (head.startsWith("PK\x03\x04")) return officeWholeness(bytes);
  const damageOf = head.startsWith("%PDF-")
    ? pdfDamage
    : head.startsWith("\xd0\xcf\x11\xe0")
      ? compoundDamage
      : imageFormatDamage(bytes);
  if (damageOf) {
    const damage = damageOf(bytes);
    // Where rows are not compressed, a copy that went on in zeros looks like a picture that is black below.
    return damage ?? (zerosAtEnd(bytes) >= leastHole && endsInRows.test(head) ? "unseen" : "whole");
  }
  const sniffed = detectSignature(bytes.subarray(0, signatureBytes));
  if (sniffed.kind === "zeros") return { kind: "zeros" };
  const looksLike = sniffed.kind === "foreign" ? sniffed.looksLike : undefined;
  const isText =
    looksLike === "TXT" ||
    looksLike === "HTML" ||
    /^(\{\\rtf|<)/.test(head) ||
    (bytes.length <= mostText && decodeText(bytes) !== undefined);
  if (!isText) return "unseen";
  if (hasHole(bytes, 0, bytes.length)) return { kind: "zeros" };
  return textDamage(bytes.toString("latin1"), bytes) ?? "whole";
}
