import { marksOf } from "./sight.ts";
import { addLook, type Look, type Styles, styleLook, stylesIn, unseenBy } from "./text-looks.ts";
import { isOn, visitXml, type XmlTag } from "./xml-tags.ts";

/** An element that is open, and what it says of the text in it. */
interface Open {
  readonly name: string;
  readonly look: Look;
  style?: Look;
  hidesRow?: boolean;
}

/** Properties, and the element that each is about. */
const owners: Readonly<Record<string, string>> = { rPr: "r", pPr: "p", tcPr: "tc", trPr: "tr", tblPr: "tbl" };

/** Notes what a tag says of the run, paragraph, cell, row or table around it. */
function note(tag: XmlTag, open: readonly Open[], styles: Styles): void {
  const { name, attributes } = tag;
  const [parent, around] = [open.at(-1)?.name, open.at(-2)];
  if (!around || parent === undefined || owners[parent] !== around.name) return;
  const value = attributes.get("val");
  if (name === "hidden" && parent === "trPr") around.hidesRow = isOn(value);
  if (name === "pStyle" || name === "rStyle" || name === "tblStyle") around.style = styleLook(styles, value);
  // A paragraph and a cell have a ground; looks of the mark at its end say nothing of its text.
  if (parent === "rPr" || name === "shd") addLook(around.look, tag);
}

/** The look of text in what is open: what stands nearest counts. */
function lookIn(open: readonly Open[], styles: Styles): Look {
  const nearest = (name: string) => open.findLast((one) => one.name === name);
  const [run, paragraph, cell, table] = [nearest("r"), nearest("p"), nearest("tc"), nearest("tbl")];
  // A drawn box has a ground of its own, and so may every place of a table whose style shades any.
  const isDrawn = open.some(({ name }) => name === "txbxContent");
  const ground: Look = isDrawn || table?.style?.fill !== undefined ? { fill: "other" } : {};
  const usual = paragraph?.style ?? styleLook(styles, styles.usual);
  const looks = [styles.defaults, ground, cell?.look, usual, paragraph?.look, run?.style, run?.look];
  return Object.assign({}, ...looks);
}

function unseenIn(open: readonly Open[], styles: Styles): ReturnType<typeof unseenBy> {
  if (open.some(({ hidesRow }) => hidesRow)) return "hidden";
  return unseenBy(lookIn(open, styles));
}

/**
 * Returns the text of a Word document in which marks stand around what nobody sees on its pages (`withSight` reads them),
 * without what is struck out twice.
 */
export function markUnseenText(xml: string, stylesXml: string): string {
  const styles = stylesIn(stylesXml);
  const open: Open[] = [];
  const kept: string[] = [];
  let from = 0;
  const keep = (to: number, ...more: string[]) => {
    kept.push(xml.slice(from, to), ...more);
    from = to;
  };
  const visit = (tag: XmlTag) => {
    const { name, kind, start, end } = tag;
    const unseen = name === "t" || name === "sym" ? unseenIn(open, styles) : undefined;
    const isText = name === "t" && unseen !== undefined && unseen !== "struck";
    if (kind === "close") {
      if (isText) keep(start, marksOf(unseen)[1]);
      // Up to the opening tag all is kept; the text behind it is left out.
      if (name === "t" && unseen === "struck") from = start;
      if (open.at(-1)?.name === name) open.pop();
      return;
    }
    note(tag, open, styles);
    // A tick that is hidden ticks nothing.
    if (name === "sym" && (unseen === "hidden" || unseen === "struck")) {
      keep(start);
      from = end;
    }
    if (kind === "empty") return;
    open.push({ name, look: {} });
    if (isText) keep(end, marksOf(unseen)[0]);
    if (name === "t" && unseen === "struck") keep(end);
  };
  visitXml(xml, { tag: visit });
  keep(xml.length);
  return kept.join("");
}
