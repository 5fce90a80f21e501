import { visible } from "../../model/text.ts";

/** Text that is HTML already. Only `html` makes it, so that nothing gets into a page unescaped. */
export class Markup {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

/** Values of a template: strings are escaped, markup is not, undefined is empty. */
export type MarkupValue = Markup | string | number | false | undefined | readonly MarkupValue[];

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A foreign string, harmless in text and in a quoted attribute, every character of it visible. */
export function escaped(raw: string): string {
  return visible(raw).replace(/[&<>"']/g, (char) => entities[char] ?? "");
}

function sourceOf(piece: MarkupValue): string {
  if (piece === undefined || piece === false) return "";
  if (piece instanceof Markup) return piece.source;
  if (typeof piece === "string") return escaped(piece);
  if (typeof piece === "number") return String(piece);
  return piece.map(sourceOf).join("");
}

/** HTML, with whatever is put into it escaped: html`<td>${name}</td>`. Attributes must be quoted. */
export function html(strings: TemplateStringsArray, ...pieces: readonly MarkupValue[]): Markup {
  return new Markup(String.raw({ raw: strings }, ...pieces.map(sourceOf)));
}

/** A name as it is on disk: its direction of writing does not reach beyond it. */
export function named(name: string): Markup {
  return html`<bdi>${name}</bdi>`;
}

/** A foreign string inside quotes in a style sheet: all but letters and digits are written as code points. */
export function cssString(raw: string): string {
  const safe = visible(raw).replace(
    /[^\p{L}\p{N} ]/gu,
    (char) => `\\${char.codePointAt(0)?.toString(16).padStart(6, "0")}`,
  );
  return `"${safe}"`;
}
