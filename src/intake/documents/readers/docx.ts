import { codePoint } from "dingbat-to-unicode";
import mammoth from "mammoth";
import type { DocumentFacts } from "../../../model/facts/document.ts";
import { readZip } from "../archives/zip.ts";
import { withoutHiddenText } from "./hidden-text.ts";
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

const mostXml = 200 * 2 ** 20;
const isXml = ({ name }: { readonly name: string }) => /\.(xml|rels)$/.test(name);
const mayHide = /\b(vanish|dstrike|hidden)\b/;

/** Parts of a document, as mammoth asks for them. */
interface DocumentParts {
  readonly exists: (name: string) => boolean;
  readonly read: (name: string) => Promise<string>;
}

/** The parts of a document without its hidden text, of which mammoth does not tell; undefined if nothing is hidden. */
async function partsWithoutHidden(bytes: Buffer): Promise<DocumentParts | undefined> {
  const { contents } = await readZip(bytes, isXml, mostXml);
  const part = (name: string) => new TextDecoder().decode(contents.get(name));
  const [before, styles] = [part("word/document.xml"), part("word/styles.xml")];
  if (!mayHide.test(before) && !mayHide.test(styles)) return undefined;
  const after = withoutHiddenText(before, styles);
  if (after === before) return undefined;
  return {
    exists: (name) => contents.has(name),
    read: async (name) => (name === "word/document.xml" ? after : part(name)),
  };
}

/** What mammoth reads. It takes opened parts as `file`, which its types leave out. */
async function inputOf(bytes: Buffer): Promise<{ buffer: Buffer }> {
  const file = await partsWithoutHidden(bytes);
  return file ? ({ file } as unknown as { buffer: Buffer }) : { buffer: bytes };
}

/** Reads a `.docx`. Throws where it is no such file, or a broken one. */
export async function readDocx(bytes: Buffer): Promise<DocumentFacts> {
  const { value } = await mammoth.convertToHtml(await inputOf(bytes), {
    transformDocument: inEveryRun,
    // The picture itself is not needed, and would be copied into the text.
    convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
    externalFileAccess: false,
  });
  const html = value.replace(/[\uf050-\uf0fe]/g, (sign) => privateSigns[sign] ?? sign);
  return { format: "docx", ...htmlToTables(html), showsTicks: true, showsCells: true };
}
