import { codePoint } from "dingbat-to-unicode";
import mammoth from "mammoth";
import type { DocumentFacts } from "../../../model/facts/document.ts";
import { storedZip } from "../archives/stored-zip.ts";
import type { DocumentParts } from "./document-parts.ts";
import { markUnseenText } from "./hidden-text.ts";
import { htmlToTables } from "./html-to-tables.ts";

/** Ticks and boxes that fonts of symbols have in places of their own, as LibreOffice and WPS write them (U+F000 and up). */
const privateSigns: Readonly<Record<string, string>> = {
  "\uf0fe": "☑",
  "\uf052": "☑",
  "\uf0fd": "☒",
  "\uf053": "☒",
  "\uf054": "☒",
  "\uf0fc": "✓",
  "\uf050": "✓",
  "\uf0a8": "□",
  "\uf06f": "□",
  "\uf0a3": "□",
};

const symbolFonts = /^(wingdings|webdings|symbol)/i;

interface MammothNode {
  readonly type: string;
  readonly font?: string;
  readonly value?: string;
  readonly children?: readonly MammothNode[];
}

/** Letters that are set in a font of signs are those signs: `R` in Wingdings 2 is a ticked box. */
function withSigns(run: MammothNode): MammothNode {
  const { font, children } = run;
  if (font === undefined || !symbolFonts.test(font) || !children) return run;
  const sign = (letter: string) => codePoint(font, letter.codePointAt(0) ?? 0)?.string ?? letter;
  return {
    ...run,
    children: children.map((child) =>
      child.type === "text" ? { ...child, value: [...(child.value ?? "")].map(sign).join("") } : child,
    ),
  };
}

function inEveryRun(node: MammothNode): MammothNode {
  const children = node.children?.map(inEveryRun);
  const whole = children ? { ...node, children } : node;
  return whole.type === "run" ? withSigns(whole) : whole;
}

const body = "word/document.xml";

/** The parts of a document with marks around what nobody sees, of which mammoth does not tell. */
function withMarks(parts: DocumentParts): DocumentParts {
  const part = (name: string) => new TextDecoder().decode(parts.get(name));
  const after = markUnseenText(part(body), part("word/styles.xml"));
  return new Map([...parts, [body, Buffer.from(after)]]);
}

/** Reads a `.docx`. Throws where it is no such file, or a broken one. */
export async function readDocx(parts: DocumentParts): Promise<DocumentFacts> {
  const buffer = storedZip(withMarks(parts));
  const { value } = await mammoth.convertToHtml(
    { buffer },
    {
      transformDocument: inEveryRun,
      // The picture itself is not needed, and would be copied into the text.
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
      externalFileAccess: false,
    },
  );
  const html = value.replace(/[\uf050-\uf0fe]/g, (sign) => privateSigns[sign] ?? sign);
  return { format: "docx", ...htmlToTables(html), showsTicks: true, showsCells: true };
}
