/** Blanks between characters, line breaks and blanks of full width say nothing in a label. */
const blanks = /[\s\u3000]+/gu;
const trailing = /[:：*＊]+$/u;
/** Instructions in brackets behind a label: （200字左右）. */
const brackets = /\([^()]*\)/gu;
/** A unit behind a label: 时长/秒. */
const unitBehind = /[/／](?:小时|分钟|分|秒|h|min|s)$/u;

/** Normalizes a label for comparison: `主    题：` and `主\n题` are 主题. */
export function foldedLabel(raw: string): string {
  return raw.normalize("NFKC").replace(blanks, "").replace(trailing, "").toLowerCase();
}

/** Longer texts are no labels, even with what is said in brackets. */
const longestLabel = 60;

/** Returns the forms in which a text is compared with labels: whole, and without what is in brackets. */
export function labelForms(raw: string): readonly string[] {
  if (raw.length > longestLabel) return [];
  const whole = foldedLabel(raw);
  const bare = whole.replace(brackets, "").replace(unitBehind, "").replace(trailing, "");
  return bare === "" || bare === whole ? [whole] : [whole, bare];
}

/** Tells if a text is one of these normalized labels and nothing else. */
export function isAmong(raw: string, labels: ReadonlySet<string>): boolean {
  return labelForms(raw).some((form) => labels.has(form));
}

/** Tells if a text is this label and nothing else. */
export function isLabel(raw: string, label: string): boolean {
  return isAmong(raw, new Set([foldedLabel(label)]));
}
