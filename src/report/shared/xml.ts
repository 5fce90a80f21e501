/** Characters that XML 1.0 forbids, even as references (§2.2); lone surrogates among them. */
const forbidden =
  /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\ud800-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Text between tags. What XML forbids is left out: no reader would take the document with it. */
export function xmlText(raw: string): string {
  return raw.replace(forbidden, "").replace(/[&<>\r]/g, (char) => references[char] ?? char);
}

/** An attribute's value with its quotes; line breaks are kept as references. */
export function xmlValue(raw: string): string {
  return `"${raw.replace(forbidden, "").replace(/[&<>"\t\n\r]/g, (char) => references[char] ?? char)}"`;
}

/** ` name="value"` for each, in this order. */
export function xmlAttributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}=${xmlValue(String(value))}`)
    .join("");
}
