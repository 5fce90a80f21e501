import { isOn, visitXml, type XmlTag } from "./xml-tags.ts";

/** Settings of text that take it off the page: hidden, or struck out twice. */
const hiding = new Set(["vanish", "dstrike"]);

type Settings = ReadonlyMap<string, boolean>;

interface Style {
  readonly basedOn?: string;
  readonly settings: Settings;
}

/** Styles of a document, by their ids. */
type Styles = ReadonlyMap<string, Style>;

/** Reads which styles hide text. */
function stylesIn(xml: string): Styles {
  const styles = new Map<string, Style>();
  let id: string | undefined;
  let basedOn: string | undefined;
  let settings = new Map<string, boolean>();
  const tag = ({ name, kind, attributes }: XmlTag) => {
    const value = attributes.get("val");
    if (name === "style" && kind !== "close") {
      id = attributes.get("styleId");
      [basedOn, settings] = [undefined, new Map()];
    }
    if (name === "basedOn") basedOn = value;
    if (hiding.has(name) && kind !== "close") settings.set(name, isOn(value));
    if (name === "style" && kind === "close" && id !== undefined)
      styles.set(id, { ...(basedOn === undefined ? {} : { basedOn }), settings });
  };
  if (xml !== "") visitXml(xml, { tag });
  return styles;
}

/** Deeper than people base a style on a style. */
const mostSteps = 20;

/** Settings of a style and of those that it is based on; the nearest counts. */
function settingsOf(styles: Styles, id: string | undefined): Settings {
  const all = new Map<string, boolean>();
  let at = id === undefined ? undefined : styles.get(id);
  for (let step = 0; at && step < mostSteps; step++) {
    for (const [name, on] of at.settings) if (!all.has(name)) all.set(name, on);
    at = at.basedOn === undefined ? undefined : styles.get(at.basedOn);
  }
  return all;
}

/** An element that is open: a row, a paragraph or a run may hide the text in it. */
interface Open {
  readonly name: string;
  readonly settings: Map<string, boolean>;
}

const hides = ({ settings }: Open) => [...settings.values()].includes(true);

/** Notes what a tag says of the row, paragraph or run around it. */
function note({ name, attributes }: XmlTag, open: readonly Open[], styles: Styles): void {
  const [parent, around] = [open.at(-1)?.name, open.at(-2)];
  const value = attributes.get("val");
  if (!around) return;
  if (name === "hidden" && parent === "trPr" && around.name === "tr") around.settings.set(name, isOn(value));
  if (parent !== "rPr" || around.name !== "r") {
    if (name !== "pStyle" || parent !== "pPr") return;
    around.settings.clear();
    for (const [key, on] of settingsOf(styles, value)) around.settings.set(key, on);
    return;
  }
  if (hiding.has(name)) around.settings.set(name, isOn(value));
  // What the run says itself counts more than its style, wherever it stands.
  if (name === "rStyle")
    for (const [key, on] of settingsOf(styles, value))
      if (!around.settings.has(key)) around.settings.set(key, on);
}

/** A run that says nothing of a setting takes its paragraph's. */
function isHidden(open: readonly Open[]): boolean {
  if (open.some((one) => one.name === "tr" && hides(one))) return true;
  const run = open.findLast(({ name }) => name === "r");
  const paragraph = open.findLast(({ name }) => name === "p");
  return [...hiding].some((key) => run?.settings.get(key) ?? paragraph?.settings.get(key) ?? false);
}

/** Returns the text of a Word document without what nobody sees on its pages. */
export function withoutHiddenText(xml: string, stylesXml: string): string {
  const styles = stylesIn(stylesXml);
  const open: Open[] = [];
  const kept: string[] = [];
  let from = 0;
  const visit = (tag: XmlTag) => {
    const { name, kind, start, end } = tag;
    if (kind === "close") {
      // Up to the opening tag all is kept; the text behind it is left out.
      if (name === "t" && isHidden(open)) from = start;
      if (open.at(-1)?.name === name) open.pop();
      return;
    }
    note(tag, open, styles);
    if (kind === "empty") return;
    open.push({ name, settings: new Map() });
    if (name !== "t" || !isHidden(open)) return;
    kept.push(xml.slice(from, end));
    from = end;
  };
  visitXml(xml, { tag: visit });
  kept.push(xml.slice(from));
  return kept.join("");
}
