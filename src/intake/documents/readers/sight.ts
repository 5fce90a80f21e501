import type { Cell } from "../../../model/facts/document.ts";

/** What a document hides of a text, or shows so that nobody sees it. */
export type Sight = Pick<Cell, "hidden" | "faint">;

/** Kinds of text that nobody sees. */
export type Unseen = "hidden" | "faint";

/** Stand around text that nobody sees while a library carries it to us: signs that no font has (Unicode, private use plane A). */
const marks = { hidden: ["\u{f0000}", "\u{f0001}"], faint: ["\u{f0002}", "\u{f0003}"] } as const;
const hiddenText = /\u{f0000}([^\u{f0000}\u{f0001}]*)\u{f0001}/gu;
const faintText = /\u{f0002}([^\u{f0002}\u{f0003}]*)\u{f0003}/gu;
const leftOver = /[\u{f0000}-\u{f0003}]/gu;

/** Returns the signs before and behind such text. */
export const marksOf = (unseen: Unseen): readonly [string, string] => marks[unseen];

const isWord = /[\p{L}\p{N}]/u;

/** Takes marked text apart: what is shown of it, and what nobody sees. */
export function withSight(marked: string): { readonly text: string } & Sight {
  const hidden = [...marked.matchAll(hiddenText)].map(([, inside = ""]) => inside).join("");
  const shown = marked.replace(hiddenText, "");
  // White dots and lines hold places in a line; they are no text.
  const faint = [...shown.matchAll(faintText)].some(([, inside = ""]) => isWord.test(inside));
  return {
    text: shown.replace(leftOver, ""),
    ...(hidden.trim() === "" ? {} : { hidden: hidden.trim() }),
    ...(faint ? { faint } : {}),
  };
}
