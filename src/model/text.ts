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
 * Characters that could forge a report when printed as they are: controls, line separators, direction marks, fillers,
 * halves of surrogate pairs, and all others that show nothing.
 */
const unprintable = new RegExp(
  [
    "[\\u0000-\\u001f\\u007f-\\u009f", // C0 and C1 controls, the terminal's escape among them
    "\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f",
    "\\u2800\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb",
    "\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}\\p{Cs}]",
  ].join(""),
  "gu",
);

/** Scripts in which a joiner or non-joiner changes how letters are written. */
const joining =
  "\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Mong}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Guru}\\p{scx=Gujr}\\p{scx=Orya}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Khmr}\\p{scx=Mymr}\\p{scx=Tibt}";

/** What must stand before a character that shows nothing by itself, so that it shapes what is seen. */
const shaping: readonly (readonly [chars: RegExp, before: RegExp, after?: RegExp])[] = [
  [/^[\u200c\u200d]$/, new RegExp(`(?=[${joining}])[\\p{L}\\p{M}]$`, "u")],
  [/^\u200d$/, /\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?$/u, /^\p{Extended_Pictographic}/u],
  [/^[\ufe0e\ufe0f]$/, /[\p{Extended_Pictographic}\p{S}0-9#*]$/u],
  [/^[\ufe00-\ufe02\u{e0100}-\u{e01ef}]$/u, /\p{Script=Han}$/u],
  [/^[\u180b-\u180d\u180f]$/, /\p{Script=Mongolian}$/u],
];

/** Enough for the longest base of a shaping character. */
const nearby = 4;

/** Replaces every character that can't be seen. One that shapes the character before it, as in emoji, is left alone. */
function replaceUnseen(raw: string, replace: (char: string) => string): string {
  return raw.replace(unprintable, (char, at: number) => {
    const before = raw.slice(Math.max(0, at - nearby), at);
    const after = raw.slice(at + char.length, at + char.length + nearby);
    const shapes = shaping.some(
      ([chars, base, next]) => chars.test(char) && base.test(before) && (next?.test(after) ?? true),
    );
    return shapes ? char : replace(char);
  });
}

/** Makes every character of a foreign string visible: `U+202E` is shown as `\u{202E}`. */
export function visible(raw: string): string {
  return replaceUnseen(raw, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`);
}

/**
 * Writes every character of JSON that can't be seen as `\uXXXX`. A program reads the same values, and a person sees that
 * they are there. Line breaks are those between values, for JSON has none inside of them.
 */
export function visibleJson(json: string): string {
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return replaceUnseen(json, (char) => (char === "\n" ? char : char.split("").map(escaped).join("")));
}
