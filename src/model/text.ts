/** The two languages a report can be read in. */
export const langs = ["zh", "en"] as const;
export type Lang = (typeof langs)[number];

/** One thing said in both languages. Everything a person reads is a `Text`; only reporters choose. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** The same sentence in both languages. */
export function text(zh: string, en: string): Text {
  return { zh, en };
}

/** A text that needs no translation: a name, a figure, a word of the notice itself. */
export function verbatim(same: string): Text {
  return { zh: same, en: same };
}

/**
 * Characters that could forge a report when printed as they are: controls, line separators, direction marks,
 * invisible characters and halves of surrogate pairs.
 */
const unprintable = new RegExp(
  [
    "[\\u0000-\\u001f\\u007f-\\u009f", // C0 and C1 controls, the terminal's escape among them
    "\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb]",
    "|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]",
  ].join(""),
  "g",
);

/** Makes every character of a foreign string visible: `U+202E` is shown as `\u{202E}`. */
export function visible(raw: string): string {
  return raw.replace(unprintable, (char) => `\\u{${char.charCodeAt(0).toString(16).toUpperCase()}}`);
}
