import { SaxesParser } from "saxes";

/** A tag of an XML file, under its name without prefix. */
export interface XmlTag {
  readonly name: string;
  readonly kind: "open" | "close" | "empty";
  /** Attributes by name, without prefix. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly start: number;
  readonly end: number;
}

/** Deeper than tables in tables go; a document of Word is some twenty deep. */
const deepest = 2000;

const withoutPrefix = (name: string) => name.slice(name.indexOf(":") + 1);

/** What is visited in an XML file, in its order. */
export interface XmlVisitor {
  readonly tag: (tag: XmlTag) => void;
  /** Text between tags, its entities resolved. */
  readonly text?: (text: string) => void;
}

/**
 * Visits every tag, in order, whatever prefixes and quotes its writer uses. An element without content is visited once, as
 * `empty` or as `open` and `close`. Throws where the XML is not well-formed or nested too deeply; entities that it defines itself are not resolved.
 */
export function visitXml(xml: string, { tag, text }: XmlVisitor): void {
  const parser = new SaxesParser({ position: true });
  // No tag holds a `<` but at its start.
  const place = () => ({ start: xml.lastIndexOf("<", parser.position - 1), end: parser.position });
  parser.on("error", (error) => {
    throw error;
  });
  let depth = 0;
  parser.on("opentag", ({ name, attributes, isSelfClosing }) => {
    if (++depth > deepest) throw new RangeError("elements nested too deeply");
    const kind = isSelfClosing ? "empty" : "open";
    const pairs = Object.entries(attributes).map(([key, value]) => [withoutPrefix(key), value] as const);
    tag({ name: withoutPrefix(name), kind, attributes: new Map(pairs), ...place() });
  });
  parser.on("closetag", ({ name, isSelfClosing }) => {
    depth--;
    if (!isSelfClosing) tag({ name: withoutPrefix(name), kind: "close", attributes: new Map(), ...place() });
  });
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  parser.write(xml).close();
}

/** Reads a switch of Office: there without a value is on. */
export function isOn(value: string | undefined): boolean {
  return !/^(0|false|off)$/i.test(value ?? "1");
}
