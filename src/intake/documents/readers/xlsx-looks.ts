import { colorOf, isLost, leastPoints, white } from "./color.ts";
import { visitXml, type XmlTag } from "./xml-tags.ts";

/** Tells if cells of a style show nothing of what they hold, by the number of the style. */
export type ShowsNothing = (style: number, isText: boolean) => boolean;

interface Font {
  color?: string;
  points?: number;
}

/** Colors of the old palette that are white (ECMA-376, 18.8.27), and the theme's color of paper. */
const whiteIndexes = new Set(["1", "9"]);
const paper = "0";

/** Reads a color of Excel; undefined where a theme or palette has to be asked. */
function colorIn(attributes: XmlTag["attributes"]): string | undefined {
  const isTinted = Number(attributes.get("tint") ?? 0) !== 0;
  if (attributes.get("theme") === paper && !isTinted) return white;
  if (whiteIndexes.has(attributes.get("indexed") ?? "")) return white;
  return colorOf(attributes.get("rgb"));
}

/** Tells if a number format has nothing to show for a value: `;;;` (ECMA-376, 18.8.31). */
export function formatHides(code: string, isText: boolean): boolean {
  // Quoted text and single signs are shown, whatever they are.
  const bare = code.replace(/"[^"]*"|\\./g, (shown) => (shown === '""' ? "" : "x"));
  const sections = bare.split(";");
  if (isText) return sections.length > 3 && sections[3]?.trim() === "";
  return sections.length > 1 && sections.slice(0, 3).every((section) => section.trim() === "");
}

/** Reads the styles of a workbook for what they keep from being seen. */
export function looksIn(xml: string): ShowsNothing {
  const formats = new Map<string, string>();
  const fonts: Font[] = [];
  const fills: (string | "other")[] = [];
  const styles: XmlTag["attributes"][] = [];
  const open: string[] = [];
  const visit = ({ name, kind, attributes }: XmlTag) => {
    const parent = open.at(-1);
    if (kind === "close") {
      open.pop();
      return;
    }
    if (name === "numFmt") formats.set(attributes.get("numFmtId") ?? "", attributes.get("formatCode") ?? "");
    if (name === "font" && parent === "fonts") fonts.push({});
    const font = fonts.at(-1);
    const color = colorIn(attributes);
    if (font && parent === "font" && name === "color" && color) font.color = color;
    if (font && parent === "font" && name === "sz") font.points = Number(attributes.get("val"));
    if (name === "fill" && parent === "fills") fills.push("other");
    if (name === "patternFill" && attributes.get("patternType") === "none") fills[fills.length - 1] = white;
    if (name === "fgColor" && parent === "patternFill") fills[fills.length - 1] = color ?? "other";
    if (name === "xf" && parent === "cellXfs") styles.push(attributes);
    if (kind === "open") open.push(name);
  };
  if (xml !== "") visitXml(xml, { tag: visit });
  return (style, isText) => {
    const attributes = styles[style];
    if (!attributes) return false;
    if (formatHides(formats.get(attributes.get("numFmtId") ?? "") ?? "", isText)) return true;
    const { color, points } = fonts[Number(attributes.get("fontId"))] ?? {};
    if (points !== undefined && points < leastPoints) return true;
    const fill = fills[Number(attributes.get("fillId") ?? 0)] ?? white;
    return color !== undefined && fill !== "other" && isLost(color, fill);
  };
}
