/** A tag of an XML file, under its name without prefix. */
export interface XmlTag {
  readonly name: string;
  readonly kind: "open" | "close" | "empty";
  /** Attributes by name, without prefix. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly start: number;
  readonly end: number;
}

// Comments and literal text come first: tags in them are no tags.
const pieces =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)(?:[^\s/>:"'=]+:)?([^\s/>:"'=!?]+)((?:[^"'>]|"[^"]*"|'[^']*')*)>/g;
const pair = /(?:[^\s:"'=/]+:)?([^\s:"'=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Yields every tag, in order, whatever prefixes and quotes its writer uses. */
export function* xmlTags(xml: string): Generator<XmlTag> {
  for (const found of xml.matchAll(pieces)) {
    const [whole, slash, name, rest = ""] = found;
    if (name === undefined) continue;
    const kind = slash === "/" ? "close" : rest.endsWith("/") ? "empty" : "open";
    const pairs = [...rest.matchAll(pair)].map(
      ([, key = "", double, single]) => [key, double ?? single ?? ""] as const,
    );
    yield { name, kind, attributes: new Map(pairs), start: found.index, end: found.index + whole.length };
  }
}

/** Reads a switch of Office: there without a value is on. */
export function isOn(value: string | undefined): boolean {
  return !/^(0|false|off)$/i.test(value ?? "1");
}
