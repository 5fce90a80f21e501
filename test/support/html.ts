import { type DefaultTreeAdapterTypes, type ParserError, parse, parseFragment } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode;

/** One element of a page, as its reader sees it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All text inside. */
  readonly text: string;
  readonly inside: readonly Element[];
}

function textOf(node: Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

function elementsOf(node: Node): readonly Element[] {
  if (!("tagName" in node)) return [];
  const inside = node.childNodes.flatMap(elementsOf);
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  return [{ name: node.tagName, attributes, text: textOf(node), inside }, ...inside];
}

/** Every element of a page, in order, and what a strict reader finds wrong with its markup. */
export function readPage(source: string): {
  readonly elements: readonly Element[];
  readonly errors: readonly string[];
} {
  const errors: string[] = [];
  const onParseError = ({ code, startLine }: ParserError) => errors.push(`${startLine}: ${code}`);
  const document = parse(source, { onParseError, sourceCodeLocationInfo: true });
  return { elements: document.childNodes.flatMap(elementsOf), errors };
}

/** What a reader sees of HTML. */
export function shown(html: string): string {
  const walk = (node: object): string =>
    "value" in node
      ? String(node.value)
      : "childNodes" in node
        ? (node.childNodes as object[]).map(walk).join("")
        : "";
  return walk(parseFragment(html));
}
